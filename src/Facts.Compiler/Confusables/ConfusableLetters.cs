using System.Collections.Generic;
using System.Globalization;

namespace Facts.Compiler.Confusables;

/// <summary>
/// Characters that look alike in most fonts, each with the ASCII character it is mistaken for. A small part of Unicode's
/// confusables (UTS #39), limited to those that people really mix up: Cyrillic and Greek letters that look Latin, dashes, quotes and spaces.
/// Full-width forms and accents need no table.
/// </summary>
internal static class ConfusableLetters
{
    /// <summary>Pairs of a character and the ASCII character that it looks like.</summary>
    private const string Cyrillic = "аaеeоoрpсcуyхxіiјjѕsԛqԝwһhԁdӏlѵvАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSԚQԜWӀIѴVЬbЗ3";

    private const string Greek = "αaοoνvρpιiυuγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϲcϳjϹCͿJ";

    private const string Latin = "\u0131i\u0251a\u0261g\u2113l\u212AK";

    private const string Signs = "\u2010-\u2011-\u2012-\u2013-\u2014-\u2212-\u2018'\u2019'\u02BC'\u2032'\u201C\"\u201D\"";

    private static readonly Dictionary<char, char> Twins = ReadTwins();
    private static readonly HashSet<char> TwinsOfCyrillic = ReadTwinsOf(Cyrillic);

    /// <summary>The ASCII character that a character looks like, or the character itself.</summary>
    public static char TwinOf(char character) =>
        character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0)
        : CharacterText.UnusualSpace(character) is not null ? ' '
        : Twins.TryGetValue(character, out var twin) ? twin
        : character;

    /// <summary>Maps ASCII characters that look alike: zero to O, one and capital I to l.</summary>
    public static char FoldAscii(char character) => character switch
    {
        '0' => 'O',
        '1' or 'I' or '|' => 'l',
        _ => character,
    };

    /// <summary>Whether a Latin letter looks like a Cyrillic one.</summary>
    public static bool IsTwinOfCyrillic(char letter) => TwinsOfCyrillic.Contains(letter);

    /// <summary>Whether the character is invisible.</summary>
    public static bool IsInvisible(char character) =>
        character is '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or (>= '\uFE00' and <= '\uFE0F')
        || (character >= '\u0080' && char.GetUnicodeCategory(character) == UnicodeCategory.Format);

    private static Dictionary<char, char> ReadTwins()
    {
        var twins = new Dictionary<char, char>();
        foreach (var table in new[] { Cyrillic, Greek, Latin, Signs })
        {
            for (var index = 0; index < table.Length; index += 2)
            {
                twins.Add(table[index], table[index + 1]);
            }
        }

        return twins;
    }

    private static HashSet<char> ReadTwinsOf(string table)
    {
        var twins = new HashSet<char>();
        for (var index = 1; index < table.Length; index += 2)
        {
            twins.Add(table[index]);
        }

        return twins;
    }
}
