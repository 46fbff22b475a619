namespace Facts.Benchmarks.Measuring;

/// <summary>
/// Look-ups by key in the table of a dataset and in its peers, as compiled loops over the real types. Each method looks up all probes
/// in turn until it has done so many operations, and returns how many it did.
/// </summary>
public interface IKeyedLoops<TKey>
{
    /// <summary>Null, or the first look-up that is wrong.</summary>
    string? Mistake(TKey[] hits, TKey[] misses);

    long Facts(TKey[] probes, int operations);

    long Frozen(TKey[] probes, int operations);

    long Dictionary(TKey[] probes, int operations);

    long Sorted(TKey[] probes, int operations);
}

/// <summary>The same with a part of a text in place of a key.</summary>
public interface ISpanLoops
{
    long FactsBySpan(string[] probes, int operations);

    long FrozenBySpan(string[] probes, int operations);

    long DictionaryBySpan(string[] probes, int operations);
}

/// <summary>The same with a <c>switch</c> written by hand.</summary>
public interface ISwitchLoops
{
    long Switch(string[] probes, int operations);
}
