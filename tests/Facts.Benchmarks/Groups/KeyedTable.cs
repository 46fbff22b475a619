using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;

namespace Facts.Benchmarks.Groups;

/// <summary>A table of <see cref="KeyedTables"/>: its compiled loops, keys that it has and keys that it does not have.</summary>
internal sealed record KeyedTable<TKey>(string Record, IKeyedLoops<TKey> Loops, TKey[] Hits, TKey[] Misses)
{
    /// <summary>The number of keys that a program looks up repeatedly.</summary>
    private const int HotKeys = 64;

    private const int MostProbesPerCall = 1_000;

    private readonly Dice _dice = new(31);

    public static KeyedTable<TKey> In(Assembly assembly, string record, TKey[] hits, TKey[] candidates)
    {
        var present = hits.ToHashSet();
        var misses = candidates.Where(key => !present.Contains(key)).Take(Math.Max(hits.Length, HotKeys)).ToArray();
        var loops = (IKeyedLoops<TKey>)Activator.CreateInstance(assembly.GetType(LoopSource.ClassOf(record), throwOnError: true)!)!;
        return new KeyedTable<TKey>(record, loops, hits, misses);
    }

    public string? Mistake => Loops.Mistake(Hits, Misses);

    /// <summary>The same few keys repeatedly.</summary>
    public TKey[] Hot(TKey[] keys) => [.. Scattered(keys).Take(HotKeys)];

    /// <summary>All keys in random order, so that no cache helps. Each text is a separate string, like one from outside.</summary>
    public TKey[] Scattered(TKey[] keys) =>
        _dice.Shuffle(Array.ConvertAll(keys, static key => key is string text ? (TKey)(object)new string(text.AsSpan()) : key));

    public IReadOnlyList<Contender> Contenders(TKey[] probes) =>
    [
        Over("Facts", probes, Loops.Facts),
        Over("FrozenDictionary", probes, Loops.Frozen),
        Over("Dictionary", probes, Loops.Dictionary),
        Over("sorted array", probes, Loops.Sorted),
    ];

    public IReadOnlyList<Contender> SpanContenders(TKey[] probes) => Loops is ISpanLoops loops && probes is string[] texts
        ? [
            Over("Facts", texts, loops.FactsBySpan),
            Over("FrozenDictionary", texts, loops.FrozenBySpan),
            Over("Dictionary", texts, loops.DictionaryBySpan),
        ]
        : [];

    public IReadOnlyList<Contender> SwitchContenders(TKey[] probes) => Loops is ISwitchLoops loops && probes is string[] texts
        ? [Over("Facts", probes, Loops.Facts), Over("switch", texts, loops.Switch)]
        : [];

    /// <summary>Splits many probes over several calls, so that each call is short.</summary>
    private static Contender Over<T>(string name, T[] probes, Func<T[], int, long> loop)
    {
        var parts = probes.Chunk(MostProbesPerCall).ToArray();
        var next = 0;
        return new Contender(name, operations => loop(parts[next++ % parts.Length], operations));
    }
}
