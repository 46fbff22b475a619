using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Yaml;
using Facts.Spelling;

namespace Facts.Compiler.Diagnostics;

/// <summary>Removes warnings that a comment on their line ignores, and reports comments without effect.</summary>
internal sealed class IgnoredDiagnostics
{
    private readonly Dictionary<(string File, int Line, string Id), List<IgnoreComment>> _asked = [];
    private readonly HashSet<(IgnoreComment, string Id)> _used = [];
    private readonly DiagnosticBag _bag = new();

    public static IEnumerable<FactDiagnostic> Remove(IReadOnlyCollection<FactDiagnostic> diagnostics, IReadOnlyCollection<FileSummary> files)
    {
        var commented = files.Where(file => !file.Ignores.IsEmpty).ToList();
        if (commented.Count == 0)
        {
            return diagnostics;
        }

        var ignored = new IgnoredDiagnostics();
        commented.ForEach(ignored.Read);
        var kept = diagnostics.Where(diagnostic => !ignored.Hides(diagnostic)).ToList();
        var errors = kept.Where(IsError).Select(diagnostic => diagnostic.Place).ToList();
        var wrongLines = new HashSet<(string, int)>(errors.Select(place => (place.File, place.Range.Start.Line)));

        // With an error in the schema or the project, not everything was checked, so a comment may be right after all.
        var dataFiles = new HashSet<string>(files.Where(file => !DatasetFiles.IsSchema(file.File.FactsPath)).Select(file => file.File.Path));
        var isWhole = errors.All(place => dataFiles.Contains(place.File));
        foreach (var file in commented)
        {
            ignored.ReportUnused(file, wrongLines, isWhole);
        }

        return kept.Concat(ignored._bag.ToImmutable());
    }

    private static bool IsError(FactDiagnostic diagnostic) => diagnostic.Descriptor.Severity == FactSeverity.Error;

    private void Read(FileSummary file)
    {
        foreach (var comment in file.Ignores)
        {
            foreach (var (id, _) in comment.Ids)
            {
                var key = (file.File.Path, comment.Line, id);
                if (!_asked.TryGetValue(key, out var comments))
                {
                    _asked.Add(key, comments = []);
                }

                comments.Add(comment);
            }
        }
    }

    private bool Hides(FactDiagnostic diagnostic)
    {
        if (IsError(diagnostic) || !_asked.TryGetValue((diagnostic.Place.File, diagnostic.Place.Range.Start.Line, diagnostic.Id), out var comments))
        {
            return false;
        }

        _used.Add((comments[0], diagnostic.Id));
        return true;
    }

    private void ReportUnused(FileSummary file, HashSet<(string, int)> wrongLines, bool isWhole)
    {
        foreach (var comment in file.Ignores)
        {
            if (comment.Ids.IsEmpty)
            {
                Report(ReportDiagnostics.WrongIgnore, file, comment.Range, "The comment names nothing to ignore.");
            }

            var isSure = isWhole && file.IsComplete && !wrongLines.Contains((file.File.Path, comment.Line));
            foreach (var (id, range) in comment.Ids)
            {
                Report(file, comment, id, range, isSure);
            }
        }
    }

    private void Report(FileSummary file, IgnoreComment comment, string id, TextRange range, bool isSure)
    {
        switch (FactDescriptors.Find(id))
        {
            case null:
                var near = NearSpelling.Find(id, FactDescriptors.Warnings) is { } found ? $" Did you mean '{found}'?" : "";
                Report(ReportDiagnostics.WrongIgnore, file, range, $"Fact files have no diagnostic '{id}'.{near}");
                break;
            case { Severity: FactSeverity.Error, IsExcusable: false } error:
                Report(ReportDiagnostics.ErrorIgnored, file, range, id, error.Title);
                break;
            case not null when comment.Excused == id || _used.Contains((comment, id)):
                if (comment.Reason is null)
                {
                    Report(ReportDiagnostics.NoReason, file, comment.Range, id);
                }

                break;
            case not null when isSure:
                Report(ReportDiagnostics.NothingIgnored, file, range, id, (comment.Line + 1).ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Report(FactDescriptor descriptor, FileSummary file, TextRange range, params object[] arguments) =>
        _bag.Report(descriptor, new Place(file.File.Path, range), arguments);
}
