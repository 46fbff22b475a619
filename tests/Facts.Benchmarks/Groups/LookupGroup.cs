using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks.Groups;

/// <summary>Lookups by key compared with those of .NET.</summary>
internal static class LookupGroup
{
    private const string Target = "≤ 0.8 × frozen, ≤ 1 × dictionary";

    public static IEnumerable<Row> Texts(Race race, IEnumerable<int> sizes)
    {
        foreach (var size in sizes)
        {
            var tables = new KeyedAssembly(size);
            foreach (var shape in Enum.GetValues<KeyShape>())
            {
                var table = tables.Texts(shape);
                foreach (var (access, probes) in Probes(table))
                {
                    yield return Against(race, "text key", $"{Name(shape)}, {Figures.Count(size)}, {access}", table.Contenders(probes));
                    yield return Against(race, "text key by span", $"{Name(shape)}, {Figures.Count(size)}, {access}", table.SpanContenders(probes));
                    if (table.SwitchContenders(probes) is { Count: > 0 } contenders)
                    {
                        yield return AgainstSwitch(race, $"{Name(shape)}, {Figures.Count(size)}, {access}", contenders);
                    }
                }
            }
        }
    }

    public static IEnumerable<Row> OtherKeys(Race race, IEnumerable<int> sizes)
    {
        foreach (var size in sizes)
        {
            var tables = new KeyedAssembly(size);
            foreach (var row in Both(race, $"int, {Figures.Count(size)}", tables.Numbers)
                .Concat(Both(race, $"Guid, {Figures.Count(size)}", tables.Tokens))
                .Concat(Both(race, $"(string, int), {Figures.Count(size)}", tables.Pairs)))
            {
                yield return row;
            }
            if (tables.Kinds is { } kinds)
            {
                yield return Against(race, "other key", $"enum, {Figures.Count(size)}, hits", kinds.Hits);
                yield return Against(race, "other key", $"enum, {Figures.Count(size)}, misses", kinds.Misses);
            }
        }
    }

    /// <summary>One table of each kind.</summary>
    public static IEnumerable<Row> Few(Race race, KeyedAssembly tables)
    {
        var slugs = tables.Texts(KeyShape.Slug);
        yield return Against(race, "text key", "slugs, hot hits", slugs.Contenders(slugs.Hot(slugs.Hits)));
        yield return Against(race, "text key", "slugs, hot misses", slugs.Contenders(slugs.Hot(slugs.Misses)));
        yield return Against(race, "text key by span", "slugs, hot hits", slugs.SpanContenders(slugs.Hot(slugs.Hits)));
        var numbers = tables.Numbers;
        yield return Against(race, "other key", "int, hits", numbers.Contenders(numbers.Scattered(numbers.Hits)));
    }

    private static IEnumerable<Row> Both<TKey>(Race race, string what, KeyedTable<TKey> table)
    {
        yield return Against(race, "other key", $"{what}, hits", table.Contenders(table.Scattered(table.Hits)));
        yield return Against(race, "other key", $"{what}, misses", table.Contenders(table.Scattered(table.Misses)));
    }

    private static IEnumerable<(string Access, string[] Probes)> Probes(KeyedTable<string> table)
    {
        yield return ("hot hits", table.Hot(table.Hits));
        yield return ("hot misses", table.Hot(table.Misses));
        if (table.Hits.Length >= 10_000)
        {
            yield return ("scattered hits", table.Scattered(table.Hits));
            yield return ("scattered misses", table.Scattered(table.Misses));
        }
    }

    private static Row Against(Race race, string group, string what, IReadOnlyList<Contender> contenders)
    {
        var times = race.Nanoseconds(contenders);
        var allocated = Allocations.PerOperation(contenders[0]);
        var peers = contenders.Zip(times).Skip(1).Select(peer => $"{peer.First.Name} {Figures.Nanoseconds(peer.Second)}");
        var ratio = times[0] / times[1];
        var passed = ratio <= 0.8 && times[0] <= times[2] && allocated < 0.01;
        var why = passed
            ? ""
            : Figures.Invariant($"{times[0] / times[2]:0.00} × dictionary{(allocated < 0.01 ? "" : $", {allocated:0.0} B allocated")}");
        return new Row(group, what, Figures.Nanoseconds(times[0]), string.Join("; ", peers), ratio, Target, passed, why);
    }

    private static Row AgainstSwitch(Race race, string what, IReadOnlyList<Contender> contenders)
    {
        var times = race.Nanoseconds(contenders);
        return new Row(
            "text key and switch",
            what,
            Figures.Nanoseconds(times[0]),
            $"switch {Figures.Nanoseconds(times[1])}",
            times[0] / times[1],
            "",
            null);
    }

    private static string Name(KeyShape shape) => shape switch
    {
        KeyShape.Code => "codes",
        KeyShape.Slug => "slugs",
        KeyShape.Address => "long prefixes",
        _ => "non-ASCII",
    };
}
