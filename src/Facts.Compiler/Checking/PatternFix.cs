using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Patterns;

namespace Facts.Compiler.Checking;

/// <summary>Suggests a correction for a text that does not match a pattern, for readers who do not know regular expressions.</summary>
internal static class PatternFix
{
    /// <summary>A sentence with the corrected text, or else with an example from the schema; empty if neither is known.</summary>
    public static string For(EcmaPattern pattern, string text, IEnumerable<string> examples) =>
        text.EndsWith("\n", StringComparison.Ordinal) && pattern.IsMatch(text.TrimEnd('\n'))
            ? " It ends with a line break, which a block text keeps unless it begins with '|-' or '>-'."
            : Rewritten(text).FirstOrDefault(candidate => candidate != text && pattern.IsMatch(candidate)) is { } fixedText
                ? $" Did you mean '{fixedText}'?"
            : examples.FirstOrDefault(example => pattern.IsMatch(example)) is { } example ? $" Write it like '{example}'."
            : "";

    private static IEnumerable<string> Rewritten(string text)
    {
        var bare = text.Trim();
        foreach (var words in new[]
        {
            bare,
            bare.Replace(' ', '-').Replace('_', '-'),
            bare.Replace(' ', '_').Replace('-', '_'),
            bare.Replace(" ", ""),
        })
        {
            yield return words;
            yield return words.ToLowerInvariant();
            yield return words.ToUpperInvariant();
        }
    }
}
