// The lines inserted above define TheKey, TheRecord, TheTable and the namespace.

/// <summary>The code that a good engineer would write by hand, built once from the records of the table.</summary>
file static class Peers
{
    public static readonly Dictionary<TheKey, TheRecord> Dictionary = The.Table.ToDictionary(record => record.Key);
    public static readonly FrozenDictionary<TheKey, TheRecord> Frozen = The.Table.ToFrozenDictionary(record => record.Key);
    public static readonly TheRecord[] SortedRecords = The.Table.OrderBy(record => record.Key, The.Comparer).ToArray();
    public static readonly TheKey[] SortedKeys = Array.ConvertAll(SortedRecords, record => record.Key);
}

public sealed partial class KeyedLoops : IKeyedLoops<TheKey>
{
    public static long Sink;

    public string? Mistake(TheKey[] hits, TheKey[] misses)
    {
        for (var row = 0; row < hits.Length; row++)
        {
            if (The.Table.Find(hits[row]) is not { } record || !record.Key.Equals(hits[row]) || record.Rank != row || The.Table[hits[row]] != record)
            {
                return $"{hits[row]} of {hits.Length} was not found in row {row}";
            }
        }

        foreach (var miss in misses)
        {
            if (The.Table.ContainsKey(miss) || The.Table.TryGetValue(miss, out _))
            {
                return $"{miss} was found and is not there";
            }
        }

        return The.Table.Count == hits.Length && The.Table.Count(record => record.Name is not null) == hits.Length
            ? null
            : $"{The.Table.Count} records, not {hits.Length}";
    }

    public long Facts(TheKey[] probes, int operations)
    {
        long found = 0, done = 0;
        for (; done < operations; done += probes.Length)
        {
            foreach (var probe in probes)
            {
                if (The.Table.TryGetValue(probe, out _))
                {
                    found++;
                }
            }
        }

        Sink += found;
        return done;
    }

    public long Frozen(TheKey[] probes, int operations)
    {
        long found = 0, done = 0;
        for (; done < operations; done += probes.Length)
        {
            foreach (var probe in probes)
            {
                if (Peers.Frozen.TryGetValue(probe, out _))
                {
                    found++;
                }
            }
        }

        Sink += found;
        return done;
    }

    public long Dictionary(TheKey[] probes, int operations)
    {
        long found = 0, done = 0;
        for (; done < operations; done += probes.Length)
        {
            foreach (var probe in probes)
            {
                if (Peers.Dictionary.TryGetValue(probe, out _))
                {
                    found++;
                }
            }
        }

        Sink += found;
        return done;
    }

    public long Sorted(TheKey[] probes, int operations)
    {
        long found = 0, done = 0;
        for (; done < operations; done += probes.Length)
        {
            foreach (var probe in probes)
            {
                var index = Array.BinarySearch(Peers.SortedKeys, probe, The.Comparer);
                if (index >= 0 && Peers.SortedRecords[index] is not null)
                {
                    found++;
                }
            }
        }

        Sink += found;
        return done;
    }
}
