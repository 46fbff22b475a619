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

/// <summary>The time from the start of a process to its first fact, compared with the same process without facts.</summary>
internal static class StartupGroup
{
    private const string Group = "start-up";
    private const int Runs = 25;

    public static IEnumerable<Row> Run(IEnumerable<int> sizes)
    {
        foreach (var size in sizes)
        {
            foreach (var isNative in new[] { false, true })
            {
                yield return Measure(size, isNative);
            }
        }
    }

    private static Row Measure(int size, bool isNative)
    {
        var what = $"{(isNative ? "native AOT" : "JIT")}, {Figures.Count(size)} records";
        try
        {
            using var project = Project(size, isNative);
            var program = isNative ? project.NativeProgram : project.Program;
            var key = Catalogue.Products(size)[size / 2].Key;
            var (empty, facts) = Race(program, key);
            var clock = Medians.Of([
                .. Enumerable.Range(0, Runs).Select(_ =>
                    double.Parse(ChildProcess.Run(program, project.Folder, "clock", key).Demanded, CultureInfo.InvariantCulture) / 1000),
            ]);
            var target = isNative ? 1 : 5;
            return new Row(
                Group,
                what,
                $"{Figures.Milliseconds(clock)} in the process",
                $"whole process {Figures.Milliseconds(facts)}, empty {Figures.Milliseconds(empty)}",
                facts / empty,
                $"≤ {target} ms more",
                facts - empty <= target,
                Figures.Invariant($"{facts - empty:0.00} ms more"));
        }
        catch (InvalidOperationException failed)
        {
            return Row.Missing(Group, what, failed.Message);
        }
    }

    public static TemporaryProject Project(int size, bool isNative)
    {
        var project = new TemporaryProject(withFacts: true, isApplication: true, isNative)
            .With(Catalogue.Text(size))
            .Write("Program.cs", LoopSource.Template("StartupApp.cs"));
        if (isNative)
        {
            project.PublishNative();
        }
        else
        {
            project.Build();
        }
        return project;
    }

    /// <summary>The median times of whole processes, measured in turns, in milliseconds.</summary>
    private static (double Empty, double Facts) Race(string program, string key)
    {
        var empty = new List<double>();
        var facts = new List<double>();
        for (var run = 0; run < Runs + 3; run++)
        {
            var (one, other) = (ChildProcess.Milliseconds(program, "empty", key), ChildProcess.Milliseconds(program, "facts", key));
            if (run < 3)
            {
                continue;
            }
            empty.Add(one);
            facts.Add(other);
        }

        return (Medians.Of([.. empty]), Medians.Of([.. facts]));
    }
}
