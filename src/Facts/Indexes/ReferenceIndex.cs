using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Facts.Storage;
using Facts.Lookups;

namespace Facts;

/// <summary>An index by the records that the records of a table refer to.</summary>
/// <typeparam name="TTargetKey">The type of the keys of the records referred to.</typeparam>
/// <typeparam name="TRecord">The type of the referring records.</typeparam>
public sealed class ReferenceIndex<TTargetKey, TRecord>
    where TTargetKey : notnull
    where TRecord : class
{
    private readonly ITableRows<TRecord> _rows;
    private readonly int _ordinal;
    private readonly Func<IRowFinder<TTargetKey>> _target;
    private readonly Func<TRecord, IEnumerable<TTargetKey>> _keysOf;
    private StoredIndex? _stored;
    private Dictionary<TTargetKey, FactList<TRecord>>? _inMemory;

    // Created after as many lookups as the table referred to has keys.
    private KeyCache<TTargetKey, FactList<TRecord>>? _found;
    private int _storedLookups;

    internal ReferenceIndex(
        ITableRows<TRecord> rows,
        int ordinal,
        Func<IRowFinder<TTargetKey>> target,
        Func<TRecord, IEnumerable<TTargetKey>> keysOf)
    {
        _rows = rows;
        _ordinal = ordinal;
        _target = target;
        _keysOf = keysOf;
    }

    private StoredIndex? Stored => _stored ?? Open();

    /// <summary>The records that refer to the record with a key, in the order of the rows. Empty if there are none.</summary>
    public FactList<TRecord> this[TTargetKey key]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => key is not null && Volatile.Read(ref _found) is { } found && found.Find(key) is { } list ? list : FindUncached(key!);
    }

    /// <summary>The records that refer to the record of a row, found without a search.</summary>
    public FactList<TRecord> OfRow(int row)
    {
        if (Stored is { } stored)
        {
            return stored.List(row);
        }
        return _target() is IKeyedRows<TTargetKey> keys ? this[keys.KeyAt(row)] : FactList<TRecord>.Empty;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FactList<TRecord> FindUncached(TTargetKey key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }
        if (Stored is not { } stored)
        {
            return (_inMemory ?? Group()).GetValueOrDefault(key, FactList<TRecord>.Empty);
        }
        if (_found is null && ++_storedLookups > stored.Count)
        {
            Interlocked.CompareExchange(ref _found, new KeyCache<TTargetKey, FactList<TRecord>>(stored.Count), null);
        }
        if (_target().FindRow(key) is not (>= 0 and var row))
        {
            return FactList<TRecord>.Empty;
        }

        var list = stored.List(row);
        _found?.Add(key, list);
        return list;
    }

    private StoredIndex? Open()
    {
        if (_rows.Stored is not { } opened)
        {
            return null;
        }
        var created = new StoredIndex(_rows, opened, _ordinal);
        return Interlocked.CompareExchange(ref _stored, created, null) ?? created;
    }

    private Dictionary<TTargetKey, FactList<TRecord>> Group()
    {
        var grouped = RowGroups.Of(_rows, _keysOf);
        return Interlocked.CompareExchange(ref _inMemory, grouped, null) ?? grouped;
    }

    private sealed class StoredIndex
    {
        private readonly ITableRows<TRecord> _rows;
        private readonly StoredLists _lists;
        private readonly PagedCache<FactList<TRecord>> _cache;

        public unsafe StoredIndex(ITableRows<TRecord> rows, StoredRows opened, int ordinal)
        {
            _rows = rows;
            var description = opened.Index(ordinal);
            _lists = new StoredLists(opened.Chunks, ref description);
            _cache = new PagedCache<FactList<TRecord>>(_lists.Count);
        }

        public int Count => _lists.Count;

        public FactList<TRecord> List(int row) => (uint)row < (uint)_lists.Count ? _cache[row] ?? Create(row) : FactList<TRecord>.Empty;

        private FactList<TRecord> Create(int row)
        {
            var rows = _lists[row];
            return _cache.Keep(row, rows.Length == 0 ? FactList<TRecord>.Empty : new FactList<TRecord>(_rows, rows));
        }
    }
}
