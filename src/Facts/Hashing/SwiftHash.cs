#if NET
using System;
using System.Runtime.CompilerServices;

namespace Facts.Hashing;

/// <summary>
/// A hash for tables built in the running process. Of a long text it reads the start, the middle and the end alone, in a few cycles at
/// any length; whether that tells the keys of a table apart is for the builder of the table to find out.
/// </summary>
internal static class SwiftHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;
    private const ulong Third = 0xA0761D6478BD642F;
    private const ulong Fourth = 0xE7037ED1A0B428DB;

    /// <summary>The hash of four characters at the start, four in the middle and eight at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfEnds(ref char start, int length)
    {
        if (length >= 8)
        {
            return Mix((FourAt(ref start, 0) * First) + (FourAt(ref start, (length >> 1) - 2) * Second)
                + (FourAt(ref start, length - 8) * Third) + (FourAt(ref start, length - 4) * Fourth) + (uint)length);
        }

        if (length >= 4)
            return Mix((FourAt(ref start, 0) * First) + (FourAt(ref start, length - 4) * Second) + (uint)length);
        if (length == 0)
            return First;

        var packed = start | ((ulong)Unsafe.Add(ref start, length >> 1) << 16) | ((ulong)Unsafe.Add(ref start, length - 1) << 32);
        return Mix((packed * First) + (uint)length);
    }

    /// <summary>The hash of a whole number; its upper half is the number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int value)
    {
        var mixed = (uint)value * 0x9E3779B9U;
        return ((ulong)(uint)value << 32) | (mixed ^ (mixed >> 15));
    }

    /// <summary>The hash of a GUID.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(Guid value)
    {
        ref var bytes = ref Unsafe.As<Guid, byte>(ref value);
        return Mix((Unsafe.ReadUnaligned<ulong>(ref bytes) * First) + (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, 8)) * Second));
    }

    /// <summary>Brings the upper bits, which know of all characters, down to the lower, which choose the slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong sum)
    {
        var mixed = (sum ^ (sum >> 32)) * Third;
        return mixed ^ (mixed >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FourAt(ref char start, int index) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, index)));
}
#endif
