using System;
using System.Collections.Generic;

namespace Facts.Compiler.Storage;

/// <summary>Lists of rows, one after the other in one array.</summary>
internal sealed class RowLists
{
    private readonly int[] _starts;
    private readonly int[] _rows;

    private RowLists(int[] starts, int[] rows) => (_starts, _rows) = (starts, rows);

    /// <summary>How many lists there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The rows of a list.</summary>
    public ReadOnlySpan<int> this[int list] => _rows.AsSpan(_starts[list], _starts[list + 1] - _starts[list]);

    /// <summary>The rows of all lists before one.</summary>
    public ReadOnlySpan<int> Before(int list) => _rows.AsSpan(0, _starts[list]);

    /// <summary>Makes lists of what each is to hold, which keeps its order.</summary>
    /// <param name="count">How many lists.</param>
    /// <param name="entries">A list's number and a row of it.</param>
    public static RowLists Of(int count, IReadOnlyList<(int List, int Row)> entries)
    {
        // First the ends of the lists; they become the starts while the rows are put in from the last to the first.
        var starts = new int[count + 1];
        for (var entry = 0; entry < entries.Count; entry++)
        {
            starts[entries[entry].List]++;
        }
        for (var list = 1; list <= count; list++)
        {
            starts[list] += starts[list - 1];
        }

        var rows = new int[entries.Count];
        for (var entry = entries.Count - 1; entry >= 0; entry--)
        {
            rows[--starts[entries[entry].List]] = entries[entry].Row;
        }
        return new RowLists(starts, rows);
    }
}
