using System;
using System.Runtime.CompilerServices;

namespace Facts.Lookups;

/// <summary>Keys that are a whole number of at most 64 bits and nothing else, whatever type they have.</summary>
internal static class NumberKey<TKey>
{
    /// <summary>Whether keys of the type are numbers. The just-in-time compiler knows the answer, so it costs nothing to ask.</summary>
    public static bool IsNumber
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TKey).IsEnum
            || typeof(TKey) == typeof(int) || typeof(TKey) == typeof(uint) || typeof(TKey) == typeof(long) || typeof(TKey) == typeof(ulong)
            || typeof(TKey) == typeof(short) || typeof(TKey) == typeof(ushort) || typeof(TKey) == typeof(sbyte) || typeof(TKey) == typeof(byte)
            || typeof(TKey) == typeof(char)
            || typeof(TKey) == typeof(DateOnly)
            || typeof(TKey) == typeof(TimeOnly)
            || typeof(TKey) == typeof(TimeSpan);
    }

    /// <summary>Whether the keys are numbers and have the order of <see cref="Of"/>.</summary>
    public static bool IsInOrder
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TKey) == typeof(DateOnly) || typeof(TKey) == typeof(int) || typeof(TKey) == typeof(long) || typeof(TKey) == typeof(short)
            || typeof(TKey) == typeof(sbyte) || typeof(TKey) == typeof(TimeOnly) || typeof(TKey) == typeof(TimeSpan);
    }

    /// <summary>The number. Of unsigned types the upper half is negative: what counts is that different keys are different.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(TKey key)
    {
        // Questions one after the other, and no switch: the compiler drops the reads that do not fit, which would keep the key in memory.
        if (Unsafe.SizeOf<TKey>() == sizeof(int))
        {
            return Unsafe.As<TKey, int>(ref key);
        }
        if (Unsafe.SizeOf<TKey>() == sizeof(long))
        {
            return Unsafe.As<TKey, long>(ref key);
        }
        return Unsafe.SizeOf<TKey>() == sizeof(short) ? Unsafe.As<TKey, short>(ref key) : Unsafe.As<TKey, sbyte>(ref key);
    }
}
