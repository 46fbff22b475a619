namespace Facts.Benchmarks.Measuring;

/// <summary>
/// Lookups by key in the table of a dataset and in its peers, as compiled loops over the real types. Each method looks up all probes in turn
/// until it has performed the given number of operations, and returns the actual number.
/// </summary>
public interface IKeyedLoops<TKey>
{
    /// <summary>Null, or the first lookup with a wrong result.</summary>
    string? Mistake(TKey[] hits, TKey[] misses);

    long Facts(TKey[] probes, int operations);

    long Frozen(TKey[] probes, int operations);

    long Dictionary(TKey[] probes, int operations);

    long Sorted(TKey[] probes, int operations);
}

/// <summary>The same with a span as the key.</summary>
public interface ISpanLoops
{
    long FactsBySpan(string[] probes, int operations);

    long FrozenBySpan(string[] probes, int operations);

    long DictionaryBySpan(string[] probes, int operations);
}

/// <summary>The same with a handwritten <c>switch</c>.</summary>
public interface ISwitchLoops
{
    long Switch(string[] probes, int operations);
}
