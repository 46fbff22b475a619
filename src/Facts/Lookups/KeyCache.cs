using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Facts.Hashing;

namespace Facts.Lookups;

/// <summary>
/// Caches what was found for keys, so that later lookups do not search the stored form. It has room for a known number of keys. Keys are
/// added under a lock and read by any number of threads.
/// </summary>
/// <param name="count">The number of keys.</param>
internal sealed class KeyCache<TKey, TValue>(int count)
    where TKey : notnull
    where TValue : class
{
    private readonly Slot[] _slots = new Slot[MultiplyShift.SlotCount((count * 2L) + 2)];
    private readonly int _shift = MultiplyShift.ShiftFor(MultiplyShift.SlotCount((count * 2L) + 2), 32);
    private readonly object _adding = new();
    private int _found;

    /// <summary>Whether all keys have been found, so that any other key does not exist.</summary>
    public bool IsComplete => Volatile.Read(ref _found) >= count;

    /// <summary>What was found for a key, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TValue? Find(TKey key)
    {
        // There are more slots than keys, so the search always ends at an empty slot.
        var slots = _slots;
        for (var at = HashOf(key) >> _shift; ; at = (at + 1) & (uint)(slots.Length - 1))
        {
            ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), (nint)at);
            if (Volatile.Read(ref slot.Value) is not { } value)
            {
                return null;
            }
            if (AreEqual(slot.Key, key))
            {
                return value;
            }
        }
    }

    /// <summary>Adds what was found for a key, unless another thread has done so.</summary>
    public void Add(TKey key, TValue value)
    {
        lock (_adding)
        {
            if (IsComplete || Find(key) is not null)
            {
                return;
            }

            var at = HashOf(key) >> _shift;
            while (_slots[at].Value is not null)
            {
                at = (at + 1) & (uint)(_slots.Length - 1);
            }

            // The key is written before the value, which makes it visible.
            _slots[at].Key = key;
            Volatile.Write(ref _slots[at].Value, value);
            Volatile.Write(ref _found, _found + 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashOf(TKey key)
    {
        if (key is string text)
        {
            return (uint)(StableHash.Of(text) >> 32);
        }
        return MultiplyShift.Hash(
            Unsafe.SizeOf<TKey>() <= sizeof(long) && NumberKey<TKey>.IsNumber
                ? (ulong)NumberKey<TKey>.Of(key)
                : (uint)EqualityComparer<TKey>.Default.GetHashCode(key));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreEqual(TKey left, TKey right)
    {
        if (Unsafe.SizeOf<TKey>() <= sizeof(long) && NumberKey<TKey>.IsNumber)
        {
            return NumberKey<TKey>.Of(left) == NumberKey<TKey>.Of(right);
        }
        return left is string text
            ? text.Equals(Unsafe.As<TKey, string>(ref right), StringComparison.Ordinal)
            : EqualityComparer<TKey>.Default.Equals(left, right);
    }

    private struct Slot
    {
        public TKey Key;
        public TValue? Value;
    }
}
