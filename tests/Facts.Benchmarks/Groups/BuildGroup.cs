using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;
using Facts.Benchmarks.Projects;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks.Groups;

/// <summary>The time of <c>dotnet build</c> for the catalogue, minus that of an empty project, compared with object initializers.</summary>
internal static class BuildGroup
{
    private const string Group = "build";

    /// <summary>With more records than this, object initializers take minutes and gigabytes.</summary>
    private const int MostCompared = 100_000;

    public static IEnumerable<Row> Run(IEnumerable<int> sizes)
    {
        var empty = Repeat(
            3,
            () => Built(new TemporaryProject(withFacts: false).Write("Empty.cs", "namespace Bench;\npublic sealed class Empty;\n")));
        yield return new Row(Group, "an empty project", Text(empty), "", null, "", null);
        var perRecord = new List<(int Size, double Seconds)>();
        foreach (var size in sizes)
        {
            var runs = size < 100_000 ? 3 : 1;
            var ours = Less(Repeat(runs, () => Built(new TemporaryProject(withFacts: true).With(Catalogue.Text(size)))), empty);
            perRecord.Add((size, ours.Seconds));
            if (size > MostCompared)
            {
                var linear = ours.Seconds / perRecord[0].Seconds / (size / (double)perRecord[0].Size);
                yield return new Row(
                    Group,
                    $"{Figures.Count(size)} records",
                    Text(ours),
                    "object initialisers not tried at this size",
                    null,
                    "builds, linear",
                    linear < 1.5,
                    Figures.Invariant($"{ours.Seconds * 1e6 / size:0} µs per record"));
                continue;
            }

            var peer = Initializers(size, runs, empty);
            yield return Compare(size, "time", ours.Seconds, peer.Seconds, 0.2, Figures.Seconds);
            yield return Compare(size, "compiler memory", ours.Bytes, peer.Bytes, 0.25, Figures.Bytes);
        }
    }

    /// <summary>If there are more records than the C# compiler accepts, the cost of the greatest accepted number is extrapolated.</summary>
    private static (double Seconds, double Bytes) Initializers(int size, int runs, (double Seconds, double Bytes) empty)
    {
        var taken = Math.Min(size, InitializerSource.Most);
        var peer = Less(Repeat(runs, () => Built(new TemporaryProject(withFacts: false).Write("Catalogue.cs", InitializerSource.Of(taken)))), empty);
        var times = size / (double)taken;
        return (peer.Seconds * times, peer.Bytes * times);
    }

    private static Row Compare(int size, string what, double ours, double peer, double target, Func<double, string> text)
    {
        var ratio = ours / peer;
        // With fewer than a hundred thousand records, both are close to the empty project, and there is no target.
        bool? passed = size < 100_000 ? null : ratio <= target;
        var scaled = size > InitializerSource.Most ? $", scaled from {Figures.Count(InitializerSource.Most)}" : "";
        return new Row(
            Group,
            $"{Figures.Count(size)} records, {what} beyond an empty project",
            text(ours),
            $"object initialisers{scaled} {text(peer)}",
            ratio,
            Figures.Invariant($"≤ {target:0.00}"),
            passed);
    }

    private static (double Seconds, double Bytes) Built(TemporaryProject project)
    {
        using (project)
        {
            var result = project.Build();
            return (result.Seconds, result.CompilerPeakBytes);
        }
    }

    private static (double Seconds, double Bytes) Repeat(int times, Func<(double Seconds, double Bytes)> build)
    {
        var results = Enumerable.Range(0, times).Select(_ => build()).ToArray();
        return (Medians.Of(Array.ConvertAll(results, result => result.Seconds)), Medians.Of(Array.ConvertAll(results, result => result.Bytes)));
    }

    private static (double Seconds, double Bytes) Less((double Seconds, double Bytes) all, (double Seconds, double Bytes) empty) =>
        (Math.Max(0.01, all.Seconds - empty.Seconds), Math.Max(1, all.Bytes - empty.Bytes));

    private static string Text((double Seconds, double Bytes) result) => $"{Figures.Seconds(result.Seconds)}, {Figures.Bytes(result.Bytes)}";
}
