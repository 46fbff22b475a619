using System;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Facts.Hashing;

/// <summary>
/// The hash of keys. It gives the same result in the compiler and in the application, in every process and on every machine, so that lookup
/// tables can be built at compile time.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StableHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;
    private const ulong Third = 0xA0761D6478BD642F;

    /// <summary>The hash of a string, computed from its UTF-16 code units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(string text) => Of((text ?? throw new ArgumentNullException(nameof(text))).AsSpan());

    /// <summary>The hash of a string, computed from its UTF-16 code units.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var length = text.Length;
        if (length > 8)
        {
            return OfLong(ref start, length);
        }
        if (length >= 4)
        {
            return Finish(FourAt(ref start, 0), FourAt(ref start, length - 4), First, length);
        }
        if (length == 0)
        {
            return Finish(0, 0, First, 0);
        }

        var packed = start | ((ulong)Unsafe.Add(ref start, length >> 1) << 16) | ((ulong)Unsafe.Add(ref start, length - 1) << 32);
        return Finish(packed, 0, First, length);
    }

    /// <summary>The hash of a signed integer, a character, a day number or an enum member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(long value) => Of(unchecked((ulong)value));

    /// <summary>The hash of an unsigned integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong value) => Fold(Fold(value ^ First, Second) ^ value, Third);

    /// <summary>The hash of a GUID.</summary>
    public static ulong Of(Guid value)
    {
#if NET
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes);
#else
        ReadOnlySpan<byte> bytes = value.ToByteArray();
#endif
        return Finish(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(8)), First, 16);
    }

    /// <summary>Combines the hashes of the parts of a key, from left to right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Combine(ulong first, ulong second) => Fold(Fold(first ^ Third, second ^ Second) ^ first, First);

    private static ulong OfLong(ref char start, int length)
    {
        var state = First;
        var index = 0;
        for (; index < length - 8; index += 8)
        {
            state = Fold(FourAt(ref start, index) ^ Second, FourAt(ref start, index + 4) ^ state);
        }

        // The last eight may overlap the ones before, which is unambiguous because the length is part of the hash.
        return Finish(FourAt(ref start, length - 8), FourAt(ref start, length - 4), state, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong low, ulong high, ulong state, int length) =>
        Fold(Fold(low ^ Second, high ^ state) ^ (ulong)(uint)length, Third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FourAt(ref char start, int index)
    {
        ref var four = ref Unsafe.Add(ref start, index);
        return BitConverter.IsLittleEndian
            ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref four))
            : four | ((ulong)Unsafe.Add(ref four, 1) << 16) | ((ulong)Unsafe.Add(ref four, 2) << 32) | ((ulong)Unsafe.Add(ref four, 3) << 48);
    }

    /// <summary>The exclusive or of the two halves of the 128-bit product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
#if NET
        return Math.BigMul(left, right, out var low) ^ low;
#else
        unchecked
        {
            ulong leftLow = (uint)left, leftHigh = left >> 32, rightLow = (uint)right, rightHigh = right >> 32;
            var middle = (leftHigh * rightLow) + ((leftLow * rightLow) >> 32);
            var carry = (leftLow * rightHigh) + (uint)middle;
            return ((leftHigh * rightHigh) + (middle >> 32) + (carry >> 32)) ^ (left * right);
        }
#endif
    }
}
