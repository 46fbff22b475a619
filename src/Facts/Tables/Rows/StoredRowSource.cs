using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Facts.Hashing;
using Facts.Lookups;
using Facts.Storage;

namespace Facts;

/// <summary>Rows stored in the assembly. Nothing is read before the first use, and each record is created when it is first asked for.</summary>
/// <param name="table">Reads the rows and hashes the keys.</param>
/// <param name="stored">The rows.</param>
internal sealed class StoredRowSource<TKey, TRecord>(FactTable<TKey, TRecord> table, StoredTable stored)
    : RowSource<TKey, TRecord>, ILookupEntries<TKey>
    where TKey : notnull
    where TRecord : class, IFactRecord<TKey>
{
    private const int PageBits = 8;
    private const int PageMask = (1 << PageBits) - 1;

    // Written last when the rows are opened, and read with a fence: a thread that sees the pages sees the other fields too.
    private TRecord?[]?[]? _pages;
    private StoredRows? _rows;
    private StoredHash? _hash;
    private (TKey Key, int Row)[]? _former;
    private Dictionary<TKey, int>? _formerRows;

    public override int Count => Opened.Count;

    public override StoredRows Stored => stored.Rows;

    public override ILookupEntries<TKey> LookupEntries => this;

    /// <summary>Current keys, then former ones.</summary>
    int ILookupEntries<TKey>.Count => Count + Former.Length;

    private StoredRows Opened => Volatile.Read(ref _pages) is null ? Open() : _rows!;

    private (TKey Key, int Row)[] Former => _former ??= table.FormerKeys();

    private Dictionary<TKey, int> FormerRows => _formerRows ??= Former.ToDictionary(static former => former.Key, static former => former.Row);

    public override TRecord? At(int row) => (uint)row < (uint)Opened.Count ? RecordAt(row) : null;

    public override TKey KeyAt(int row)
    {
        var rows = Opened;
        if (_pages![row >> PageBits] is { } page && page[row & PageMask] is { } record)
        {
            return record.Key;
        }

        var reader = rows.Reader(row);
        return table.ReadKey(ref reader);
    }

    public override int FindRow(TKey key)
    {
        _ = Opened;
        var hash = table.Hash(key);
        var row = _hash!.Find(hash);
        return row >= 0 && EqualityComparer<TKey>.Default.Equals(RecordAt(row).Key, key) ? row : FindRowElsewhere(key, hash);
    }

    public override int FindRow(ReadOnlySpan<char> key)
    {
        _ = Opened;
        var hash = StableHash.Of(key);
        var row = _hash!.Find(hash);
        if (row >= 0 && key.SequenceEqual((string)(object)RecordAt(row).Key))
        {
            return row;
        }
        return Former.Length == 0 && !_hash.HasOverflow ? -1 : FindRowElsewhere((TKey)(object)key.ToString(), hash);
    }

    object ILookupValues.ValueAt(int entry) => RecordAt(entry < Count ? entry : Former[entry - Count].Row);

    TKey ILookupEntries<TKey>.KeyAt(int entry) => entry < Count ? KeyAt(entry) : Former[entry - Count].Key;

    /// <summary>The row of a key that found no slot in the perfect hash, or of a former key, or -1.</summary>
    private int FindRowElsewhere(TKey key, ulong hash)
    {
        if (_hash!.HasOverflow)
        {
            for (var position = _hash.FirstOverflow(hash); _hash.TryOverflow(position, hash, out var row); position++)
            {
                if (EqualityComparer<TKey>.Default.Equals(RecordAt(row).Key, key))
                {
                    return row;
                }
            }
        }

        return Former.Length > 0 && FormerRows.TryGetValue(key, out var former) ? former : -1;
    }

    private StoredRows Open()
    {
        var rows = stored.Rows;
        _rows = rows;
        _hash = rows.Keys;
        Interlocked.CompareExchange(ref _pages, new TRecord?[]?[(rows.Count + PageMask) >> PageBits], null);
        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TRecord RecordAt(int row) =>
        _pages![row >> PageBits] is { } page && page[row & PageMask] is { } record ? record : Create(row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord Create(int row)
    {
        ref var page = ref _pages![row >> PageBits];
        var records = page
            ?? Interlocked.CompareExchange(ref page, new TRecord?[Math.Min(PageMask + 1, _rows!.Count - (row & ~PageMask))], null)
            ?? page;
        var reader = _rows!.Reader(row);
        var record = table.Read(ref reader);
        return Interlocked.CompareExchange(ref records[row & PageMask], record, null) ?? record;
    }
}
