using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Facts.Storage;
using Facts.Lookups;

namespace Facts;

/// <summary>The records in an order. Each is made when it is first asked for.</summary>
internal abstract class OrderedRows<TRecord>(ITableRows<TRecord> rows, int count)
    where TRecord : class
{
    private readonly TRecord?[] _records = new TRecord?[count];
    private int _unmade = count;

    public int Count => _records.Length;

    /// <summary>The record at a place of the order.</summary>
    public TRecord this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _records[place]) ?? Make(place);
    }

    /// <summary>The records that were made.</summary>
    protected TRecord?[] Made => _records;

    [MethodImpl(MethodImplOptions.NoInlining)]
    protected TRecord Make(int place)
    {
        // What is kept beside the record comes first: who sees the record sees the rest.
        var record = rows.At(RowAt(place));
        Keep(place, record);
        if (Interlocked.CompareExchange(ref _records[place], record, null) is null && Interlocked.Decrement(ref _unmade) == 0)
        {
            EndMaking();
        }

        return record;
    }

    protected abstract int RowAt(int place);

    /// <summary>Keeps what is needed of a record; called before the record is seen.</summary>
    protected abstract void Keep(int place, TRecord record);

    /// <summary>Called once, when all records were made.</summary>
    protected abstract void EndMaking();
}

/// <summary>The records in the order of a field, with the values that were read of it.</summary>
internal sealed class OrderedRows<TKey, TRecord> : OrderedRows<TRecord>
    where TKey : IComparable<TKey>
    where TRecord : class
{
    private readonly Func<TRecord, TKey> _keyOf;
    private readonly TKey[] _keys;
    private readonly int[]? _order;
    private readonly StoredColumn _storedOrder;

    // Read and written with fences: who sees it must see all values, which are not reached through it.
    private NumberDirectory? _directory;

    public OrderedRows(ITableRows<TRecord> rows, StoredColumn storedOrder, Func<TRecord, TKey> keyOf)
        : base(rows, storedOrder.Count) => (_storedOrder, _keyOf, _keys) = (storedOrder, keyOf, new TKey[storedOrder.Count]);

    public OrderedRows(ITableRows<TRecord> rows, int[] order, Func<TRecord, TKey> keyOf)
        : base(rows, order.Length) => (_order, _keyOf, _keys) = (order, keyOf, new TKey[order.Length]);

    /// <summary>The value at a place of the order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TKey KeyAt(int place)
    {
        if (Volatile.Read(ref Made[place]) is null)
        {
            Make(place);
        }
        return _keys[place];
    }

    /// <summary>How many records have a value before the given one.</summary>
    public int CountBefore(TKey value) => Search(0, value, 0);

    /// <summary>How many records have a value up to the given one.</summary>
    public int CountUpTo(TKey value) => Search(0, value, 1);

    /// <summary>The same, where it is no less than <paramref name="start"/>.</summary>
    public int CountUpTo(TKey value, int start) => Search(start, value, 1);

    protected override int RowAt(int place) => _order is { } order ? order[place] : (int)_storedOrder[place];

    protected override void Keep(int place, TRecord record) => _keys[place] = _keyOf(record);

    protected override void EndMaking()
    {
        if (NumberKey<TKey>.IsInOrder)
        {
            Volatile.Write(ref _directory, new NumberDirectory(Array.ConvertAll(_keys, NumberKey<TKey>.Of)));
        }
    }

    /// <summary>
    /// Below <paramref name="limit"/>, 0 or 1, is what a value is compared as that is before the one looked for, or before or equal.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBefore(TKey key, TKey value, int limit) => KeyOrder<TKey>.Compare(key, value) < limit;

    private int Search(int low, TKey value, int limit)
    {
        if (Unsafe.SizeOf<TKey>() <= sizeof(long) && NumberKey<TKey>.IsInOrder && Volatile.Read(ref _directory) is { } directory)
        {
            return SearchNumber(directory, NumberKey<TKey>.Of(value), limit);
        }

        ref var made = ref MemoryMarshal.GetArrayDataReference(Made);
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        for (var high = Count; low < high;)
        {
            // No call stands in this loop, which would keep its variables out of the registers.
            var middle = (int)((uint)(low + high) >> 1);
            if (Volatile.Read(ref Unsafe.Add(ref made, middle)) is null)
            {
                return SearchUnmade(low, high, value, limit);
            }
            if (IsBefore(Unsafe.Add(ref keys, middle), value, limit))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int SearchNumber(NumberDirectory directory, long number, int limit)
    {
        if (number == long.MaxValue && limit == 1)
        {
            return Count;
        }

        var bound = number + limit;
        var (low, high) = directory.Around(bound);
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (NumberKey<TKey>.Of(Unsafe.Add(ref keys, middle)) < bound)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SearchUnmade(int low, int high, TKey value, int limit)
    {
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (IsBefore(KeyAt(middle), value, limit))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
