using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.Fuzz.Corpus;

/// <summary>The fact files that stand as raw strings in a file of C#, each behind its path.</summary>
internal static partial class CodeExamples
{
    public static ImmutableArray<(string Path, string Text)> Of(string code) =>
    [
        .. File().Matches(code).Select(match =>
        {
            var margin = "\n" + match.Groups["margin"].Value;
            return (match.Groups["path"].Value, ("\n" + match.Groups["text"].Value).Replace(margin, "\n", System.StringComparison.Ordinal)[1..]);
        }),
    ];

    [GeneratedRegex("\"(?<path>[\\w./-]+\\.yaml)\", \"\"\"\n(?<text>.*?)\n(?<margin> *)\"\"\"", RegexOptions.Singleline)]
    private static partial Regex File();
}
