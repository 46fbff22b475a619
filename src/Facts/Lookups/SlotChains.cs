using System;

namespace Facts.Lookups;

/// <summary>
/// Assigns a slot to every entry: its first slot or, if another entry has that, one of the slots after all first slots, chained to the first.
/// </summary>
internal sealed class SlotChains
{
    private readonly bool[] _taken;

    /// <summary>Assigns the slots.</summary>
    /// <param name="firsts">The first slot of each entry.</param>
    /// <param name="firstSlots">The number of first slots.</param>
    public SlotChains(ReadOnlySpan<int> firsts, int firstSlots)
    {
        var collisions = Collisions(firsts, firstSlots);
        Count = firstSlots + collisions;
        (Next, Entries, _taken) = (new int[Count], new int[Count], new bool[Count]);
        var free = firstSlots;
        for (var entry = 0; entry < firsts.Length; entry++)
        {
            var at = firsts[entry];
            if (_taken[at])
            {
                (Next[free], Next[at]) = (Next[at], free);
                at = free++;
            }

            (_taken[at], Entries[at]) = (true, entry);
        }
    }

    /// <summary>The number of slots.</summary>
    public int Count { get; }

    /// <summary>The next slot in the chain of each slot, or 0. No chain leads to slot 0.</summary>
    public int[] Next { get; }

    /// <summary>The entry of each taken slot.</summary>
    public int[] Entries { get; }

    /// <summary>The number of entries whose first slot is taken by another entry.</summary>
    public static int Collisions(ReadOnlySpan<int> firsts, int firstSlots)
    {
        var taken = new bool[firstSlots];
        var collisions = 0;
        foreach (var first in firsts)
        {
            collisions += taken[first] ? 1 : 0;
            taken[first] = true;
        }

        return collisions;
    }

    public bool IsTaken(int slot) => _taken[slot];
}
