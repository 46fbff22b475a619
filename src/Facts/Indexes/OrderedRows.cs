using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Facts.Storage;
using Facts.Lookups;

namespace Facts;

/// <summary>The records of a table in an order. Each is created on first use.</summary>
internal abstract class OrderedRows<TRecord>(ITableRows<TRecord> rows, int count)
    where TRecord : class
{
    private readonly TRecord?[] _records = new TRecord?[count];
    private int _missing = count;

    public int Count => _records.Length;

    /// <summary>The record at a place in the order.</summary>
    public TRecord this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _records[place]) ?? Create(place);
    }

    /// <summary>The records created so far.</summary>
    protected TRecord?[] Created => _records;

    [MethodImpl(MethodImplOptions.NoInlining)]
    protected TRecord Create(int place)
    {
        // What is kept besides the record is written first: a thread that sees the record sees the rest.
        var record = rows.At(RowAt(place));
        Keep(place, record);
        if (Interlocked.CompareExchange(ref _records[place], record, null) is null && Interlocked.Decrement(ref _missing) == 0)
        {
            OnAllCreated();
        }

        return record;
    }

    protected abstract int RowAt(int place);

    /// <summary>Keeps what is needed from a record. Called before other threads can see the record.</summary>
    protected abstract void Keep(int place, TRecord record);

    /// <summary>Called once, when all records have been created.</summary>
    protected abstract void OnAllCreated();
}

/// <summary>The records of a table in the order of a field, with the values of that field that have been read.</summary>
internal sealed class OrderedRows<TKey, TRecord> : OrderedRows<TRecord>
    where TKey : IComparable<TKey>
    where TRecord : class
{
    private readonly Func<TRecord, TKey> _keyOf;
    private readonly TKey[] _keys;
    private readonly int[]? _order;
    private readonly StoredColumn _storedOrder;

    // Read and written with fences: a thread that sees it must see all keys, which are not reached through it.
    private NumberDirectory? _directory;

    public OrderedRows(ITableRows<TRecord> rows, StoredColumn storedOrder, Func<TRecord, TKey> keyOf)
        : base(rows, storedOrder.Count) => (_storedOrder, _keyOf, _keys) = (storedOrder, keyOf, new TKey[storedOrder.Count]);

    public OrderedRows(ITableRows<TRecord> rows, int[] order, Func<TRecord, TKey> keyOf)
        : base(rows, order.Length) => (_order, _keyOf, _keys) = (order, keyOf, new TKey[order.Length]);

    /// <summary>The value at a place in the order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TKey KeyAt(int place)
    {
        if (Volatile.Read(ref Created[place]) is null)
        {
            Create(place);
        }
        return _keys[place];
    }

    /// <summary>How many records have a value before the given one.</summary>
    public int CountBefore(TKey value) => Search(0, value, 0);

    /// <summary>How many records have a value up to the given one.</summary>
    public int CountUpTo(TKey value) => Search(0, value, 1);

    /// <summary>How many records have a value up to the given one, if it is known to be at least <paramref name="start"/>.</summary>
    public int CountUpTo(TKey value, int start) => Search(start, value, 1);

    protected override int RowAt(int place) => _order is { } order ? order[place] : (int)_storedOrder[place];

    protected override void Keep(int place, TRecord record) => _keys[place] = _keyOf(record);

    protected override void OnAllCreated()
    {
        if (NumberKey<TKey>.IsInOrder)
        {
            Volatile.Write(ref _directory, new NumberDirectory(Array.ConvertAll(_keys, NumberKey<TKey>.Of)));
        }
    }

    /// <summary>Whether a key is before the value (<paramref name="limit"/> 0), or before or equal to it (1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBefore(TKey key, TKey value, int limit) => KeyOrder<TKey>.Compare(key, value) < limit;

    private int Search(int low, TKey value, int limit)
    {
        if (Unsafe.SizeOf<TKey>() <= sizeof(long) && NumberKey<TKey>.IsInOrder && Volatile.Read(ref _directory) is { } directory)
        {
            return SearchNumber(directory, NumberKey<TKey>.Of(value), limit);
        }

        ref var created = ref MemoryMarshal.GetArrayDataReference(Created);
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        for (var high = Count; low < high;)
        {
            // This loop calls no method, so that its variables stay in registers.
            var middle = (int)((uint)(low + high) >> 1);
            if (Volatile.Read(ref Unsafe.Add(ref created, middle)) is null)
            {
                return SearchAndCreate(low, high, value, limit);
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
    private int SearchAndCreate(int low, int high, TKey value, int limit)
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
