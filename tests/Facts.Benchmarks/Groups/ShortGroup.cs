using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks.Groups;

/// <summary>Run in every build, in seconds: checks that lookups are correct, and gives a first impression of their speed.</summary>
internal static class ShortGroup
{
    public const int Records = 20_000;
    public const int Files = 20;

    /// <summary>The rows of the table; wrong results are added to the list.</summary>
    public static IEnumerable<Row> Run(ICollection<string> mistakes)
    {
        var dataset = Catalogue.Text(Records, Files);
        var start = Stopwatch.GetTimestamp();
        var sources = LoadedDataset.Generate(dataset);
        var generated = Stopwatch.GetElapsedTime(start);
        foreach (var mistake in CatalogueAssembly.Load(sources).Mistakes())
        {
            mistakes.Add(mistake);
        }
        var speed = dataset.Characters / 1_048_576.0 / generated.TotalSeconds;
        yield return new Row(
            "build",
            $"{Figures.Count(Records)} records in {Files} files, YAML to C#, cold",
            Figures.Seconds(generated.TotalSeconds),
            Figures.Invariant($"{speed:0.0} MB/s"),
            null,
            "",
            null);

        var tables = new KeyedAssembly(1_000);
        foreach (var mistake in tables.Mistakes().OfType<string>())
        {
            mistakes.Add(mistake);
        }
        foreach (var row in LookupGroup.Few(Race.Short, tables))
        {
            yield return row;
        }
    }
}
