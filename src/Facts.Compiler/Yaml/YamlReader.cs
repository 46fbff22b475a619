using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Reads the text of a file into positioned nodes.</summary>
internal static class YamlReader
{
    /// <summary>
    /// The documents of the file up to its first syntax error, if it has one. A file that is empty or contains only comments has no
    /// documents. For a Markdown file, the front matter is read, if there is one.
    /// </summary>
    public static ParsedFile Parse(FactFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var diagnostics = new DiagnosticBag();
        if (file.Text.Length > YamlLimits.FileLength)
        {
            diagnostics.Report(FileDiagnostics.FileTooLong, new Place(file.Path, default), file.Text.Length, YamlLimits.FileLength);
            return new ParsedFile(new FileSummary(file, diagnostics.ToImmutable()) { IsComplete = false }, ImmutableArray<YamlNode>.Empty);
        }

        var isMarkdown = FrontMatter.IsMarkdown(file.FactsPath);
        var frontMatter = isMarkdown ? FrontMatter.Find(file.Text) : null;
        if (isMarkdown && frontMatter is null)
        {
            return new ParsedFile(file);
        }

        var positions = new TextPositions(file.Text);
        var text = CharacterCheck.Run(frontMatter is { } top ? file.Text.Substring(0, top.End) : file.Text, file.Path, positions, diagnostics);
        var reading = new DocumentReading(file.Path, text, positions, diagnostics);
        var isComplete = reading.Run(cancellationToken);
        var documents = frontMatter is { } matter ? matter.AddBody(reading.Documents, file, positions, diagnostics) : reading.Documents;
        var summary = new FileSummary(file, diagnostics.ToImmutable())
        {
            HasDocuments = !documents.IsEmpty,
            IsComplete = isComplete,
            Ignores = IgnoreComments.Read(text, positions, documents),
        };
        return new ParsedFile(summary, documents);
    }
}
