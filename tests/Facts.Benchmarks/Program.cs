using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Facts.Benchmarks.Groups;
using Facts.Benchmarks.Measuring;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks;

/// <summary>Runs the given group of measurements, or all of them for the report.</summary>
internal static class Program
{
    private static readonly (string Name, int[] Sizes, Func<int[], IEnumerable<Row>> Run)[] Groups =
    [
        ("lookup", [10, 100, 1_000, 10_000, 100_000], static sizes => LookupGroup.Texts(Race.Full, sizes)),
        ("keys", [10, 100, 1_000, 10_000, 100_000], static sizes => LookupGroup.OtherKeys(Race.Full, sizes)),
        ("indexes", [1_000, 10_000, 100_000], static sizes => IndexGroup.Run(Race.Full, sizes)),
        ("startup", [100, 10_000, 100_000, 1_000_000], StartupGroup.Run),
        ("peers", [100, 10_000, 100_000], PeersGroup.Run),
        ("memory", [100, 10_000, 100_000], MemoryGroup.Run),
        ("size", [20_000], static sizes => sizes.SelectMany(SizeGroup.Run)),
        ("provenance", [10_000], static sizes => ProvenanceGroup.Run(sizes)),
        ("build", [1_000, 10_000, 100_000, 1_000_000], BuildGroup.Run),
        ("compiler", [], static _ => CompilerGroup.Run()),
        ("edit", [], static _ => EditGroup.Run()),
    ];

    public static int Main(string[] arguments)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        switch (arguments)
        {
            case ["short"]:
                return Short();
            case ["report", .. var names] when names.All(name => Groups.Any(group => group.Name == name)):
                var reported = Groups.Where(group => names.Length == 0 || names.Contains(group.Name));
                Report.Write([.. reported.SelectMany(group => Say(group.Name, () => group.Run(group.Sizes)))]);
                return 0;
            case [var name, .. var sizes] when Groups.FirstOrDefault(group => group.Name == name) is { Run: not null } group:
                var chosen = sizes.Length == 0 ? group.Sizes : Array.ConvertAll(sizes, size => int.Parse(size, CultureInfo.InvariantCulture));
                Console.Write(Table.Of([.. Say(name, () => group.Run(chosen))]));
                return 0;
            default:
                Console.Error.WriteLine($"Name one of: short, report, {string.Join(", ", Groups.Select(group => group.Name))}.");
                return 2;
        }
    }

    private static int Short()
    {
        var mistakes = new List<string>();
        Console.Write(Table.Of([.. ShortGroup.Run(mistakes)]));
        foreach (var mistake in mistakes.Take(20))
        {
            Console.Error.WriteLine($"wrong: {mistake}");
        }
        return mistakes.Count == 0 ? 0 : 1;
    }

    /// <summary>Prints the progress of a long run. A group that fails loses only its own rows, not the report.</summary>
    private static IEnumerable<Row> Say(string group, Func<IEnumerable<Row>> run)
    {
        using var rows = run().GetEnumerator();
        while (true)
        {
            Row row;
            try
            {
                if (!rows.MoveNext())
                {
                    yield break;
                }
                row = rows.Current;
            }
            catch (Exception exception) when (exception is InvalidOperationException or IOException or TypeLoadException or NotSupportedException)
            {
                row = Row.Missing(group, "the rest of this group", exception.Message.Split('\n')[0]);
            }

            Console.Error.WriteLine($"{row.Group}: {row.What}: {row.Ours} ({row.Peer}) {row.RatioText} {row.Verdict}");
            yield return row;
        }
    }
}
