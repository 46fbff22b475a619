using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Facts.Compiler.Tests.Diagnostics;

namespace Facts.Compiler.Tests.Readme;

/// <summary>A file of the first dataset, and the excerpts of it on a page.</summary>
internal static partial class RealFile
{
    private const string Folder = "data/pyongyang-summit";

    /// <summary>All files of the dataset.</summary>
    public static (string Path, string Text)[] All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(DiagnosticsCatalogue.RepositoryRoot, Folder), "*.yaml", SearchOption.AllDirectories)
            .Select(path => (
                Path.GetRelativePath(Path.Combine(DiagnosticsCatalogue.RepositoryRoot, Folder), path).Replace('\\', '/'),
                File.ReadAllText(path)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal),
    ];

    /// <summary>The path in the dataset that the first line of a block names, or null if the block is not an excerpt of a file.</summary>
    public static string? ShownBy(MarkdownBlock block) =>
        FirstLine().Match(block.Text) is { Success: true } match ? match.Groups["path"].Value : null;

    /// <summary>
    /// The first line of a block that the file does not contain, or null if it contains all. Lines may be omitted, but those shown must be in
    /// order and from one top-level entry.
    /// </summary>
    public static string? MissingLine(MarkdownBlock block)
    {
        var lines = All.Single(file => file.Path == ShownBy(block)).Text.Split('\n');
        var shown = block.Lines.Skip(1).ToList();
        var position = Array.IndexOf(lines, shown[0]);
        if (position < 0)
        {
            return shown[0];
        }

        var end = Array.FindIndex(lines, position + 1, line => line.Length > 0 && line[0] is not ' ' && shown[0][0] is not ' ');
        foreach (var line in shown.Skip(1))
        {
            position = Array.IndexOf(lines, line, position + 1, (end < 0 ? lines.Length : end) - position - 1);
            if (position < 0)
            {
                return line;
            }
        }

        return null;
    }

    [GeneratedRegex($@"^# {Folder}/(?<path>\S+\.yaml)")]
    private static partial Regex FirstLine();
}
