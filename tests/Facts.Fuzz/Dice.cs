using System.Collections.Generic;

namespace Facts.Fuzz;

/// <summary>Pseudo-random numbers that are the same for the same seed on every machine and every version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="count"/>, exclusive.</summary>
    public int Below(int count) => count <= 1 ? 0 : (int)(Next() % (ulong)count);

    /// <summary>Returns true with a probability of <paramref name="percent"/> percent.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
