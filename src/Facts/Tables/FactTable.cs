using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;
using Facts.Storage;

namespace Facts;

/// <summary>A table of records with lookup by primary key.</summary>
/// <typeparam name="TKey">The type of the key. A tuple if the key has several parts.</typeparam>
/// <typeparam name="TRecord">The type of the records.</typeparam>
[DebuggerDisplay("{Name,nq}: {Count} records")]
public abstract partial class FactTable<TKey, TRecord> : IReadOnlyCollection<TRecord>, ITableRows<TRecord>, IKeyedRows<TKey>
    where TKey : notnull
    where TRecord : class, IFactRecord<TKey>
{
    /// <summary>Creates a table over stored rows. Nothing is read before the first use.</summary>
    protected FactTable(StoredTable stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        _source = new StoredRowSource<TKey, TRecord>(this, stored);
        Name = stored.Name;
    }

    /// <summary>Creates a table of records in memory.</summary>
    /// <exception cref="ArgumentException">A record is null, or two have the same key.</exception>
    protected FactTable(IEnumerable<TRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        _source = new MemoryRowSource<TKey, TRecord>(records.ToArray());
        Name = GetType().Name;
    }

    /// <summary>Creates a view of consecutive rows of another table. Its rows are counted from 0.</summary>
    protected FactTable(IRecordSource table, int start, int count)
    {
        ArgumentNullException.ThrowIfNull(table);
        var keys = table as IKeyedRows<TKey> ?? throw new ArgumentException("The table's keys are of another type.", nameof(table));
        _source = new ViewRowSource<TKey, TRecord>(table, keys, start, count);
        Name = GetType().Name;
    }

    /// <summary>The number of records.</summary>
    public int Count => _source.Count;

    /// <summary>The keys, in the order of the rows.</summary>
    public IReadOnlyCollection<TKey> Keys => new KeyCollection(this);

    private string Name { get; }

    /// <inheritdoc/>
    StoredRows? ITableRows<TRecord>.Stored => _source.Stored;

    /// <summary>The record with a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none. The message suggests similar keys.</exception>
    public TRecord this[TKey key] => Find(key) ?? throw NotFound(key);

    /// <summary>Gets the record with a key if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TRecord record)
    {
        record = Find(key);
        return record is not null;
    }

    /// <summary>Whether there is a record with a key.</summary>
    public bool ContainsKey(TKey key) => Find(key) is not null;

    /// <summary>The record of a row, counted from 0 in the order of the data.</summary>
    public TRecord At(int index) => _source.At(index) ?? throw OutOfRange(nameof(index), index);

    /// <summary>The key of a row. Creates no record.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TKey KeyAt(int row) => (uint)row < (uint)Count ? _source.KeyAt(row) : throw OutOfRange(nameof(row), row);

    /// <inheritdoc/>
    object IRecordSource.RecordAt(int row) => At(row);

    /// <summary>Enumerates the records in the order of the rows.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    IEnumerator<TRecord> IEnumerable<TRecord>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Creates the record of a row.</summary>
    protected internal abstract TRecord Read(ref RowReader reader);

    /// <summary>Reads only the key, from the start of a row.</summary>
    protected internal abstract TKey ReadKey(ref RowReader reader);

    /// <summary>The stable hash of a key. For a string, it must be <see cref="Hashing.StableHash.Of(string)"/>.</summary>
    protected internal abstract ulong Hash(TKey key);

    /// <summary>Keys that records had in earlier versions, with the rows of these records.</summary>
    protected internal virtual (TKey Key, int Row)[] FormerKeys() => [];

    /// <summary>The key as shown in messages.</summary>
    protected virtual string KeyText(TKey key) => Facts.KeyText.Of(key);

    /// <summary>Creates an index by keys that several records can share.</summary>
    protected FactIndex<TIndexKey, TRecord> Index<TIndexKey>(
        int ordinal,
        Func<TIndexKey, ulong> hash,
        Func<TRecord, TIndexKey, bool> has,
        Func<TRecord, IEnumerable<TIndexKey>> keysOf)
        where TIndexKey : notnull => new(new KeyedIndex<TIndexKey, TRecord>(this, ordinal, hash, has, keysOf));

    /// <summary>Creates an index by keys that at most one record has.</summary>
    protected UniqueIndex<TIndexKey, TRecord> UniqueIndex<TIndexKey>(
        int ordinal,
        Func<TIndexKey, ulong> hash,
        Func<TRecord, TIndexKey, bool> has,
        Func<TRecord, IEnumerable<TIndexKey>> keysOf)
        where TIndexKey : notnull => new(new KeyedIndex<TIndexKey, TRecord>(this, ordinal, hash, has, keysOf));

    /// <summary>Creates an index in the order of a field.</summary>
    protected OrderedIndex<TIndexKey, TRecord> OrderedIndex<TIndexKey>(int ordinal, Func<TRecord, TIndexKey> keyOf, Func<TRecord, bool> isPresent)
        where TIndexKey : IComparable<TIndexKey> => new(this, ordinal, keyOf, isPresent);

    /// <summary>Creates an index by the records, of this or another table, that the records refer to.</summary>
    protected ReferenceIndex<TTargetKey, TRecord> ReferenceIndex<TTargetKey>(
        int ordinal,
        Func<IRowFinder<TTargetKey>> target,
        Func<TRecord, IEnumerable<TTargetKey>> keysOf)
        where TTargetKey : notnull => new(this, ordinal, target, keysOf);

    private ArgumentOutOfRangeException OutOfRange(string parameter, int row) => new(parameter, row, $"The table {Name} has {Count} records.");

    private KeyNotFoundException NotFound(TKey key)
    {
        var text = KeyText(key);
        var near = Spelling.NearSpelling.FindAll(text, Keys.Select(KeyText), 3);
        var hint = near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(word => $"'{word}'"))}?";
        return new KeyNotFoundException($"The table {Name} has no key '{text}'.{hint}");
    }

    private sealed class KeyCollection(FactTable<TKey, TRecord> table) : IReadOnlyCollection<TKey>
    {
        public int Count => table.Count;

        public IEnumerator<TKey> GetEnumerator()
        {
            for (var row = 0; row < table.Count; row++)
            {
                yield return table.KeyAt(row);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Enumerates the records of a table.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "A struct enumerator avoids an allocation and is not named by callers.")]
    [SuppressMessage("Performance", "CA1815", Justification = "Enumerators are not compared.")]
    public struct Enumerator : IEnumerator<TRecord>
    {
        private readonly FactTable<TKey, TRecord> _table;
        private readonly int _count;
        private int _index;

        internal Enumerator(FactTable<TKey, TRecord> table)
        {
            _table = table;
            _count = table.Count;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly TRecord Current => _table.At(_index);

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
