using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Facts.Compiler.Yaml;
using Facts.Spelling;

namespace Facts.Compiler.Binding;

/// <summary>Recognizes the names of files that are not read, but may be meant as fact files.</summary>
internal static class MisspelledExtension
{
    private static readonly ImmutableArray<string> Extensions = ImmutableArray.Create(".yaml", ".yml", ".json");

    /// <summary>Other formats, whose extension is nearly one of those.</summary>
    private static readonly ImmutableArray<string> Others = ImmutableArray.Create(".json5", ".jsonc", ".jsonl");

    private static readonly Regex Backup = new(@"^(.*[^/]\.(?:yaml|yml|json))(?:~|[._-][^/]*)$", RegexOptions.IgnoreCase);

    /// <summary>The path with the extension that is misspelled, or without the one that an editor has appended; null if it is neither.</summary>
    public static string? Corrected(string path)
    {
        if (DatasetFiles.IsReadable(path))
        {
            return null;
        }

        const string Appended = ".txt";
        if (path.EndsWith(Appended, StringComparison.OrdinalIgnoreCase))
        {
            var rest = path.Substring(0, path.Length - Appended.Length);
            return DatasetFiles.IsReadable(rest) && !FrontMatter.IsMarkdown(rest) ? rest : null;
        }

        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 && Near(path.Substring(dot).ToLowerInvariant()) is { } extension
            ? path.Substring(0, dot) + extension
            : null;
    }

    /// <summary>The path of the file that this one is a copy of, judging by its name, or null.</summary>
    public static string? OriginalOf(string path) =>
        !DatasetFiles.IsReadable(path) && Backup.Match(path) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? Near(string extension) =>
        extension.Length < 3 || Others.Contains(extension) || !extension.Skip(1).All(char.IsLetterOrDigit)
            ? null
            : Extensions.FirstOrDefault(right => right[1] == extension[1] && NearSpelling.IsOneEditAway(extension, right));
}
