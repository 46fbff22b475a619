using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Facts.Lookups;

/// <summary>
/// A lookup by GUID. Keys with the same first slot are chained, so that most misses look at one slot only.
/// </summary>
internal sealed class GuidLookup
{
    /// <summary>With more keys than this, slots compete with the records for the processor cache, and there are fewer per key.</summary>
    private const int ManyKeys = 20_000;

    /// <summary>The tag of a slot with a chain, whose keys have to be compared.</summary>
    private const byte Chained = 0x80;

    private readonly ILookupValues _values;
    private readonly Slot[] _slots;

    // For many keys, whose slots exceed the processor cache: a byte of the hash per slot, 0 if empty, which is enough for most misses.
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

            // An empty slot has a key whose first slot is another one, so that it is never found.
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
            return slot.Value ?? CreateValue((int)at);
        }
        return slot.Next == 0 ? null : FindFurther(slot.Next, key);
    }

    private nint First(Guid key) => (nint)(Hash(key) >> _shift);

    /// <summary>
    /// The tag for a hash in a slot without a chain: less than <see cref="Chained"/>, and never 0, which marks an empty slot.
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
                return _slots[at].Value ?? CreateValue(at);
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object CreateValue(int at)
    {
        var value = _values.ValueAt(_entriesOfSlots[at]);
        Volatile.Write(ref _slots[at].Value, value);
        return value;
    }

    private struct Slot
    {
        public Guid Key;
        public object? Value;

        /// <summary>The next slot of the chain, or 0.</summary>
        public int Next;
    }
}
