using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Facts.Storage;
using Facts.Lookups;

namespace Facts;

/// <summary>The keys of an index and the records that have them, stored or in memory.</summary>
internal sealed class KeyedIndex<TKey, TRecord>(
    ITableRows<TRecord> rows,
    int ordinal,
    Func<TKey, ulong> hash,
    Func<TRecord, TKey, bool> has,
    Func<TRecord, IEnumerable<TKey>> keysOf)
    where TKey : notnull
    where TRecord : class
{
    private StoredIndex? _stored;
    private Dictionary<TKey, FactList<TRecord>>? _inMemory;

    // Created after as many lookups as there are keys.
    private KeyCache<TKey, FactList<TRecord>>? _found;
    private int _storedLookups;

    /// <summary>The records that have a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FactList<TRecord> Find(TKey key) =>
        key is not null && Volatile.Read(ref _found) is { } found && found.Find(key) is { } list ? list : FindUncached(key!);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FactList<TRecord> FindUncached(TKey key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }
        if (_found is { IsComplete: true })
        {
            return FactList<TRecord>.Empty;
        }
        if (_stored is { } stored)
        {
            return FindAndKeep(stored, key);
        }
        return rows.Stored is { } opened
            ? FindAndKeep(Keep(new StoredIndex(rows, opened, ordinal)), key)
            : (_inMemory ?? Group()).GetValueOrDefault(key, FactList<TRecord>.Empty);
    }

    private FactList<TRecord> FindAndKeep(StoredIndex stored, TKey key)
    {
        if (_found is null && ++_storedLookups > stored.Count)
        {
            Interlocked.CompareExchange(ref _found, new KeyCache<TKey, FactList<TRecord>>(stored.Count), null);
        }

        var list = Find(stored, key);
        if (list.Count > 0)
        {
            _found?.Add(key, list);
        }
        return list;
    }

    private FactList<TRecord> Find(StoredIndex stored, TKey key)
    {
        var hashOfKey = hash(key);
        var number = stored.Keys.Find(hashOfKey);
        if (number >= 0 && stored.List(number) is var list && has(list[0], key))
        {
            return list;
        }
        return stored.Keys.HasOverflow ? FindInOverflow(stored, key, hashOfKey) : FactList<TRecord>.Empty;
    }

    private FactList<TRecord> FindInOverflow(StoredIndex stored, TKey key, ulong hashOfKey)
    {
        for (var position = stored.Keys.FirstOverflow(hashOfKey); stored.Keys.TryOverflow(position, hashOfKey, out var number); position++)
        {
            var list = stored.List(number);
            if (has(list[0], key))
            {
                return list;
            }
        }

        return FactList<TRecord>.Empty;
    }

    private StoredIndex Keep(StoredIndex created) => Interlocked.CompareExchange(ref _stored, created, null) ?? created;

    private Dictionary<TKey, FactList<TRecord>> Group()
    {
        var grouped = RowGroups.Of(rows, keysOf);
        return Interlocked.CompareExchange(ref _inMemory, grouped, null) ?? grouped;
    }

    private sealed class StoredIndex
    {
        private readonly ITableRows<TRecord> _rows;
        private readonly StoredLists? _lists;
        private readonly PagedCache<FactList<TRecord>> _cache;

        public unsafe StoredIndex(ITableRows<TRecord> rows, StoredRows opened, int ordinal)
        {
            _rows = rows;
            var description = opened.Index(ordinal);
            var isDirect = Digits.ReadVarint(ref description) == 1;
            Keys = new StoredHash(opened.Chunks, ref description);
            _lists = isDirect ? null : new StoredLists(opened.Chunks, ref description);
            Count = _lists?.Count ?? opened.Count;
            _cache = new PagedCache<FactList<TRecord>>(Count);
        }

        /// <summary>The maximum number of keys.</summary>
        public int Count { get; }

        public StoredHash Keys { get; }

        /// <summary>The records of the list with a number or, where each key has exactly one row, of the row with this number.</summary>
        public FactList<TRecord> List(int number) =>
            _cache[number] ?? _cache.Keep(number, new FactList<TRecord>(_rows, _lists is null ? [number] : _lists[number]));
    }
}
