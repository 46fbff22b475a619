using Facts.Compiler.Confusables;

namespace Facts.Compiler.Yaml;

/// <summary>Characters that look like YAML punctuation, and that editors and word processors substitute for it.</summary>
internal static class LookAlikes
{
    public const string Dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D\uFE63";

    public const string Colons = "\uFF1A\uFE55\uA789\u2236\uFE13";

    public const string Quotes = "\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u00AB\u00BB\u2039\u203A\uFF02\uFF07";

    private const string Spaces = "\u00A0\u202F\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u1680\u205F";

    private static readonly char[] All = (Dashes + Colons + Quotes + Spaces).ToCharArray();

    /// <summary>Whether a text contains any of them. Most do not and need no further checks.</summary>
    public static bool AreIn(string text) => text.IndexOfAny(All) >= 0;

    public static bool IsSpace(char character) => character >= '\u0080' && CharacterText.UnusualSpace(character) is not null;

    public static bool IsDash(char character) => Dashes.IndexOf(character) >= 0;

    public static bool IsColon(char character) => Colons.IndexOf(character) >= 0;

    public static bool IsQuote(char character) => Quotes.IndexOf(character) >= 0;

    /// <summary>Whether the character separates words: an ordinary or unusual space, a tab or a line end.</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n' || IsSpace(character);

    /// <summary>The end of the ASCII key at <paramref name="start"/>, or <paramref name="start"/> if there is none.</summary>
    public static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '$')
        {
            end++;
        }

        return end;
    }
}
