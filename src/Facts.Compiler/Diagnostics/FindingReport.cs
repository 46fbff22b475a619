using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Diagnostics;

/// <summary>What is shown of all that was found: without what comments ignore, errors first, and of each kind not more than anyone reads.</summary>
internal static class FindingReport
{
    /// <summary>How many findings of one id are listed for one file.</summary>
    public const int MostPerFileAndId = 50;

    /// <param name="files">All files of the dataset, for their comments.</param>
    public static ImmutableArray<FactDiagnostic> Of(IReadOnlyCollection<FactDiagnostic> findings, IReadOnlyCollection<ParsedFile> files)
    {
        var sorted = Sorted(IgnoredFindings.Remove(findings, files)).ToList();
        var counts = sorted.GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.Count());
        var shown = ImmutableArray.CreateBuilder<FactDiagnostic>();
        foreach (var (key, finding, number) in Numbered(sorted))
        {
            if (number <= MostPerFileAndId)
            {
                shown.Add(finding);
            }
            else if (number == MostPerFileAndId + 1)
            {
                var rest = (counts[key] - MostPerFileAndId).ToString(CultureInfo.InvariantCulture);
                shown.Add(
                    FactDiagnostic.Create(ReportDiagnostics.ManyMore, finding.Place, rest, finding.Id, finding.Descriptor.Title, MostPerFileAndId));
            }
        }

        return shown.ToImmutable();
    }

    // By what they say, not by how they were found, so that the order is the same on every machine.
    private static IEnumerable<FactDiagnostic> Sorted(IEnumerable<FactDiagnostic> findings) => findings
        .OrderByDescending(finding => finding.Descriptor.Severity)
        .ThenBy(finding => finding.Place.File, StringComparer.Ordinal)
        .ThenBy(finding => finding.Place.Range.Start.Offset)
        .ThenBy(finding => finding.Id, StringComparer.Ordinal)
        .ThenBy(finding => finding.Message, StringComparer.Ordinal);

    private static IEnumerable<((string, string) Key, FactDiagnostic Finding, int Number)> Numbered(List<FactDiagnostic> findings)
    {
        var numbers = new Dictionary<(string, string), int>();
        foreach (var finding in findings)
        {
            var key = KeyOf(finding);
            numbers[key] = numbers.TryGetValue(key, out var before) ? before + 1 : 1;
            yield return (key, finding, numbers[key]);
        }
    }

    private static (string, string) KeyOf(FactDiagnostic finding) => (finding.Place.File, finding.Id);
}
