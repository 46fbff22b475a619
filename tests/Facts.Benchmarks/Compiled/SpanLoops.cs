// The lines inserted above define TheKey, TheRecord, TheTable and the namespace.

public sealed partial class KeyedLoops : ISpanLoops
{
    private static readonly SpanPeers<TheRecord> Spans = new(The.Table, record => record.Key);

    public long FactsBySpan(string[] probes, int operations)
    {
        long found = 0, done = 0;
        for (; done < operations; done += probes.Length)
        {
            foreach (var probe in probes)
            {
                if (The.Table.TryGetValue(probe.AsSpan(), out _))
                {
                    found++;
                }
            }
        }

        Sink += found;
        return done;
    }

    public long FrozenBySpan(string[] probes, int operations) => Spans.FrozenBySpan(probes, operations);

    public long DictionaryBySpan(string[] probes, int operations) => Spans.DictionaryBySpan(probes, operations);
}
