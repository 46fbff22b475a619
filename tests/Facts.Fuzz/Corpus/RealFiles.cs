using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Facts.Compiler;
using Facts.Compiler.Diagnostics;
using Facts.Fuzz.Checking;

namespace Facts.Fuzz.Corpus;

/// <summary>The fact files of the repository, as datasets to mutate.</summary>
internal static class RealFiles
{
    private static readonly ImmutableArray<(string Name, string Text)> Resources = ReadResources();

    /// <summary>The examples of the documentation, each with the schema and manifest that its page assumes.</summary>
    public static ImmutableArray<ImmutableArray<(string Path, string Text)>> Examples { get; } =
        [.. Resources.Where(resource => resource.Name.StartsWith("markdown/", StringComparison.Ordinal)).SelectMany(resource =>
            MarkdownExamples.Of(resource.Text))];

    /// <summary>The datasets of the tests.</summary>
    public static ImmutableArray<ImmutableArray<(string Path, string Text)>> Trials { get; } =
        [.. Resources.Where(resource => resource.Name.StartsWith("code/", StringComparison.Ordinal)).SelectMany(resource =>
            CodeExamples.Of(resource.Text))];

    /// <summary>The first dataset.</summary>
    public static ImmutableArray<(string Path, string Text)> Summit { get; } =
        [.. Resources.Where(resource => resource.Name.StartsWith("data/", StringComparison.Ordinal)).Select(resource =>
            (resource.Name["data/".Length..], resource.Text))];

    /// <summary>Those of all these, except the first dataset, that compile; most small changes to one still compile.</summary>
    public static ImmutableArray<ImmutableArray<(string Path, string Text)>> Valid { get; } = [.. Trials.Concat(Examples).Where(IsValid)];

    public static IEnumerable<(string Path, string Text)> Pick(Dice dice) => dice.Below(400) switch
    {
        0 => Summit,
        < 200 => dice.Pick(Valid),
        < 240 => dice.Pick(Trials),
        < 260 => Slice(dice),
        _ => dice.Pick(Examples),
    };

    private static bool IsValid(ImmutableArray<(string Path, string Text)> files) =>
        FactCompiler.Compile(
            [.. files.Select(file => new FactFile("/facts/" + file.Path, file.Path, file.Text))],
            InputCheck.Options,
            CancellationToken.None)
            .Diagnostics.All(diagnostic => diagnostic.Descriptor.Severity != FactSeverity.Error);

    /// <summary>Some schemas of the summit with some lines of its data.</summary>
    private static IEnumerable<(string Path, string Text)> Slice(Dice dice)
    {
        foreach (var (path, text) in Summit)
        {
            if (path == "dataset.yaml" || (path.Contains(".schema.", StringComparison.Ordinal) && dice.Chance(25)))
            {
                yield return (path, text);
            }
            else if (dice.Chance(10))
            {
                var lines = text.Split('\n');
                var first = dice.Below(lines.Length);
                yield return (path, string.Join('\n', lines.Skip(first).Take(dice.Below(40))));
            }
        }
    }

    private static ImmutableArray<(string Name, string Text)> ReadResources()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return (name.Replace('\\', '/'), reader.ReadToEnd().ReplaceLineEndings("\n"));
            }),
        ];
    }
}
