using System;
using System.Linq;
using System.Threading;
using Facts.Storage;

namespace Facts;

/// <summary>The records in the order of a field.</summary>
/// <typeparam name="TKey">The type of the field.</typeparam>
/// <typeparam name="TRecord">The type of the records.</typeparam>
public sealed class OrderedIndex<TKey, TRecord>
    where TKey : IComparable<TKey>
    where TRecord : class
{
    private readonly ITableRows<TRecord> _rows;
    private readonly int _ordinal;
    private readonly Func<TRecord, TKey> _keyOf;
    private readonly Func<TRecord, bool> _isPresent;
    private OrderedRows<TKey, TRecord>? _ordered;

    internal OrderedIndex(ITableRows<TRecord> rows, int ordinal, Func<TRecord, TKey> keyOf, Func<TRecord, bool> isPresent)
    {
        _rows = rows;
        _ordinal = ordinal;
        _keyOf = keyOf;
        _isPresent = isPresent;
    }

    /// <summary>All records that have the field, in the order of the field.</summary>
    public FactRange<TRecord> All => new(Ordered, 0, Ordered.Count);

    /// <summary>The bounds of an index of imprecise dates. Created on first use.</summary>
    internal DateSearchBounds? DateBounds { get; set; }

    private OrderedRows<TKey, TRecord> Ordered => Volatile.Read(ref _ordered) ?? Open();

    /// <summary>The records from one value to another, inclusive, in the order of the field.</summary>
    public FactRange<TRecord> Between(TKey from, TKey to)
    {
        var ordered = Ordered;
        var start = ordered.CountBefore(from);
        return new FactRange<TRecord>(ordered, start, ordered.CountUpTo(to, start) - start);
    }

    /// <summary>The last record whose value is not after the given one, or null.</summary>
    public TRecord? LastAtOrBefore(TKey value)
    {
        var ordered = Ordered;
        var count = ordered.CountUpTo(value);
        return count == 0 ? null : ordered[count - 1];
    }

    /// <summary>The first record whose value is not before the given one, or null.</summary>
    public TRecord? FirstAtOrAfter(TKey value)
    {
        var ordered = Ordered;
        var count = ordered.CountBefore(value);
        return count == ordered.Count ? null : ordered[count];
    }

    /// <summary>The value at a place in the order.</summary>
    internal TKey KeyAt(int place) => Ordered.KeyAt(place);

    private OrderedRows<TKey, TRecord> Open()
    {
        var created = _rows.Stored is { } stored
            ? new OrderedRows<TKey, TRecord>(_rows, StoredOrder(stored), _keyOf)
            : new OrderedRows<TKey, TRecord>(_rows, Sorted(), _keyOf);
        return Interlocked.CompareExchange(ref _ordered, created, null) ?? created;
    }

    private unsafe StoredColumn StoredOrder(StoredRows stored)
    {
        var description = stored.Index(_ordinal);
        return new StoredColumn(stored.Chunks, ref description);
    }

    private int[] Sorted() =>
        [.. Enumerable.Range(0, _rows.Count).Where(row => _isPresent(_rows.At(row))).OrderBy(row => _keyOf(_rows.At(row)), KeyOrder<TKey>.Comparer)];
}
