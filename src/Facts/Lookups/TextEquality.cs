using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Facts.Lookups;

/// <summary>Compares strings of equal length. For short ones, as most keys are, two overlapping reads cover all and no call is needed.</summary>
internal static class TextEquality
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(ref char left, ref char right, int length)
    {
        if (length is >= 8 and <= 16)
        {
            return ((Eight(ref left, 0) ^ Eight(ref right, 0)) | (Eight(
                ref left,
                length - 8) ^ Eight(ref right, length - 8))) == Vector128<byte>.Zero;
        }
        if (length is >= 4 and < 8)
        {
            return ((Bits<ulong>(ref left, 0) ^ Bits<ulong>(ref right, 0)) | (Bits<ulong>(
                ref left,
                length - 4) ^ Bits<ulong>(ref right, length - 4))) == 0;
        }
        if (length is 2 or 3)
        {
            return ((Bits<uint>(ref left, 0) ^ Bits<uint>(ref right, 0)) | (Bits<uint>(
                ref left,
                length - 2) ^ Bits<uint>(ref right, length - 2))) == 0;
        }
        return MemoryMarshal.CreateReadOnlySpan(ref left, length).SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref right, length));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Eight(ref char start, int index) => Bits<Vector128<byte>>(ref start, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Bits<T>(ref char start, int index) => Unsafe.ReadUnaligned<T>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, index)));
}
