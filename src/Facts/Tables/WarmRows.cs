using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Facts;

/// <summary>
/// The rows of a table by hashes that are made in this process: open addressing in one array. A slot is a fingerprint, the upper half of
/// the hash, and the number of the row counted from 1; an empty slot is 0. A table that is asked often enough builds it; one that is asked
/// now and then is served from its stored form alone.
/// </summary>
internal static class WarmRows
{
    /// <summary>More keys of equal hashes than one in so many, and the hash is no good for the table.</summary>
    private const int LeastKeysPerCollision = 64;

    /// <summary>Above so many rows, slots compete with the records for the cache and are kept fewer.</summary>
    private const int FewRows = 20_000;

    /// <summary>Empty slots for a number of rows: three to six a row, or two to four where rows are many.</summary>
    public static ulong[] Empty(int rows) => new ulong[BitOperations.RoundUpToPowerOf2(Math.Max(4, (uint)rows * (rows <= FewRows ? 3u : 2u)))];

    /// <summary>Whether a slot may be the one of a hash; an empty one may be, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOf(ulong slot, ulong hash) => (uint)(slot >> 32) == (uint)(hash >> 32);

    /// <summary>The row of a slot, or -1 where it is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RowOf(ulong slot) => (int)(uint)slot - 1;

    /// <summary>Puts the hashes of all rows into the slots, or gives up where too many are equal.</summary>
    public static bool TryFill(ulong[] slots, ReadOnlySpan<ulong> hashes, bool mayGiveUp)
    {
        var collisions = 0;
        var mask = (uint)slots.Length - 1;
        for (var row = 0; row < hashes.Length; row++)
        {
            var hash = hashes[row];
            var at = (uint)hash & mask;
            for (; slots[at] != 0; at = (at + 1) & mask)
            {
                if (IsOf(slots[at], hash))
                    collisions++;
            }

            slots[at] = (hash & 0xFFFF_FFFF_0000_0000) | (uint)(row + 1);
            if (mayGiveUp && collisions > 2 + (hashes.Length / LeastKeysPerCollision))
                return false;
        }

        return true;
    }
}
