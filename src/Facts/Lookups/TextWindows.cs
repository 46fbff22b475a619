using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Facts.Hashing;

namespace Facts.Lookups;

/// <summary>
/// Which characters of a text are hashed: two windows of four, each at a distance from the start or from the end. Few characters tell most
/// tables' keys apart; the maker of a table looks for windows that do.
/// </summary>
/// <param name="first">Where the first window begins, from the start, or from the end if it is negative.</param>
/// <param name="second">Where the second window begins.</param>
internal readonly struct TextWindows(int first, int second)
{
    private const int Window = 4;

    private readonly int _first = first;
    private readonly int _second = second;

    // All bits where a window is measured from the end, so that the length counts there and not from the start.
    private readonly int _firstFromEnd = first < 0 ? -1 : 0;
    private readonly int _secondFromEnd = second < 0 ? -1 : 0;

    /// <summary>The length of the shortest text that has both windows; of a shorter one, all is hashed.</summary>
    public int LeastLength { get; } = Math.Max(Window, Math.Max(Reach(first), Reach(second)));

    /// <summary>No windows: all of each text is hashed.</summary>
    public static TextWindows None { get; } = new(int.MaxValue - Window, 0);

    /// <summary>Whether all of each text is hashed.</summary>
    public bool IsNone => LeastLength == int.MaxValue;

    /// <summary>The windows that are tried for a table, in this order: what keys of most kinds differ in comes first.</summary>
    public static TextWindows[] Choices { get; } =
    [
        new(0, -4), new(-8, -4), new(0, -8), new(4, -4), new(-12, -4), new(-12, -8), new(8, -4), new(2, -6), new(-16, -4), new(4, -8),
    ];

    /// <summary>The hash of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Hash(ref char start, int length)
    {
        if (length >= LeastLength)
        {
            // Shifted by a byte, the second window fills the bytes that are zero in the first where all characters are ASCII.
            return MultiplyShift.Hash(
                Four(ref start, _first + (length & _firstFromEnd)) + (Four(ref start, _second + (length & _secondFromEnd)) << 8));
        }

        return length is 2 or 3 ? MultiplyShift.Hash(Two(ref start, 0) + (Two(ref start, length - 2) << 32)) : HashOfAll(ref start, length);
    }

    private static int Reach(int window) => window < 0 ? -window : window + Window;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint HashOfAll(ref char start, int length) => (uint)(StableHash.Of(MemoryMarshal.CreateReadOnlySpan(ref start, length)) >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char start, int index) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Two(ref char start, int index) => Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, index)));
}
