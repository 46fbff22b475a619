using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;
using Facts.Benchmarks.Projects;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks.Groups;

/// <summary>The cost of citations for an app that never uses them: the same app with the same records, with and without citations.</summary>
internal static class ProvenanceGroup
{
    private const string Group = "provenance";
    private const int Runs = 25;

    public static IEnumerable<Row> Run(IEnumerable<int> sizes)
    {
        foreach (var size in sizes)
        {
            yield return Citation(size);
            foreach (var row in Native(size))
            {
                yield return row;
            }
        }
    }

    private static Row Citation(int size)
    {
        var (cited, plain) = (AssemblyBytes(CitedCatalogue.Text(size)), AssemblyBytes(Catalogue.Text(size)));
        return new Row(
            Group,
            $"bytes in the assembly per citation, {Figures.Count(size)}",
            ((cited - plain) / (double)size).ToString("0.0", CultureInfo.InvariantCulture),
            Figures.Invariant($"a record {plain / (double)size:0.0}"),
            null,
            "",
            null);
    }

    private static Row[] Native(int size)
    {
        try
        {
            using var cited = Project(CitedCatalogue.Text(size));
            using var plain = Project(Catalogue.Text(size));
            var (with, without) = (new FileInfo(cited.NativeProgram).Length, new FileInfo(plain.NativeProgram).Length);
            var (first, firstPlain) = Race(cited.NativeProgram, plain.NativeProgram, cited.Folder, Catalogue.Products(size)[size / 2].Key);
            return
            [
                new Row(
                    Group,
                    $"native AOT app that does not use it, {Figures.Count(size)} records: size",
                    Figures.Bytes(with),
                    $"without citations {Figures.Bytes(without)}",
                    with / (double)without,
                    "≤ 1.01",
                    with / (double)without <= 1.01),
                new Row(
                    Group,
                    $"native AOT app that does not use it, {Figures.Count(size)} records: first fact",
                    Figures.Milliseconds(first),
                    $"without citations {Figures.Milliseconds(firstPlain)}",
                    first / firstPlain,
                    "≤ 0.1 ms more",
                    first - firstPlain <= 0.1),
            ];
        }
        catch (InvalidOperationException failed)
        {
            return [Row.Missing(Group, $"native AOT app that does not use it, {Figures.Count(size)} records", failed.Message)];
        }
    }

    private static long AssemblyBytes(DatasetText dataset) => LoadedDataset.Compile(LoadedDataset.Generate(dataset), []).Length;

    private static TemporaryProject Project(DatasetText dataset)
    {
        var project = new TemporaryProject(withFacts: true, isApplication: true, isNative: true)
            .With(dataset)
            .Write("Program.cs", LoopSource.Template("StartupApp.cs"));
        project.PublishNative();
        return project;
    }

    /// <summary>The medians of both, measured in turns inside the process, in milliseconds.</summary>
    private static (double Cited, double Plain) Race(string cited, string plain, string folder, string key)
    {
        var turns = Enumerable.Range(0, Runs).Select(_ => (Clock(cited), Clock(plain))).ToList();
        return (Medians.Of([.. turns.Select(turn => turn.Item1)]), Medians.Of([.. turns.Select(turn => turn.Item2)]));

        double Clock(string program) => double.Parse(ChildProcess.Run(program, folder, "clock", key).Demanded, CultureInfo.InvariantCulture) / 1000;
    }
}
