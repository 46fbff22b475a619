using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Facts.Compiler.Tests.Diagnostics;

namespace Facts.Compiler.Tests.Readme;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The path of the page in the repository.</param>
/// <param name="Line">The line of the first line of <paramref name="Text"/>, from 1.</param>
/// <param name="Language">The word after the fence; a block of shell commands has none.</param>
/// <param name="Before">The prose between the previous block and this one.</param>
internal sealed partial record MarkdownBlock(string Page, int Line, string Language, string Text, string Before)
{
    /// <summary>The blocks of all pages of the repository.</summary>
    public static ImmutableArray<MarkdownBlock> All { get; } = [.. Pages().SelectMany(ReadPage)];

    public ImmutableArray<string> Lines { get; } = [.. Text.TrimEnd('\n').Split('\n')];

    /// <summary>The path of the last file that the prose names, or null if it names none.</summary>
    public string? NamedFile => FileInProse().Matches(Before).LastOrDefault()?.Groups["path"].Value;

    public bool IsBuildOutput => Language == "text" && Text.Contains(": error FACT", StringComparison.Ordinal);

    public override string ToString() => $"{Page}:{Line}";

    private static IEnumerable<string> Pages() =>
        new[] { "README.md", "CONTRIBUTING.md" }
            .SelectMany(name => Directory.EnumerateFiles(DiagnosticsCatalogue.RepositoryRoot, name, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(DiagnosticsCatalogue.RepositoryRoot, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj" or "artifacts"))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<MarkdownBlock> ReadPage(string page)
    {
        var text = File.ReadAllText(Path.Combine(DiagnosticsCatalogue.RepositoryRoot, page)).ReplaceLineEndings("\n");
        var end = 0;
        foreach (Match match in Fence().Matches(text))
        {
            var line = text.AsSpan(0, match.Groups["text"].Index).Count('\n') + 1;
            yield return new MarkdownBlock(page, line, match.Groups["language"].Value, match.Groups["text"].Value, text[end..match.Index]);
            end = match.Index + match.Length;
        }
    }

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`(?<path>[\w.]+/[\w./]+\.(?:yaml|cs))`")]
    private static partial Regex FileInProse();
}
