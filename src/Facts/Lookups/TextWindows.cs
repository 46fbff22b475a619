using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Facts.Hashing;

namespace Facts.Lookups;

/// <summary>
/// The characters of a string that are hashed: two windows of four characters, each at an offset from the start or from the end. A few
/// characters distinguish the keys of most tables; <see cref="TextLookup"/> searches for windows that do.
/// </summary>
/// <param name="first">The offset of the first window from the start, or from the end if negative.</param>
/// <param name="second">The offset of the second window.</param>
internal readonly struct TextWindows(int first, int second)
{
    private const int Window = 4;

    private readonly int _first = first;
    private readonly int _second = second;

    // All bits are set if the window is relative to the end: the length is added only then.
    private readonly int _firstFromEnd = first < 0 ? -1 : 0;
    private readonly int _secondFromEnd = second < 0 ? -1 : 0;

    /// <summary>The length of the shortest string that has both windows. Shorter strings are hashed as a whole.</summary>
    public int LeastLength { get; } = Math.Max(Window, Math.Max(Reach(first), Reach(second)));

    /// <summary>No windows: every string is hashed as a whole.</summary>
    public static TextWindows None { get; } = new(int.MaxValue - Window, 0);

    /// <summary>Whether every string is hashed as a whole.</summary>
    public bool IsNone => LeastLength == int.MaxValue;

    /// <summary>The windows to try for a table, in this order: those in which most kinds of keys differ come first.</summary>
    public static TextWindows[] Choices { get; } =
    [
        new(0, -4), new(-8, -4), new(0, -8), new(4, -4), new(-12, -4), new(-12, -8), new(8, -4), new(2, -6), new(-16, -4), new(4, -8),
    ];

    /// <summary>The hash of a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Hash(ref char start, int length)
    {
        if (length >= LeastLength)
        {
            // Shifted by a byte, the second window fills the bytes that are zero in the first if all characters are ASCII.
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
