using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.Fuzz.Corpus;

/// <summary>The datasets in a C# file: raw strings, each after the path of its file, the manifest first.</summary>
internal static partial class CodeExamples
{
    public static IEnumerable<ImmutableArray<(string Path, string Text)>> Of(string code)
    {
        var files = ImmutableArray<(string Path, string Text)>.Empty;
        foreach (Match match in File().Matches(code))
        {
            var path = match.Groups["path"].Value;
            if (path == "dataset.yaml" && !files.IsEmpty)
            {
                yield return files;
                files = [];
            }

            var margin = "\n" + match.Groups["margin"].Value;
            files = files.Add((path, ("\n" + match.Groups["text"].Value).Replace(margin, "\n", StringComparison.Ordinal)[1..]));
        }

        if (!files.IsEmpty)
        {
            yield return files.Any(file => file.Path == "dataset.yaml")
                ? files
                : files.Insert(0, ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"));
        }
    }

    [GeneratedRegex("\"(?<path>[\\w./-]+\\.yaml)\",\\s+\"\"\"\n(?<text>.*?)\n(?<margin> *)\"\"\"", RegexOptions.Singleline)]
    private static partial Regex File();
}
