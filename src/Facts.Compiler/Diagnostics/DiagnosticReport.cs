using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Diagnostics;

/// <summary>
/// Decides which diagnostics are shown: without those that comments ignore, errors and causes first, and a limited number with the same
/// cause.
/// </summary>
internal static class DiagnosticReport
{
    /// <summary>The greatest number of diagnostics with one cause that are all listed; more are hardly as many mistakes.</summary>
    public const int MostOfOneCause = 50;

    /// <summary>How many are listed as examples if there are more.</summary>
    public const int Examples = 10;

    /// <param name="diagnostics">Those of all stages and files; several files may report the same one about the schema.</param>
    /// <param name="files">All files of the dataset, for their comments.</param>
    public static ImmutableArray<FactDiagnostic> Of(IReadOnlyCollection<FactDiagnostic> diagnostics, IReadOnlyCollection<FileSummary> files)
    {
        var schema = new HashSet<string>(
            files.Where(static file => DatasetFiles.IsSchema(file.File.FactsPath)).Select(static file => file.File.Path),
            StringComparer.Ordinal);
        var distinct = IgnoredDiagnostics.Remove(Consequences.Remove(Consequences.RemoveDates(diagnostics), IsInSchema).ToArray(), files)
            .GroupBy(static found => (found.Id, found.Place, found.Message))
            .Select(static same => same.First());
        var causes = Sorted(distinct, schema).GroupBy(diagnostic => CauseOf(diagnostic, schema));
        return Sorted(causes.SelectMany(Listed), schema).ToImmutableArray();

        bool IsInSchema(FactDiagnostic diagnostic) => schema.Contains(diagnostic.Place.File);
    }

    /// <summary>The diagnostics of one cause that are listed, and how many are not.</summary>
    private static IEnumerable<FactDiagnostic> Listed(IGrouping<(string Id, Place? Schema), FactDiagnostic> cause)
    {
        var all = cause.ToList();
        if (all.Count <= MostOfOneCause)
        {
            return all;
        }

        var files = all.Select(static diagnostic => diagnostic.Place.File).Distinct().Count();
        return all.Take(Examples).Append(FactDiagnostic.Create(
            ReportDiagnostics.ManyMore,
            cause.Key.Schema ?? all[Examples].Place,
            (all.Count - Examples).ToString(CultureInfo.InvariantCulture),
            cause.Key.Id,
            all[0].Descriptor.Title,
            files == 1 ? "this file" : $"{files.ToString(CultureInfo.InvariantCulture)} files",
            Examples,
            cause.Key.Schema is null ? "" : ", or what the schema says here,"));
    }

    // By their contents, not by the order of reporting, so that the order is the same on every machine. A mistake in the schema causes others in
    // the data.
    private static IEnumerable<FactDiagnostic> Sorted(IEnumerable<FactDiagnostic> diagnostics, HashSet<string> schema) => diagnostics
        .OrderByDescending(static diagnostic => diagnostic.Descriptor.Severity)
        .ThenByDescending(diagnostic => schema.Contains(diagnostic.Place.File))
        .ThenBy(static diagnostic => diagnostic.Place.File, StringComparer.Ordinal)
        .ThenBy(static diagnostic => diagnostic.Place.Range.Start.Offset)
        .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
        .ThenBy(static diagnostic => diagnostic.Message, StringComparer.Ordinal);

    /// <summary>Diagnostics with the same ID and the same place in the schema probably have one cause, in however many files.</summary>
    private static (string Id, Place? Schema) CauseOf(FactDiagnostic diagnostic, HashSet<string> schema) => (diagnostic.Id, diagnostic.Related
        .Where(related => schema.Contains(related.Place.File))
        .Select(static related => (Place?)related.Place)
        .FirstOrDefault());
}
