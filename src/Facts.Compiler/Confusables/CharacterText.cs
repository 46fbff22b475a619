using System.Globalization;

namespace Facts.Compiler.Confusables;

/// <summary>Describes characters and their differences, for messages about differences that cannot be seen.</summary>
internal static class CharacterText
{
    /// <summary>The code of a character: <c>U+0430</c>.</summary>
    public static string Code(char character) => "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>The name of a space other than the ordinary one, or null.</summary>
    public static string? UnusualSpace(char character) => character switch
    {
        '\u00A0' => "no-break space",
        '\u202F' => "narrow no-break space",
        '\u3000' => "ideographic space",
        '\u2003' => "em space",
        '\u2002' => "en space",
        '\u2009' => "thin space",
        '\u1680' or (>= '\u2000' and <= '\u200A') or '\u205F' => "space of unusual width",
        _ => null,
    };

    /// <summary>The first difference between two texts, such as <c>'р' is U+0440 (Cyrillic) here, and U+0070 (Latin) there</c>.</summary>
    public static string Difference(string here, string there)
    {
        var index = FirstDifference(here, there);
        var (one, other) = (At(here, index), At(there, index));
        return one.Length > 0 && ConfusableLetters.IsInvisible(one[0]) ? $"it contains the invisible {Code(one[0])}"
            : other.Length > 0 && ConfusableLetters.IsInvisible(other[0]) ? $"the other contains the invisible {Code(other[0])}"
            : SpaceIn(one, other) is { } space ? $"a {space} stands in this one"
            : SpaceIn(other, one) is { } otherSpace ? $"a {otherSpace} stands in that one"
            : one.Length == 0 || other.Length == 0 ? "one of them goes on"
            : $"'{one}' is {Codes(one)} here, and {Codes(other)} there";
    }

    /// <summary>Whether the first letters that differ are of two scripts, for example because the keyboard layout was wrong.</summary>
    public static bool DifferInScript(string here, string there)
    {
        var index = FirstDifference(here, there);
        return index < here.Length && index < there.Length
            && Scripts.Of(here[index]) is not Script.Other and var script
            && Scripts.Of(there[index]) is not Script.Other and var other
            && script != other;
    }

    private static int FirstDifference(string here, string there)
    {
        var index = 0;
        while (index < here.Length && index < there.Length && here[index] == there[index])
        {
            index++;
        }

        return index;
    }

    /// <summary>A description of the space at the start of one text, if the other has none or an ordinary one; otherwise null.</summary>
    private static string? SpaceIn(string text, string other) =>
        text.Length == 0 ? null
        : UnusualSpace(text[0]) is { } name ? $"{name} {Code(text[0])}"
        : text[0] == ' ' && (other.Length == 0 || UnusualSpace(other[0]) is null) ? $"space {Code(' ')}"
        : null;

    /// <summary>The character at a position, with its combining marks.</summary>
    private static string At(string text, int index)
    {
        if (index < text.Length && ComposedLetters.IsMark(text[index]) && index > 0)
        {
            index--;
        }

        var end = index < text.Length ? index + 1 : index;
        while (end < text.Length && (ComposedLetters.IsMark(text[end]) || ComposedLetters.Compose(text[end - 1], text[end]) is not null))
        {
            end++;
        }

        return text.Substring(index, end - index);
    }

    private static string Codes(string characters)
    {
        var codes = "";
        foreach (var character in characters)
        {
            codes += (codes.Length == 0 ? "" : " ") + Code(character);
        }

        return Scripts.Of(characters[0]) is var script and not Script.Other && characters.Length == 1 ? $"{codes} ({script})" : codes;
    }
}
