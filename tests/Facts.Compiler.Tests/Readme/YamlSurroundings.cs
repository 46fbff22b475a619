using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.Compiler.Tests.Readme;

/// <summary>The files around a YAML example that does not show a whole dataset.</summary>
/// <param name="Files">Files of the dataset; <c>{block}</c> on a line of its own is replaced by the example, with the indentation of that
/// line.</param>
internal sealed partial record YamlSurroundings(params (string Path, string Text)[] Files)
{
    /// <summary>Whether the lines of the example are alternatives, each of which is tested separately.</summary>
    public bool IsPerLine { get; init; }

    /// <summary>The diagnostics that the example inevitably has in these surroundings, with the reason.</summary>
    public ImmutableArray<(string Id, string Reason)> Excused { get; init; } = [];

    /// <summary>The datasets that the example represents.</summary>
    public IEnumerable<(string Path, string Text)[]> Datasets(MarkdownBlock block) =>
        (IsPerLine ? block.Lines.Where(line => line.Length > 0) : [block.Text]).Select(Dataset);

    private (string Path, string Text)[] Dataset(string example)
    {
        var files = Files.Select(file => (file.Path, Hole().Replace(file.Text, match => Indented(example, match.Groups["margin"].Value)))).ToList();
        if (!Files.Any(file => Hole().IsMatch(file.Text)))
        {
            files.AddRange(ShownFiles(example));
        }

        if (!files.Any(file => file.Path == "dataset.yaml"))
        {
            files.Add(("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"));
        }

        return [.. files];
    }

    /// <summary>The files in a block: a comment such as <c># gifts.yaml</c> begins a file, and a block without one is a schema.</summary>
    private static IEnumerable<(string Path, string Text)> ShownFiles(string block)
    {
        var parts = FileName().Split(block);
        return parts.Length == 1 ? [("trial.schema.yaml", block)] : parts.Skip(1).Chunk(2).Select(part => (part[0], part[1]));
    }

    private static string Indented(string text, string margin) =>
        string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? line : margin + line));

    [GeneratedRegex(@"^(?<margin> *)\{block\}$", RegexOptions.Multiline)]
    private static partial Regex Hole();

    [GeneratedRegex(@"^# (\S+\.yaml)[^\n]*\n", RegexOptions.Multiline)]
    private static partial Regex FileName();
}
