using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Facts.Benchmarks.Reporting;

/// <summary>Writes the latest measurements to the README next to this project.</summary>
internal static class Report
{
    private const string Begin = "<!-- report: begin -->";
    private const string End = "<!-- report: end -->";

    public static void Write(IReadOnlyCollection<Row> rows)
    {
        var path = Path.Combine(ProjectFolder(), "README.md");
        var text = File.ReadAllText(path);
        var before = text[..(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)];
        var after = text[text.IndexOf(End, StringComparison.Ordinal)..];
        var passed = rows.Count(row => row.Passed == true);
        var missed = rows.Count(row => row.Passed == false);
        var head = Figures.Invariant($"Measured {DateTime.UtcNow:yyyy-MM-dd} on {Machine.Description}. {passed} targets met, {missed} missed.");
        File.WriteAllText(path, $"{before}\n{head}\n\n{Table.Of(rows)}{after}");
        Console.WriteLine($"{path}: {rows.Count} rows");
    }

    public static string ProjectFolder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, ".."));
}
