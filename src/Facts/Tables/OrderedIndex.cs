using System;
using System.Collections.Generic;
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
    // The order of texts depends on no culture, neither here nor in the stored rows.
    private static readonly IComparer<TKey> KeyOrder = typeof(TKey) == typeof(string) ? (IComparer<TKey>)(object)StringComparer.Ordinal : Comparer<TKey>.Default;

    private readonly ITableRows<TRecord> _rows;
    private readonly int _ordinal;
    private readonly Func<TRecord, TKey> _keyOf;
    private readonly Func<TRecord, bool> _isPresent;
    private int[]? _order;
    private FactList<TRecord>? _all;

    internal OrderedIndex(ITableRows<TRecord> rows, int ordinal, Func<TRecord, TKey> keyOf, Func<TRecord, bool> isPresent)
    {
        _rows = rows;
        _ordinal = ordinal;
        _keyOf = keyOf;
        _isPresent = isPresent;
    }

    /// <summary>All records that have the field, in its order.</summary>
    public FactList<TRecord> All => _all ??= new FactList<TRecord>(_rows, Order);

    private int[] Order => _order ?? MakeOrder();

    /// <summary>The records from a value to a value, both included, in the order of the field.</summary>
    public FactList<TRecord> Between(TKey from, TKey to)
    {
        var start = CountBefore(from, inclusive: false);
        var end = CountBefore(to, inclusive: true);
        return end <= start ? FactList<TRecord>.Empty : new FactList<TRecord>(_rows, Order[start..end]);
    }

    /// <summary>The last record whose value is not after the given one, or null.</summary>
    public TRecord? LastAtOrBefore(TKey value)
    {
        var count = CountBefore(value, inclusive: true);
        return count == 0 ? null : _rows.At(Order[count - 1]);
    }

    /// <summary>The first record whose value is not before the given one, or null.</summary>
    public TRecord? FirstAtOrAfter(TKey value)
    {
        var count = CountBefore(value, inclusive: false);
        return count == Order.Length ? null : _rows.At(Order[count]);
    }

    /// <summary>How many records have a value before the given one, or up to it.</summary>
    private int CountBefore(TKey value, bool inclusive)
    {
        int low = 0, high = Order.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var order = KeyOrder.Compare(_keyOf(_rows.At(Order[middle])), value);
            if (order < 0 || (inclusive && order == 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int[] MakeOrder()
    {
        var order = _rows.Stored is { } stored ? ReadOrder(stored) : Sort();
        return Interlocked.CompareExchange(ref _order, order, null) ?? order;
    }

    private unsafe int[] ReadOrder(StoredRows stored)
    {
        var description = stored.Index(_ordinal);
        var column = new StoredColumn(stored.Chunks, ref description);
        var order = new int[column.Count];
        for (var index = 0; index < order.Length; index++)
            order[index] = (int)column[index];
        return order;
    }

    private int[] Sort() => Enumerable.Range(0, _rows.Count).Where(row => _isPresent(_rows.At(row))).OrderBy(row => _keyOf(_rows.At(row)), KeyOrder).ToArray();
}
