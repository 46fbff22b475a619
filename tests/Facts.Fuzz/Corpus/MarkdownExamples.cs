using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.Fuzz.Corpus;

/// <summary>The YAML blocks of a page; a line such as <c># gifts.yaml</c> begins a file.</summary>
internal static partial class MarkdownExamples
{
    private const string Manifest = "name: Trial\nnamespace: Facts.Trial\n";

    public static IEnumerable<ImmutableArray<(string Path, string Text)>> Of(string page)
    {
        var assumed = ImmutableArray<(string Path, string Text)>.Empty;
        foreach (var block in Block().Matches(page).Select(match => match.Groups["text"].Value))
        {
            var files = FilesOf(block);
            assumed = assumed.IsEmpty ? files : assumed;
            var hasManifest = files.Any(file => file.Path == "dataset.yaml");
            var hasSchema = files.Any(file => IsSchema(file.Path));
            var rest = assumed.Where(file => file.Path == "dataset.yaml" ? !hasManifest : IsSchema(file.Path) && !hasSchema);
            var dataset = files.AddRange(rest);
            yield return dataset.Any(file => file.Path == "dataset.yaml") ? dataset : dataset.Add(("dataset.yaml", Manifest));
        }
    }

    private static ImmutableArray<(string Path, string Text)> FilesOf(string block)
    {
        var parts = FileName().Split(block);
        var files = parts.Skip(1).Chunk(2).Select(part => (part[0], part[1])).ToImmutableArray();
        return files.IsEmpty ? [(SchemaStart().IsMatch(block) ? "trial.schema.yaml" : "gifts.yaml", block)] : files;
    }

    private static bool IsSchema(string path) => path.EndsWith(".schema.yaml", StringComparison.Ordinal);

    [GeneratedRegex(@"^```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^# (\S+\.(?:yaml|yml|json))[^\n]*\n", RegexOptions.Multiline)]
    private static partial Regex FileName();

    [GeneratedRegex("^(tables|values|enums|units):", RegexOptions.Multiline)]
    private static partial Regex SchemaStart();
}
