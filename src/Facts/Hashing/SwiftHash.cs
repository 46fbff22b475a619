#if NET
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Facts.Hashing;

/// <summary>What <see cref="SwiftHash"/> reads of a text. The less it reads, the faster it is, and the fewer tables it serves.</summary>
internal enum TextPart
{
    /// <summary>Four characters at the start and four at the end.</summary>
    Ends,

    /// <summary>Eight characters at the end.</summary>
    Tail,

    /// <summary>Four at the start, four in the middle and eight at the end.</summary>
    Windows,

    /// <summary>All.</summary>
    Whole,
}

/// <summary>
/// A hash for tables built in the running process: a few characters times odd factors, of which the upper half is used, as in
/// multiply-shift hashing. Whether what it reads tells the keys of a table apart is for the builder of the table to find out.
/// </summary>
internal static class SwiftHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;
    private const ulong Third = 0xA0761D6478BD642F;
    private const ulong Fourth = 0xE7037ED1A0B428DB;
    private const uint Golden = 0x9E3779B9;

    /// <summary>The hash of a part of a text and of its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(TextPart part, ref char start, int length)
    {
        if (length < 4)
            return OfShort(ref start, length);

        var sum = (FourAt(ref start, length - 4) * First) + ((uint)length * Fourth);
        if (part == TextPart.Ends)
            return Upper(sum + (FourAt(ref start, 0) * Second));
        if (length < 8)
            return part == TextPart.Whole ? Whole(ref start, length) : Upper(sum + (FourAt(ref start, 0) * Second));
        if (part == TextPart.Tail)
            return Upper(sum + (FourAt(ref start, length - 8) * Second));
        return part == TextPart.Windows
            ? Upper(sum + (FourAt(ref start, length - 8) * Second) + (FourAt(ref start, 0) * Third) + (FourAt(ref start, (length >> 1) - 2) * Fourth))
            : Whole(ref start, length);
    }

    /// <summary>The hash of a whole number: no two have the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(int value) => (uint)value * Golden;

    /// <summary>The hash of a GUID.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(Guid value)
    {
        ref var bytes = ref Unsafe.As<Guid, byte>(ref value);
        return Upper((Unsafe.ReadUnaligned<ulong>(ref bytes) * First) + (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, 8)) * Second));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint OfShort(ref char start, int length)
    {
        if (length == 0)
            return 0;
        var packed = start | ((ulong)Unsafe.Add(ref start, length >> 1) << 16) | ((ulong)Unsafe.Add(ref start, length - 1) << 32) | ((ulong)(uint)length << 48);
        return Upper(packed * First);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint Whole(ref char start, int length) => Upper(StableHash.Of(MemoryMarshal.CreateReadOnlySpan(ref start, length)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Upper(ulong sum) => (uint)(sum >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FourAt(ref char start, int index) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, index)));
}
#endif
