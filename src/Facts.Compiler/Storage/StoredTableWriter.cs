using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Storage.Texts;
using Facts.Storage;

namespace Facts.Compiler.Storage;

/// <summary>
/// Lays out the rows of a table, its key and its indexes as chunks of text, which the runtime's <c>StoredTable</c> reads. An index is identified
/// by its ordinal, the order in which the indexes are added.
/// </summary>
internal sealed class StoredTableWriter
{
    /// <summary>The approximate number of characters that one byte of code represents.</summary>
    private const double CharactersPerCode = 2.5;

    private readonly RowBuffer _rows = new();
    private readonly RowWriter _row;
    private readonly List<Action<ChunkLayout, ByteWriter>> _indexes = [];
    private IReadOnlyList<ulong> _keys = [];

    public StoredTableWriter() => _row = new RowWriter(_rows);

    /// <summary>Begins the next row, and ends the previous one.</summary>
    public RowWriter AddRow()
    {
        _rows.BeginRow();
        return _row;
    }

    /// <summary>The hash of each row's key, in the order of the rows.</summary>
    public void SetKeys(IReadOnlyList<ulong> hashes) => _keys = hashes;

    /// <summary>Adds an index, unique or not.</summary>
    /// <param name="keysOf">The distinct keys of a row.</param>
    public void AddIndex<TKey>(int rows, Func<int, List<TKey>> keysOf, Func<TKey, ulong> hash)
        where TKey : notnull
    {
        var lists = new Dictionary<TKey, int>();
        var hashes = new List<ulong>();
        var entries = new List<(int List, int Row)>(rows);
        for (var row = 0; row < rows; row++)
        {
            foreach (var key in keysOf(row))
            {
                if (!lists.TryGetValue(key, out var list))
                {
                    lists.Add(key, list = hashes.Count);
                    hashes.Add(hash(key));
                }

                entries.Add((list, row));
            }
        }

        AddIndex(hashes, RowLists.Of(hashes.Count, entries));
    }

    /// <summary>Adds an index, unique or not: the hashes of its distinct keys, and the rows with each key.</summary>
    public void AddIndex(IReadOnlyList<ulong> hashes, RowLists rows) =>
        _indexes.Add((layout, directory) => WriteIndex(layout, directory, hashes, rows));

    /// <summary>Adds an ordered index: the rows that have the field, in its order.</summary>
    public void AddOrderedIndex(IReadOnlyList<int> rowsInOrder) =>
        _indexes.Add((layout, directory) => layout.AddColumn(rowsInOrder.Select(row => (ulong)row).ToArray()).WriteTo(directory));

    /// <summary>Adds an index by reference: for each row of the referenced table, the rows of this one that refer to it.</summary>
    public void AddReferenceIndex(RowLists rowsByTarget) =>
        _indexes.Add((layout, directory) => WriteLists(layout, directory, rowsByTarget));

    /// <summary>All chunks.</summary>
    public ImmutableArray<StoredChunk> ToChunks()
    {
        var layout = new ChunkLayout();
        var directory = new ByteWriter();
        layout.Begin("keys");
        WriteHash(layout, directory, _keys, Enumerable.Range(0, _keys.Count).ToArray());
        WriteRows(layout, directory);
        layout.Begin("indexes");
        directory.WriteVarint((ulong)_indexes.Count);
        foreach (var index in _indexes)
        {
            // Each description is an item of its own, so that an index that is not used is never read.
            var description = new ByteWriter();
            index(layout, description);
            directory.WriteVarint((ulong)layout.Add(description));
        }

        layout.Begin("directory");
        return layout.ToChunks(directory);
    }

    private void WriteRows(ChunkLayout layout, ByteWriter directory)
    {
        var repeated = new RepeatedTexts(_rows.Texts);
        var pool = new StringPool(repeated, CharactersPerCode);
        var symbols = SymbolTable.Of(TextSample.Of(_rows.StoredTexts(pool)));
        if (symbols is null)
        {
            pool = new StringPool(repeated, 1);
        }

        var item = new ByteWriter();
        var texts = new TextEncoder(pool, symbols);
        var rows = new List<ulong>(_rows.Count);
        layout.Begin("row", 0);
        _rows.WriteTo(item, texts, row => rows.Add((ulong)layout.Add(row)));
        layout.Begin("addresses of rows");
        layout.AddColumn(rows).WriteTo(directory);

        WriteTexts(layout, directory, "pooled text", pool.Texts, texts);
        WriteTexts(layout, directory, "deferred text", _rows.DeferredTexts, texts);
        layout.Begin("symbols");
        symbols?.WriteTo(item);
        directory.WriteVarint(symbols is null ? 0 : (ulong)layout.Add(item));
    }

    private static void WriteTexts(ChunkLayout layout, ByteWriter directory, string what, IReadOnlyList<string> texts, TextEncoder encoder)
    {
        layout.Begin(what, 0);
        var item = new ByteWriter();
        var addresses = new ulong[texts.Count];
        for (var number = 0; number < addresses.Length; number++)
        {
            encoder.WriteInline(texts[number], item);
            addresses[number] = (ulong)layout.Add(item);
        }

        layout.Begin($"addresses of {what}s");
        layout.AddColumn(addresses).WriteTo(directory);
    }

    private static void WriteHash(ChunkLayout layout, ByteWriter directory, IReadOnlyList<ulong> hashes, IReadOnlyList<int> numbers)
    {
        var hash = PerfectHashBuilder.Build(hashes, numbers);
        layout.AddColumn(hash.Pilots, StoredForm.PilotDigits).WriteTo(directory);
        layout.AddColumn(hash.Slots, StoredForm.SlotDigits).WriteTo(directory);
        layout.AddColumn(hash.Overflow.Select(entry => entry.Hash).ToArray(), StoredForm.HashDigits).WriteTo(directory);
        layout.AddColumn(hash.Overflow.Select(entry => (ulong)entry.Number).ToArray(), StoredForm.OverflowNumberDigits).WriteTo(directory);
    }

    private static void WriteIndex(ChunkLayout layout, ByteWriter directory, IReadOnlyList<ulong> hashes, RowLists rows)
    {
        var numbers = new int[hashes.Count];
        var isDirect = true;
        for (var key = 0; key < numbers.Length; key++)
        {
            isDirect &= rows[key].Length == 1;
        }
        for (var key = 0; key < numbers.Length; key++)
        {
            numbers[key] = isDirect ? rows[key][0] : key;
        }

        directory.WriteVarint(isDirect ? 1UL : 0UL);
        WriteHash(layout, directory, hashes, numbers);
        if (!isDirect)
        {
            WriteLists(layout, directory, rows);
        }
    }

    /// <summary>Writes a column of addresses of row lists, 0 for an empty list. Each row in a list is stored as the difference from the previous
    /// one.</summary>
    private static void WriteLists(ChunkLayout layout, ByteWriter directory, RowLists lists)
    {
        var addresses = new ulong[lists.Count];
        var list = new ByteWriter();
        for (var index = 0; index < addresses.Length; index++)
        {
            if (lists[index].Length == 0)
            {
                continue;
            }

            list.WriteVarint((ulong)lists[index].Length);
            var previous = 0;
            foreach (var row in lists[index])
            {
                list.WriteSigned(row - previous);
                previous = row;
            }

            addresses[index] = (ulong)layout.Add(list);
        }

        layout.AddColumn(addresses).WriteTo(directory);
    }
}
