using System;
using System.Text.RegularExpressions;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Front matter without the line that closes it, and where its facts seem to end.</summary>
/// <param name="Line">The line at which it should be closed.</param>
/// <param name="LineEnd">The end of that line.</param>
/// <param name="Matter">The front matter as if it were closed there.</param>
/// <param name="Fix">A sentence that says what to write.</param>
internal readonly record struct OpenFrontMatter(int Line, int LineEnd, FrontMatter Matter, string Fix)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // What people write instead of '---'.
    private static readonly Regex WrongFence = new(
        @"^\s*(?:--|-{4,}|---\s*[#(].*|\s---|[\u2010-\u2015]+-*|\.\.\.|\*{3,}|={3,}|~{3,}|`{3,}|\+{3,})$", Options);

    private static readonly Regex Entry = new(@"^(?:[\p{L}_$][^\s:#]*|""[^""]*""|'[^']*')\s*:(?:\s|$)", Options);

    private static readonly Regex Continuation = new(@"^(?:\s+\S|-\s|#|[\]}])", Options);

    /// <summary>Finds where the front matter of a text should be closed; null if it has none, or closed front matter.</summary>
    public static OpenFrontMatter? Find(string text)
    {
        var opening = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (!FrontMatter.IsFenceAt(text, opening) || FrontMatter.Find(text) is not null)
        {
            return null;
        }

        var (close, last, isAfterBlank) = (FrontMatter.NextLine(text, opening), "", false);
        for (var start = close; start < text.Length; start = FrontMatter.NextLine(text, start))
        {
            var end = FrontMatter.LineEnd(text, start);
            var line = text.Substring(start, end - start).TrimEnd();
            if (line.Length > 0 && WrongFence.IsMatch(line))
            {
                var matter = new FrontMatter(start, FrontMatter.NextLine(text, start));
                return new OpenFrontMatter(
                    start, end, matter, $"The line '{ShownText.OfValue(line.Trim())}' does not close it: write '---' instead.");
            }

            if (line.Length > 0 && !(Entry.IsMatch(line) && !(isAfterBlank && IsProse(line))) && (isAfterBlank || !Continuation.IsMatch(line)))
            {
                break;
            }

            isAfterBlank = line.Length == 0;
            (close, last) = isAfterBlank ? (close, last) : (FrontMatter.NextLine(text, start), line.Trim());
        }

        var place = last.Length == 0 ? "the line after the facts" : $"the line after '{ShownText.OfValue(last)}'";
        return new OpenFrontMatter(
            close,
            FrontMatter.LineEnd(text, close),
            new FrontMatter(close, close),
            $"Write '---' on {place}; the text follows it.");
    }

    /// <summary>Whether a line that begins like an entry is rather the beginning of a text: <c>Note: …</c></summary>
    private static bool IsProse(string line) => char.IsUpper(line[0]);
}
