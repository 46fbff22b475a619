using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Facts.Lookups;

/// <summary>
/// Multiply-shift hashing: the number of a slot is the upper bits of the product with an odd factor (Dietzfelbinger et al., A reliable
/// randomized algorithm for the closest-pair problem, 1997).
/// </summary>
internal static class MultiplyShift
{
    /// <summary>2 to the power of 64, divided by the golden ratio.</summary>
    public const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The hash of 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(ulong bits) => (uint)((bits * Golden) >> 32);

    /// <summary>The first slot for a 32-bit hash, if there are 2 to the power of (32 − <paramref name="shift"/>) slots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Slot(uint hash, int shift) => (nint)(hash >> shift);

    /// <summary>The number of slots, a power of two.</summary>
    public static int SlotCount(long atLeast) => (int)Math.Max(2, BitOperations.RoundUpToPowerOf2((ulong)atLeast));

    /// <summary>The number of bits by which a hash is shifted to get the number of a slot.</summary>
    public static int ShiftFor(int slotCount, int bits) => bits - BitOperations.Log2((uint)slotCount);
}
