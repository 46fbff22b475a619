using System;
using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Reads the text of a file into positioned nodes.</summary>
internal static class YamlReader
{
    /// <summary>
    /// The documents of the file up to its first syntax error, if it has one. A file that is empty or contains only comments has no
    /// documents. For a Markdown file, the front matter is read, if there is one. Files that are ignored or do not have the
    /// extension of a fact file are not read.
    /// </summary>
    public static ParsedFile Parse(FactFile file, ReadingRules rules, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!DatasetFiles.IsReadable(file.FactsPath) || rules.Ignores(file.FactsPath))
        {
            return new ParsedFile(
                new FileSummary(file, ImmutableArray<FactDiagnostic>.Empty) { IsUnread = true }, ImmutableArray<YamlNode>.Empty);
        }

        var diagnostics = new DiagnosticBag();
        if (file.Text.Length > YamlLimits.FileLength)
        {
            diagnostics.Report(FileDiagnostics.FileTooLong, new Place(file.Path, default), file.Text.Length, YamlLimits.FileLength);
            return new ParsedFile(new FileSummary(file, diagnostics.ToImmutable()) { IsComplete = false }, ImmutableArray<YamlNode>.Empty);
        }

        if (!FrontMatter.IsMarkdown(file.FactsPath))
        {
            return ConflictReading.Apply(
                IsJson(file) ? ParseJson(file, rules.Json, diagnostics, cancellationToken) : Parse(file, null, diagnostics, cancellationToken),
                file.Text.Length);
        }

        return FrontMatter.Find(file.Text) is { } frontMatter
            ? ConflictReading.Apply(Parse(file, frontMatter, diagnostics, cancellationToken), frontMatter.BodyStart)
            : OpenFrontMatter.Find(file.Text) is { } open ? ConflictReading.Apply(ParseOpen(file, open.Matter, cancellationToken), file.Text.Length)
            : WithoutFrontMatter(file);
    }

    /// <summary>A Markdown file without front matter. If it begins with a conflict marker, the conflict may hide the front matter.</summary>
    private static ParsedFile WithoutFrontMatter(FactFile file)
    {
        var parsed = new ParsedFile(file);
        return MergeConflict.IsMarker(file.Text, file.Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0)
            ? ConflictReading.Apply(parsed, file.Text.Length)
            : parsed;
    }

    /// <summary>
    /// The facts of front matter that is not closed, as far as they can be recognized. Whether the file should have any is known when its
    /// records are located; only then is the mistake reported.
    /// </summary>
    private static ParsedFile ParseOpen(FactFile file, FrontMatter matter, CancellationToken cancellationToken)
    {
        var parsed = Parse(file, matter, new DiagnosticBag(), cancellationToken);
        return parsed.Diagnostics.IsEmpty
            ? new ParsedFile(new FileSummary(file, parsed.Diagnostics) { HasDocuments = parsed.Summary.HasDocuments }, parsed.Documents)
            : new ParsedFile(file);
    }

    private static bool IsJson(FactFile file) => file.FactsPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static ParsedFile ParseJson(FactFile file, JsonSyntax syntax, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var positions = new TextPositions(file.Text);
        var text = CharacterCheck.Run(file.Text, file.Path, positions, diagnostics, isJson: true);
        var reading = new JsonReading(file.Path, text, positions, syntax, diagnostics);
        var isComplete = reading.Run(cancellationToken);
        var documents = reading.Root is { } root ? ImmutableArray.Create(root) : ImmutableArray<YamlNode>.Empty;
        var summary = new FileSummary(file, diagnostics.ToImmutable())
        {
            HasDocuments = !documents.IsEmpty,
            IsComplete = isComplete,
            Ignores = syntax.Comments ? IgnoreComments.Read(text, positions, documents, "//") : ImmutableArray<IgnoreComment>.Empty,
        };
        return new ParsedFile(summary, documents);
    }

    private static ParsedFile Parse(FactFile file, FrontMatter? frontMatter, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var positions = new TextPositions(file.Text);
        var text = CharacterCheck.Run(frontMatter is { } top ? file.Text.Substring(0, top.End) : file.Text, file.Path, positions, diagnostics);
        var reading = new DocumentReading(file.Path, text, positions, diagnostics);
        var isComplete = reading.Run(cancellationToken);
        var documents = frontMatter is { } matter ? matter.AddBody(reading.Documents, file, positions, diagnostics) : reading.Documents;
        var summary = new FileSummary(file, diagnostics.ToImmutable())
        {
            HasDocuments = !documents.IsEmpty,
            IsComplete = isComplete,
            Ignores = IgnoreComments.Read(text, positions, reading.Documents),
        };
        return new ParsedFile(summary, documents);
    }
}
