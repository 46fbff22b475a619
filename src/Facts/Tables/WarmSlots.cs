using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Facts;

/// <summary>
/// A place for a row in a table that hashes its keys in this process: the record beside its key, so that one line of the cache
/// tells whether it is the one asked for.
/// </summary>
internal struct WarmSlot<TKey>
{
    /// <summary>The record, once it was asked for.</summary>
    public object? Record;

    /// <summary>Its key, written before the record.</summary>
    public TKey Key;
}

/// <summary>
/// Places the rows of a table by the hashes of their keys: open addressing. A byte for each slot, its tag, stands in an array of its own, which is
/// small enough for the cache where the slots are not, and tells most keys that are not there. A table that is asked often enough has
/// slots; one that is asked now and then is served from its stored form alone.
/// </summary>
internal static class WarmSlots
{
    /// <summary>More keys of equal hashes than one in so many, and the hash is no good for the table.</summary>
    private const int LeastKeysPerCollision = 64;

    /// <summary>Above so many rows, slots compete with the records for the cache and are kept fewer.</summary>
    private const int FewRows = 20_000;

    /// <summary>Slots for a number of rows: three to six a row, or one and a half to three where rows are many; a power of two.</summary>
    public static int CountFor(int rows) => (int)BitOperations.RoundUpToPowerOf2(Math.Max(4, rows <= FewRows ? (uint)rows * 3 : (uint)rows + ((uint)rows / 2)));

    /// <summary>How far to the right a hash is shifted to be the first slot to look at.</summary>
    public static int Shift(int count) => 32 - BitOperations.Log2((uint)count);

    /// <summary>What stands for a hash in the slot that it takes; never 0, which is an empty slot's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte TagOf(uint hash) => (byte)(hash | 0x80);

    /// <summary>Puts all rows into slots, or gives up where too many hashes are equal and leaves the slots empty.</summary>
    /// <param name="tags">The tag of each slot.</param>
    /// <param name="rows">The row of each slot that is taken.</param>
    /// <param name="hashes">The hash of each row.</param>
    /// <param name="mayGiveUp">Whether there is a better hash to try.</param>
    public static bool TryFill(byte[] tags, int[] rows, ReadOnlySpan<uint> hashes, bool mayGiveUp)
    {
        var (mask, shift) = ((uint)tags.Length - 1, Shift(tags.Length));
        var collisions = 0;
        for (var row = 0; row < hashes.Length; row++)
        {
            var at = hashes[row] >> shift;
            for (; tags[at] != 0; at = (at + 1) & mask)
            {
                if (hashes[rows[at]] == hashes[row])
                    collisions++;
            }

            (tags[at], rows[at]) = (TagOf(hashes[row]), row);
            if (mayGiveUp && collisions > 2 + (hashes.Length / LeastKeysPerCollision))
            {
                Array.Clear(tags);
                return false;
            }
        }

        return true;
    }
}
