using System;
using System.Runtime.CompilerServices;

namespace Facts.Lookups;

/// <summary>Keys that are represented by an integer of at most 64 bits, of any such type.</summary>
internal static class NumberKey<TKey>
{
    /// <summary>Whether keys of the type are numbers. A constant for the just-in-time compiler.</summary>
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

    /// <summary>Whether keys of the type are numbers and <see cref="Of"/> preserves their order.</summary>
    public static bool IsInOrder
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TKey) == typeof(DateOnly) || typeof(TKey) == typeof(int) || typeof(TKey) == typeof(long) || typeof(TKey) == typeof(short)
            || typeof(TKey) == typeof(sbyte) || typeof(TKey) == typeof(TimeOnly) || typeof(TKey) == typeof(TimeSpan);
    }

    /// <summary>The number of a key. It can be negative for unsigned types, as only equality matters for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(TKey key)
    {
        // Separate conditions instead of a switch: the compiler drops reads of the wrong size, which would force the key into memory.
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
