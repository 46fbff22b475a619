using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;
using Facts.Benchmarks.Reporting;
using Facts.Compiler;
using Facts.Compiler.Checking;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Benchmarks.Groups;

/// <summary>The stages of the compiler over the catalogue, on one core.</summary>
internal static class CompilerGroup
{
    private const string Group = "compiler";
    private const int Records = 20_000;
    private const int Runs = 7;

    public static IEnumerable<Row> Run()
    {
        var dataset = Catalogue.Text(Records);
        var stages = new Dictionary<string, List<(double Seconds, long Bytes)>>(StringComparer.Ordinal);
        for (var run = 0; run < Runs + 2; run++)
        {
            if (run == 2)
            {
                stages.Clear();
            }
            Once(dataset, stages);
        }

        var megabytes = dataset.Characters / 1_048_576.0;
        var total = stages.Where(stage => stage.Key != ParserAlone).Sum(stage => Seconds(stage.Value));
        var parser = Seconds(stages[ParserAlone]);
        foreach (var (name, measured) in stages)
        {
            var seconds = Seconds(measured);
            var share = name == ParserAlone ? "" : Figures.Invariant($"{100 * seconds / total:0} % of the compiler");
            var allocated = Medians.Of([.. measured.Select(one => (double)one.Bytes)]) / Records;
            yield return new Row(
                Group,
                name,
                Figures.Invariant($"{seconds * 1000:0} ms, {megabytes / seconds:0.0} MB/s"),
                share,
                null,
                "",
                null,
                $"{Figures.Bytes(allocated)} allocated per record");
        }

        var speed = megabytes / total;
        var why = Figures.Invariant($"YamlDotNet's events alone: {megabytes / parser:0.0} MB/s, {100 * parser / total:0} % of this");
        yield return new Row(
            Group,
            $"the whole compiler, {Figures.Count(Records)} records, {megabytes:0.0} MB",
            Figures.Invariant($"{speed:0.0} MB/s"),
            "YamlDotNet's event parser alone",
            total / parser,
            "10 MB/s",
            speed >= 10,
            why);
    }

    private const string ParserAlone = "YamlDotNet's events alone";

    private static void Once(DatasetText dataset, Dictionary<string, List<(double, long)>> stages)
    {
        var none = CancellationToken.None;
        _ = Take(stages, ParserAlone, () => dataset.Files.Sum(Events));
        var parsed = Take(
            stages,
            "Yaml",
            () => dataset.Files.Select(file => FactCompiler.Parse(file, ReadingRules.Default, none)).ToImmutableArray());
        var schema = Take(
            stages,
            "Schema",
            () => FactCompiler.ReadSchema(
                [.. parsed.Where(file => DatasetFiles.IsSchema(file.File.FactsPath))],
                new SchemaOptions(null, null))).Schema!;
        var bound = Take(
            stages,
            "Binding",
            () => parsed.Where(file => !DatasetFiles.IsSchema(file.File.FactsPath))
                .Select(file => FactCompiler.Bind(schema, file, none))
                .ToImmutableArray());
        var linked = Take(stages, "Linking", () => FactCompiler.Link(schema, bound, none));
        _ = Take(stages, "Checking", () => FactCompiler.Check(DatasetChecks.All, linked, CheckOptions.Default, none));
        _ = Take(stages, "Storage and Emit", () => FactCompiler.Emit(linked, new EmitOptions("1.0.0"), none));
    }

    private static int Events(FactFile file)
    {
        var parser = new YamlDotNet.Core.Parser(new StringReader(file.Text));
        var events = 0;
        while (parser.MoveNext())
        {
            events++;
        }
        return events;
    }

    private static T Take<T>(Dictionary<string, List<(double, long)>> stages, string name, Func<T> stage)
    {
        GC.Collect();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var result = stage();
        var measured = (Stopwatch.GetElapsedTime(start).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
        if (!stages.TryGetValue(name, out var list))
        {
            stages.Add(name, list = []);
        }
        list.Add(measured);
        return result;
    }

    private static double Seconds(List<(double Seconds, long Bytes)> measured) => Medians.Of([.. measured.Select(one => one.Seconds)]);
}
