using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.Compiler.Emit.Text;

/// <summary>Finds the first sentence of a text, for a short summary.</summary>
internal static class FirstSentence
{
    private static readonly string[] Abbreviations =
        ["ca", "cf", "dr", "e.g", "etc", "i.e", "inc", "jr", "ltd", "mr", "mrs", "ms", "no", "nr", "prof", "sr", "st", "vs"];

    /// <summary>The first sentence of the first paragraph, on one line.</summary>
    public static string Of(string text)
    {
        var paragraph = XmlDoc.OneLine(Regex.Split(text.Trim(), @"\r?\n\s*\r?\n")[0]);
        foreach (var end in Regex.Matches(paragraph, @"[.!?]['""”»)\]]*(?=\s+[^\p{Ll}\s]|$)|[。！？]").Cast<Match>())
        {
            if (!IsAbbreviation(paragraph, end.Index))
            {
                return paragraph.Substring(0, end.Index + end.Length);
            }
        }

        return paragraph;
    }

    /// <summary>Whether the period at a position ends an abbreviation or an initial, not a sentence.</summary>
    private static bool IsAbbreviation(string text, int end)
    {
        var word = text.Substring(0, end).Split(' ', '(').Last();
        return text[end] == '.'
            && (word.Length == 1 || Array.IndexOf(Abbreviations, word.ToLowerInvariant()) >= 0 || Regex.IsMatch(word, @"^(\p{L}\.)+\p{L}$"));
    }
}
