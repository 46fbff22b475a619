using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Facts.Hashing;
using Facts.Storage;

namespace Facts;

public abstract partial class FactTable<TKey, TRecord>
{
    private const int PageBits = 8;
    private const int PageMask = (1 << PageBits) - 1;

    // Stored rows, and what has been made of them.
    private readonly StoredTable? _stored;
    private TRecord?[]?[]? _pages;
    private StoredRows? _rows;
    private StoredHash? _hash;
    private (TKey Key, int Row)[]? _former;
    private Dictionary<TKey, int>? _formerRows;

    // Records in memory.
    private readonly TRecord[]? _records;
    private readonly Dictionary<TKey, int>? _rowsByKey;

    // A view.
    private readonly IRecordSource? _base;
    private readonly IKeyedRows<TKey>? _baseKeys;
    private readonly int _start;
    private readonly int _viewCount;

    private StoredRows Opened => Volatile.Read(ref _pages) is null ? Open() : _rows!;

    private (TKey Key, int Row)[] Former => _former ??= FormerKeys();

    private Dictionary<TKey, int> FormerRows => _formerRows ??= Former.ToDictionary(static former => former.Key, static former => former.Row);

    /// <summary>The record with a key, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TRecord? Find(TKey key)
    {
        if (key is null || _lookup is not { } lookup)
        {
            return FindInSource(key!);
        }
        return key is string text ? FindTextInMemory(lookup, ref MemoryMarshal.GetReference(text.AsSpan()), text.Length) : FindInMemory(lookup, key);
    }

    /// <summary>The record of a row, counted from 0 in the order of the data.</summary>
    public TRecord At(int index)
    {
        if ((uint)index >= (uint)Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The table {Name} has {Count} records.");
        }
        if (_records is { } records)
        {
            return records[index];
        }
        return _base is { } table ? (TRecord)table.RecordAt(_start + index) : RecordAt(index);
    }

    /// <summary>The key of a row; makes no record.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TKey KeyAt(int row)
    {
        if ((uint)row >= (uint)Count)
        {
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The table {Name} has {Count} records.");
        }
        if (_records is { } records)
        {
            return records[row].Key;
        }
        if (_baseKeys is { } keys)
        {
            return keys.KeyAt(_start + row);
        }
        if (_pages![row >> PageBits] is { } page && page[row & PageMask] is { } made)
        {
            return made.Key;
        }

        var reader = Opened.Reader(row);
        return ReadKey(ref reader);
    }

    /// <summary>The row of a current or former key, or -1.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int FindRow(TKey key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }
        if (_rowsByKey is { } rows)
        {
            return rows.TryGetValue(key, out var found) ? found : -1;
        }
        if (_baseKeys is { } keys)
        {
            return keys.FindRow(key) - _start is var inView && (uint)inView < (uint)_viewCount ? inView : -1;
        }

        _ = Opened;
        return FindStoredRow(key);
    }

    /// <summary>The record with a key that is a text, without making a string of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TRecord? FindText(ReadOnlySpan<char> key) =>
        _lookup is { } lookup ? FindTextInMemory(lookup, ref MemoryMarshal.GetReference(key), key.Length) : FindTextInSource(key);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindTextInSource(ReadOnlySpan<char> key)
    {
        if (_stored is null)
        {
            return Find((TKey)(object)key.ToString());
        }

        _ = Opened;
        CountStoredLookup();
        var hash = StableHash.Of(key);
        var row = _hash!.Find(hash);
        if (row >= 0)
        {
            var record = RecordAt(row);
            if (key.SequenceEqual((string)(object)record.Key))
            {
                return record;
            }
        }

        if (Former.Length == 0 && !_hash.HasOverflow)
        {
            return null;
        }
        return FindRowElsewhere((TKey)(object)key.ToString(), hash) is >= 0 and var other ? RecordAt(other) : null;
    }

    /// <summary>A lookup in the stored form, in memory, or in a view.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindInSource(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_stored is null)
        {
            return FindRow(key) is >= 0 and var other ? At(other) : null;
        }

        _ = Opened;
        CountStoredLookup();
        return FindStoredRow(key) is >= 0 and var row ? RecordAt(row) : null;
    }

    private int FindStoredRow(TKey key)
    {
        var hash = Hash(key);
        var row = _hash!.Find(hash);
        return row >= 0 && EqualityComparer<TKey>.Default.Equals(RecordAt(row).Key, key) ? row : FindRowElsewhere(key, hash);
    }

    /// <summary>The row of a key without a slot of its own, or of a former key, or -1.</summary>
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
        // The pages come last: who sees them sees the rest.
        var rows = _stored!.Rows;
        _rows = rows;
        _hash = rows.Keys;
        Interlocked.CompareExchange(ref _pages, new TRecord?[]?[(rows.Count + PageMask) >> PageBits], null);
        return rows;
    }

    /// <summary>The record of a row, made if it is not yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TRecord RecordAt(int row) =>
        _pages![row >> PageBits] is { } page && page[row & PageMask] is { } record ? record : Make(row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord Make(int row)
    {
        ref var page = ref _pages![row >> PageBits];
        var records = page
            ?? Interlocked.CompareExchange(ref page, new TRecord?[Math.Min(PageMask + 1, _rows!.Count - (row & ~PageMask))], null)
            ?? page;
        var reader = _rows!.Reader(row);
        var record = Read(ref reader);
        return Interlocked.CompareExchange(ref records[row & PageMask], record, null) ?? record;
    }
}
