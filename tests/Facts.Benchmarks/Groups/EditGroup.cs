using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;
using Facts.Benchmarks.Projects;
using Facts.Benchmarks.Reporting;
using Microsoft.CodeAnalysis;

namespace Facts.Benchmarks.Groups;

/// <summary>A run of the generator driver after an edit, as in an editor.</summary>
internal static class EditGroup
{
    private const string Group = "edit";
    private const int Records = 10_000;

    /// <summary>An editor keeps the generator running, and the JIT compiler takes about twenty edits to optimize it.</summary>
    private const int WarmUp = 30;

    public static IEnumerable<Row> Run()
    {
        var editor = new EditorSession(Catalogue.Text(Records));
        var first = Time(() => editor.Run());
        yield return new Row(Group, $"{Figures.Count(Records)} records in 20 files, first run", Figures.Milliseconds(first), "", null, "", null);

        var edits = Enumerable.Range(0, WarmUp + 20).Select(edit =>
        {
            editor.EditRecord($"products/part-{edit % 20:00}.yaml", edit);
            return Time(() => editor.Run());
        }).ToArray();
        var median = Medians.Of(edits[WarmUp..]);
        yield return new Row(Group, "one record changes", Figures.Milliseconds(median), "the target, 50 ms", median / 50, "≤ 50 ms", median <= 50);

        var steps = 0;
        var typing = Enumerable.Range(0, WarmUp + 20).Select(edit =>
        {
            editor.EditCSharp($"class Consumer {{ int edited{edit}; }}");
            return Time(() =>
                steps += editor.Run().Count(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
        }).ToArray();
        yield return new Row(
            Group,
            "typing C#",
            Figures.Milliseconds(Medians.Of(typing[WarmUp..])),
            $"{steps} steps ran",
            null,
            "no step runs",
            steps == 0);
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
