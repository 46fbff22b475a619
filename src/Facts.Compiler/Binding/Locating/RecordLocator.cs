using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Facts.Spelling;

namespace Facts.Compiler.Binding;

/// <summary>The records found in one file, not bound yet, and the diagnostics about their places.</summary>
/// <param name="Defaults">The <c>$defaults</c> of the file, or null.</param>
internal sealed record LocatedFile(ImmutableArray<RecordNode> Records, YamlMapping? Defaults, ImmutableArray<FactDiagnostic> Diagnostics)
{
    /// <summary>The tables of its records; if it has no records, the tables that read the file.</summary>
    public IEnumerable<TableDeclaration> Tables { get; init; } = [];
}

/// <summary>Finds the records of a file by the <c>from</c> of each table, or in the default places.</summary>
internal static class RecordLocator
{
    /// <summary>The records, ordered by table as in the schema, then by position in the file. One file may have records of several tables.</summary>
    public static LocatedFile Locate(DatasetSchema schema, ParsedFile file)
    {
        if (file.Summary.IsUnread)
        {
            return new LocatedFile(ImmutableArray<RecordNode>.Empty, null, ImmutableArray<FactDiagnostic>.Empty);
        }

        var path = file.File.FactsPath;
        if (!DefaultPlace.MayHoldRecords(path))
        {
            return new LocatedFile(ImmutableArray<RecordNode>.Empty, null, ImmutableArray<FactDiagnostic>.Empty);
        }

        var found = new FileRecords(file, RecordOrigin.Of(schema, path));
        if (found.Origins.IsEmpty && DefaultPlace.IsDataFile(path))
        {
            FileOfNoTable.Report(schema, file, found.Diagnostics);
        }
        else if (!found.Origins.IsEmpty && FrontMatter.IsMarkdown(path) && FrontMatter.Find(file.File.Text) is null)
        {
            ReportNoFrontMatter(file.File, found.Diagnostics);
        }
        else if (!found.Origins.IsEmpty)
        {
            FileWithoutRecords.Report(file, found.Origins[0], found.Diagnostics);
        }

        found.FindUnknownWords();
        // What a misspelt word holds is not missing.
        var defaults = FileDefaults.Find(file, found.Diagnostics) ?? found.MisspeltDefaults;
        foreach (var origin in found.Origins)
        {
            new RecordWalk(origin, found).Run();
        }

        found.ReportDeadEnds();
        return new LocatedFile(found.Records.ToImmutable(), defaults, found.Diagnostics.ToImmutable())
        {
            Tables = found.Records.Count > 0
                ? found.Records.Select(static record => record.Table)
                : found.Origins.Select(static origin => origin.Table),
        };
    }

    private static void ReportNoFrontMatter(FactFile file, DiagnosticBag diagnostics)
    {
        if (OpenFrontMatter.Find(file.Text) is { } open)
        {
            var place = new Place(file.Path, new TextPositions(file.Text).Range(open.Line, open.LineEnd));
            diagnostics.Report(FileDiagnostics.OpenFrontMatter, place, file.FactsPath, open.Fix);
        }
        else
        {
            diagnostics.Report(FileDiagnostics.NoFrontMatter, new Place(file.Path, default), file.FactsPath);
        }
    }

    internal static string DidYouMean(string word, IEnumerable<string> candidates) =>
        NearSpelling.Find(word, candidates) is { } near ? $" Did you mean '{near}'?" : "";
}
