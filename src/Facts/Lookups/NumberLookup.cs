using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Facts.Lookups;

/// <summary>
/// A lookup by number. Numbers of a dense range are used as indexes. Others are hashed, with the best of several factors, and keys with
/// the same first slot are chained, so that most misses look at one slot only.
/// </summary>
internal sealed class NumberLookup
{
    /// <summary>A range is dense if it has at most this many gaps per key.</summary>
    private const int MostGapsPerKey = 3;

    /// <summary>Up to this many keys, searching longer for a better factor pays off.</summary>
    private const int FewKeys = 1_000;

    /// <summary>With more keys than this, slots compete with the records for the processor cache, and there are fewer per key.</summary>
    private const int ManyKeys = 20_000;

    private readonly ILookupValues _values;

    // For a dense range: its start and, for each number in it, the value once it has been created, and the entry plus one.
    private readonly long _start;
    private readonly object?[] _range = [];
    private readonly int[] _entriesOfRange = [];

    // For other keys.
    private readonly Slot[]? _slots;
    private readonly int[] _entriesOfSlots = [];
    private readonly int _shift;
    private readonly ulong _factor = MultiplyShift.Golden;

    public NumberLookup(ILookupValues values, ReadOnlySpan<long> keys)
    {
        _values = values;
        long least = long.MaxValue, most = long.MinValue;
        foreach (var key in keys)
        {
            (least, most) = (Math.Min(least, key), Math.Max(most, key));
        }

        if (keys.Length > 0 && (ulong)(most - least) < (1UL + MostGapsPerKey) * (ulong)keys.Length)
        {
            _start = least;
            _range = new object?[most - least + 1];
            _entriesOfRange = new int[_range.Length];
            for (var entry = 0; entry < keys.Length; entry++)
            {
                _entriesOfRange[keys[entry] - least] = entry + 1;
            }
            return;
        }

        var count = MultiplyShift.SlotCount(Math.Max(2, keys.Length * (keys.Length <= FewKeys ? 8L : keys.Length <= ManyKeys ? 4L : 2L)));
        _shift = MultiplyShift.ShiftFor(count, 64);
        var firsts = new int[keys.Length];
        _factor = BestFactor(keys, firsts, count);
        var chains = new SlotChains(firsts, count);
        (_slots, _entriesOfSlots) = (new Slot[chains.Count], chains.Entries);

        // The first slot of 0 is slot 0, that of 1 is another, as every factor has its top bit set: with these keys, no empty slot is found.
        _slots[0].Key = 1;
        for (var at = 0; at < _slots.Length; at++)
        {
            _slots[at].Next = chains.Next[at];
            if (chains.IsTaken(at))
            {
                _slots[at].Key = keys[_entriesOfSlots[at]];
            }
        }
    }

    /// <summary>The value of a number, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Find(long number)
    {
        if (_slots is not { } slots)
        {
            return FindInRange(number);
        }

        var at = (nint)(((ulong)number * _factor) >> _shift);
        ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), at);
        if (slot.Key == number)
        {
            return slot.Value ?? CreateValue((int)at);
        }
        return slot.Next == 0 ? null : FindFurther(slot.Next, number);
    }

    /// <summary>The value of a number, or null. Faster than <see cref="Find"/> for a dense range, such as the members of most enums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? FindLikelyInRange(long number)
    {
        var range = _range;
        var distance = (ulong)(number - _start);
        if (distance < (ulong)range.Length)
        {
            return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(range), (nint)distance) ?? CreateInRange((int)distance);
        }
        return _slots is null ? null : FindInSlots(number);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FindInSlots(long number) => Find(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private object? FindInRange(long number)
    {
        var range = _range;
        var distance = (ulong)(number - _start);
        return distance < (ulong)range.Length
            ? Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(range), (nint)distance) ?? CreateInRange((int)distance)
            : null;
    }

    /// <summary>The value of a number in the range that is not a key, or whose value has not been created yet.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? CreateInRange(int distance)
    {
        if (_entriesOfRange[distance] is 0)
        {
            return null;
        }

        var value = _values.ValueAt(_entriesOfRange[distance] - 1);
        Volatile.Write(ref _range[distance], value);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FindFurther(int at, long number)
    {
        for (; at != 0; at = _slots![at].Next)
        {
            if (_slots![at].Key == number)
            {
                return _slots[at].Value ?? CreateValue(at);
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object CreateValue(int at)
    {
        var value = _values.ValueAt(_entriesOfSlots[at]);
        Volatile.Write(ref _slots![at].Value, value);
        return value;
    }

    /// <summary>The factor with the fewest collisions. On return, <paramref name="firsts"/> holds the first slot of each key.</summary>
    private ulong BestFactor(ReadOnlySpan<long> keys, int[] firsts, int slotCount)
    {
        var best = (Factor: MultiplyShift.Golden, Collisions: int.MaxValue);
        var factor = MultiplyShift.Golden;
        for (var tries = keys.Length <= FewKeys ? 64 : 4; tries > 0 && best.Collisions > 0; tries--)
        {
            Place(keys, firsts, factor);
            if (SlotChains.Collisions(firsts, slotCount) is var collisions && collisions < best.Collisions)
            {
                best = (factor, collisions);
            }
            factor = (factor * MultiplyShift.Golden) | (1UL << 63);
        }

        Place(keys, firsts, best.Factor);
        return best.Factor;
    }

    private void Place(ReadOnlySpan<long> keys, int[] firsts, ulong factor)
    {
        for (var entry = 0; entry < firsts.Length; entry++)
        {
            firsts[entry] = (int)(((ulong)keys[entry] * factor) >> _shift);
        }
    }

    private struct Slot
    {
        public long Key;
        public object? Value;

        /// <summary>The next slot of the chain, or 0.</summary>
        public int Next;
    }
}
