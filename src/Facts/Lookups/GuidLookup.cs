using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Facts.Lookups;

/// <summary>
/// A lookup by GUID. Keys that meet in their first slot are chained behind it, so that a miss looks at one slot and seldom further.
/// </summary>
internal sealed class GuidLookup
{
    /// <summary>Above so many keys, slots compete with the records for the cache and are kept fewer.</summary>
    private const int ManyKeys = 20_000;

    /// <summary>The tag of a slot to which a chain belongs: what is behind it is for the keys to tell.</summary>
    private const byte Chained = 0x80;

    private readonly ILookupValues _values;
    private readonly Slot[] _slots;

    // A byte of the hash of each slot, 0 where it is empty, for so many keys that the slots lie outside of the cache: most misses need no more.
    private readonly byte[]? _tags;
    private readonly int[] _entriesOfSlots;
    private readonly int _shift;

    public GuidLookup(ILookupValues values, ReadOnlySpan<Guid> keys)
    {
        _values = values;
        var count = MultiplyShift.SlotCount(Math.Max(2, keys.Length * (keys.Length <= ManyKeys ? 4L : 2L)));
        _shift = MultiplyShift.ShiftFor(count, 64);
        var firsts = new int[keys.Length];
        for (var entry = 0; entry < firsts.Length; entry++)
        {
            firsts[entry] = (int)First(keys[entry]);
        }

        var chains = new SlotChains(firsts, count);
        (_slots, _entriesOfSlots) = (new Slot[chains.Count], chains.Entries);
        for (var at = 0; at < _slots.Length; at++)
        {
            _slots[at].Next = chains.Next[at];

            // An empty slot holds a key that has another first slot, so that it is never found.
            if (chains.IsTaken(at))
            {
                _slots[at].Key = keys[_entriesOfSlots[at]];
            }
            else if (at == First(default))
            {
                _slots[at].Key = Elsewhere(at);
            }
        }

        if (keys.Length > ManyKeys)
        {
            _tags = Tags(count);
        }
    }

    /// <summary>The value of a GUID, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Find(Guid key)
    {
        var hash = Hash(key);
        var at = (nint)(hash >> _shift);
        if (_tags is { } tags && Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tags), at) is var tag && tag != TagOf(hash) && tag < Chained)
        {
            return null;
        }

        ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), at);
        if (slot.Key == key)
        {
            return slot.Value ?? Make((int)at);
        }
        return slot.Next == 0 ? null : FindFurther(slot.Next, key);
    }

    private nint First(Guid key) => (nint)(Hash(key) >> _shift);

    /// <summary>
    /// What stands for a hash in a slot to which no chain belongs; never 0, which is an empty slot's, and less than <see cref="Chained"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte TagOf(ulong hash) => (byte)((hash & (Chained - 1)) | 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(Guid key)
    {
        ref var bytes = ref Unsafe.As<Guid, byte>(ref key);
        var bits = Unsafe.ReadUnaligned<ulong>(ref bytes) ^ BitOperations.RotateLeft(
            Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, sizeof(ulong))),
            32);
        return bits * MultiplyShift.Golden;
    }

    private byte[] Tags(int count)
    {
        var tags = new byte[count];
        for (var at = 0; at < tags.Length; at++)
        {
            if (First(_slots[at].Key) == at)
            {
                tags[at] = _slots[at].Next == 0 ? TagOf(Hash(_slots[at].Key)) : Chained;
            }
        }

        return tags;
    }

    private Guid Elsewhere(int at)
    {
        Span<int> numbers = stackalloc int[4];
        do
        {
            numbers[0]++;
        }
        while (First(new Guid(MemoryMarshal.AsBytes(numbers))) == at);
        return new Guid(MemoryMarshal.AsBytes(numbers));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FindFurther(int at, Guid key)
    {
        for (; at != 0; at = _slots[at].Next)
        {
            if (_slots[at].Key == key)
            {
                return _slots[at].Value ?? Make(at);
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object Make(int at)
    {
        var value = _values.ValueAt(_entriesOfSlots[at]);
        Volatile.Write(ref _slots[at].Value, value);
        return value;
    }

    private struct Slot
    {
        public Guid Key;
        public object? Value;

        /// <summary>The slot to look at where the key is another; 0 where there is none.</summary>
        public int Next;
    }
}
