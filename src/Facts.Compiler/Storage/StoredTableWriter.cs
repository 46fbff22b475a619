using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Storage;

namespace Facts.Compiler.Storage;

/// <summary>Lays out the rows of a table, its key and its indexes as chunks of text, which the runtime's <c>StoredTable</c> reads.</summary>
internal sealed class StoredTableWriter
{
    private readonly List<RowWriter> _rows = [];
    private readonly List<Action<ChunkLayout, ByteWriter>> _indexes = [];
    private IReadOnlyList<ulong> _keys = [];

    /// <summary>Begins the next row.</summary>
    public RowWriter AddRow()
    {
        var row = new RowWriter();
        _rows.Add(row);
        return row;
    }

    /// <summary>The hash of each row's key, in the order of the rows.</summary>
    public void SetKeys(IReadOnlyList<ulong> hashes) => _keys = hashes;

    /// <summary>An index, unique or not: its distinct keys with the rows that have them.</summary>
    /// <returns>The ordinal by which the runtime asks for the index.</returns>
    public int AddIndex(IReadOnlyList<(ulong Hash, IReadOnlyList<int> Rows)> entries) =>
        Add((layout, directory) => WriteIndex(layout, directory, entries));

    /// <summary>An ordered index: the rows that have the field, in its order.</summary>
    /// <returns>The ordinal by which the runtime asks for the index.</returns>
    public int AddOrderedIndex(IReadOnlyList<int> rowsInOrder) =>
        Add((layout, directory) => layout.AddColumn(rowsInOrder.Select(row => (ulong)row).ToArray()).WriteTo(directory));

    /// <summary>An index by reference: for each row of the table referred to, the rows of this one that refer to it.</summary>
    /// <returns>The ordinal by which the runtime asks for the index.</returns>
    public int AddReferenceIndex(IReadOnlyList<IReadOnlyList<int>> rowsByTarget) =>
        Add((layout, directory) => WriteLists(layout, directory, rowsByTarget));

    /// <summary>The text of each chunk.</summary>
    public ImmutableArray<string> ToChunks()
    {
        var layout = new ChunkLayout();
        var directory = new ByteWriter();
        var pool = new StringPool(_rows.SelectMany(row => row.Parts).Select(part => part.Text));

        WriteHash(layout, directory, _keys, Enumerable.Range(0, _keys.Count).ToArray());
        layout.AddColumn(_rows.Select(row => (ulong)layout.Add(Encode(row, pool))).ToArray()).WriteTo(directory);
        layout.AddColumn(pool.Texts.Select(text => (ulong)layout.Add(Encode(text))).ToArray()).WriteTo(directory);

        directory.WriteVarint((ulong)_indexes.Count);
        foreach (var index in _indexes)
        {
            // Each stands as an item of its own, so that an index no one asks for is never read.
            var description = new ByteWriter();
            index(layout, description);
            directory.WriteVarint((ulong)layout.Add(description.Take()));
        }

        return layout.ToTexts(directory.Take());
    }

    private static byte[] Encode(RowWriter row, StringPool pool)
    {
        var writer = new ByteWriter();
        foreach (var part in row.Parts)
        {
            writer.Write(part.Before);
            pool.Write(writer, part.Text);
        }

        writer.Write(row.Tail);
        return writer.Take();
    }

    private static byte[] Encode(string text)
    {
        var writer = new ByteWriter();
        writer.WriteInlineText(text);
        return writer.Take();
    }

    private static void WriteHash(ChunkLayout layout, ByteWriter directory, IReadOnlyList<ulong> hashes, IReadOnlyList<int> numbers)
    {
        var hash = PerfectHashBuilder.Build(hashes, numbers);
        layout.AddColumn(hash.Pilots, StoredForm.PilotDigits).WriteTo(directory);
        layout.AddColumn(hash.Slots, StoredForm.SlotDigits).WriteTo(directory);
        layout.AddColumn(hash.Overflow.Select(entry => entry.Hash).ToArray(), StoredForm.HashDigits).WriteTo(directory);
        layout.AddColumn(hash.Overflow.Select(entry => (ulong)entry.Number).ToArray(), StoredForm.OverflowNumberDigits).WriteTo(directory);
    }

    private static void WriteIndex(ChunkLayout layout, ByteWriter directory, IReadOnlyList<(ulong Hash, IReadOnlyList<int> Rows)> entries)
    {
        var hashes = entries.Select(entry => entry.Hash).ToArray();
        var isDirect = entries.All(entry => entry.Rows.Count == 1);
        directory.WriteVarint(isDirect ? 1UL : 0UL);
        if (isDirect)
        {
            WriteHash(layout, directory, hashes, entries.Select(entry => entry.Rows[0]).ToArray());
            return;
        }

        WriteHash(layout, directory, hashes, Enumerable.Range(0, entries.Count).ToArray());
        WriteLists(layout, directory, entries.Select(entry => entry.Rows).ToArray());
    }

    /// <summary>A column of the addresses of lists of rows, 0 for an empty one. In a list each row is the step from the one before.</summary>
    private static void WriteLists(ChunkLayout layout, ByteWriter directory, IReadOnlyList<IReadOnlyList<int>> lists)
    {
        var addresses = new ulong[lists.Count];
        for (var index = 0; index < addresses.Length; index++)
        {
            if (lists[index].Count == 0)
                continue;

            var list = new ByteWriter();
            list.WriteVarint((ulong)lists[index].Count);
            var previous = 0;
            foreach (var row in lists[index])
            {
                list.WriteSigned(row - previous);
                previous = row;
            }

            addresses[index] = (ulong)layout.Add(list.Take());
        }

        layout.AddColumn(addresses).WriteTo(directory);
    }

    private int Add(Action<ChunkLayout, ByteWriter> index)
    {
        _indexes.Add(index);
        return _indexes.Count - 1;
    }
}
