namespace Facts.Benchmarks.Data;

/// <summary>Pseudo-random numbers that are the same in every run and on every machine.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Next(int below) => (int)(NextBits() % (uint)below);

    public T Pick<T>(T[] values) => values[Next(values.Length)];

    /// <summary>Shuffles the values in place.</summary>
    public T[] Shuffle<T>(T[] values)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }

        return values;
    }

    public ulong NextBits()
    {
        var bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
