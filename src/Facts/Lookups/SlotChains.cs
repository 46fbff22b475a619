using System;

namespace Facts.Lookups;

/// <summary>
/// Gives every entry a slot: its first, or where another entry has that, one of those behind all first slots, to which the first one leads.
/// </summary>
internal sealed class SlotChains
{
    private readonly bool[] _taken;

    /// <summary>Places entries.</summary>
    /// <param name="firsts">The first slot of each entry.</param>
    /// <param name="firstSlots">How many first slots there are.</param>
    public SlotChains(ReadOnlySpan<int> firsts, int firstSlots)
    {
        var meeting = Meeting(firsts, firstSlots);
        Count = firstSlots + meeting;
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

    /// <summary>How many slots there are.</summary>
    public int Count { get; }

    /// <summary>The slot to look at after each; 0 where there is none, as no chain leads to slot 0.</summary>
    public int[] Next { get; }

    /// <summary>The entry of each slot that is taken.</summary>
    public int[] Entries { get; }

    /// <summary>How many entries find their first slot taken.</summary>
    public static int Meeting(ReadOnlySpan<int> firsts, int firstSlots)
    {
        var taken = new bool[firstSlots];
        var meeting = 0;
        foreach (var first in firsts)
        {
            meeting += taken[first] ? 1 : 0;
            taken[first] = true;
        }

        return meeting;
    }

    public bool IsTaken(int slot) => _taken[slot];
}
