using System;
using System.Collections.Generic;

namespace Facts.Compiler.Storage;

/// <summary>Lists of rows, stored in sequence in one array.</summary>
internal sealed class RowLists
{
    private readonly int[] _starts;
    private readonly int[] _rows;

    private RowLists(int[] starts, int[] rows) => (_starts, _rows) = (starts, rows);

    /// <summary>The number of lists.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The rows of a list.</summary>
    public ReadOnlySpan<int> this[int list] => _rows.AsSpan(_starts[list], _starts[list + 1] - _starts[list]);

    /// <summary>The rows of all lists before the given one.</summary>
    public ReadOnlySpan<int> Before(int list) => _rows.AsSpan(0, _starts[list]);

    /// <summary>Creates lists from their entries; each list keeps the order of its entries.</summary>
    /// <param name="count">The number of lists.</param>
    /// <param name="entries">The number of a list, and one of its rows.</param>
    public static RowLists Of(int count, IReadOnlyList<(int List, int Row)> entries)
    {
        // At first these are the ends of the lists; they become the starts as the rows are filled in from last to first.
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
