using System;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>The YAML at the top of a Markdown file, between two <c>---</c> lines; the text after it becomes the entry <c>body</c>.</summary>
/// <param name="End">The end of the YAML, before the closing line.</param>
/// <param name="BodyStart">The start of the text after it.</param>
internal readonly record struct FrontMatter(int End, int BodyStart)
{
    public const string BodyKey = "body";

    private const string Fence = "---";

    public static bool IsMarkdown(string factsPath) => factsPath.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>The front matter, or null if the text does not start with one.</summary>
    public static FrontMatter? Find(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (!IsFenceAt(text, start))
        {
            return null;
        }

        for (var line = NextLine(text, start); line < text.Length; line = NextLine(text, line))
        {
            if (IsFenceAt(text, line))
            {
                return new FrontMatter(line, NextLine(text, line));
            }
        }

        return null;
    }

    /// <summary>Adds the text after the front matter to the document as the entry <c>body</c>.</summary>
    public ImmutableArray<YamlNode> AddBody(ImmutableArray<YamlNode> documents, FactFile file, TextPositions positions, DiagnosticBag diagnostics)
    {
        var body = file.Text.Substring(BodyStart).Replace("\r\n", "\n").Replace('\r', '\n').Trim('\n');
        if (body.Trim().Length == 0 || documents.IsEmpty || documents[0] is not YamlMapping mapping)
        {
            return documents;
        }

        var range = positions.Range(BodyStart, LineEnd(file.Text, BodyStart));
        if (mapping.Find(BodyKey) is { } other)
        {
            diagnostics.Report(FileDiagnostics.DuplicateKey, new Place(file.Path, range), BodyKey, other.Key.Range.Start.Line + 1);
            return documents;
        }

        var entry = new YamlEntry(new YamlScalar(range, BodyKey, ScalarStyle.Plain), new YamlScalar(range, body, ScalarStyle.Literal));
        return ImmutableArray.Create<YamlNode>(new YamlMapping(mapping.Range, mapping.Entries.Add(entry)));
    }

    /// <summary>Whether the line that begins at <paramref name="start"/> opens or closes front matter.</summary>
    public static bool IsFenceAt(string text, int start) => text.Substring(start, LineEnd(text, start) - start).TrimEnd() == Fence;

    public static int LineEnd(string text, int start) => text.IndexOfAny(['\r', '\n'], start) is var end and >= 0 ? end : text.Length;

    public static int NextLine(string text, int start)
    {
        var end = LineEnd(text, start);
        return end == text.Length ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }
}
