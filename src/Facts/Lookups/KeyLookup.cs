using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Facts.Lookups;

/// <summary>
/// A lookup by keys of any other type. Keys with the same first slot are chained. The hash stored with each key rules out most misses.
/// </summary>
internal sealed class KeyLookup<TKey>
    where TKey : notnull
{
    private readonly ILookupEntries<TKey> _entries;
    private readonly Slot[] _slots;
    private readonly int[] _entriesOfSlots;
    private readonly int _shift;

    /// <summary>Creates a lookup of entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="hashes">The hash of the key of each entry, as passed to <see cref="Find"/>.</param>
    public KeyLookup(ILookupEntries<TKey> entries, ReadOnlySpan<uint> hashes)
    {
        _entries = entries;
        var count = MultiplyShift.SlotCount(hashes.Length * 2L);
        _shift = MultiplyShift.ShiftFor(count, 32);
        var firsts = new int[hashes.Length];
        for (var entry = 0; entry < firsts.Length; entry++)
        {
            firsts[entry] = (int)(hashes[entry] >> _shift);
        }

        var chains = new SlotChains(firsts, count);
        (_slots, _entriesOfSlots) = (new Slot[chains.Count], chains.Entries);
        for (var at = 0; at < _slots.Length; at++)
        {
            _slots[at].Next = chains.Next[at];
            if (chains.IsTaken(at))
            {
                _slots[at].Hash = Stored(hashes[_entriesOfSlots[at]]);
            }
        }
    }

    /// <summary>The value of a key, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Find(TKey key, uint hash)
    {
        var at = MultiplyShift.Slot(hash, _shift);
        ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), at);
        if (slot.Hash == Stored(hash)
            && (Volatile.Read(ref slot.Value) ?? Fill((int)at)) is var value
            && EqualityComparer<TKey>.Default.Equals(slot.Key, key))
        {
            return value;
        }
        return slot.Next == 0 ? null : FindFurther(slot.Next, key, hash);
    }

    /// <summary>The hash as stored in a slot. Never 0, which marks an empty slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Stored(uint hash) => hash | 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FindFurther(int at, TKey key, uint hash)
    {
        for (; at != 0; at = _slots[at].Next)
        {
            ref var slot = ref _slots[at];
            if (slot.Hash == Stored(hash)
                && (Volatile.Read(ref slot.Value) ?? Fill(at)) is var value
                && EqualityComparer<TKey>.Default.Equals(slot.Key, key))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Threads that fill the same slot write the same. The key is written before the value, which makes it visible.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private object Fill(int at)
    {
        var value = _entries.ValueAt(_entriesOfSlots[at]);
        _slots[at].Key = _entries.KeyAt(_entriesOfSlots[at]);
        Volatile.Write(ref _slots[at].Value, value);
        return value;
    }

    private struct Slot
    {
        public TKey Key;
        public object? Value;
        public uint Hash;

        /// <summary>The next slot of the chain, or 0.</summary>
        public int Next;
    }
}
