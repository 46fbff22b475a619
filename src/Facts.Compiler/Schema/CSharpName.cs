using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Schema;

/// <summary>
/// Makes C# names of the names in YAML: words split at what is no letter or digit, each with its first letter in upper case and
/// the rest as it is; <c>+ # * &amp; % @</c> are words; <c>_</c> parts digits (<c>GPL-2.0+</c> is <c>GPL2_0Plus</c>).
/// </summary>
internal static class CSharpName
{
    /// <summary>The C# name of <paramref name="text"/>; always an identifier, <c>_</c> where the text has no letter, digit or spoken sign.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        var startsWord = true;
        foreach (var character in text)
        {
            if (SpokenSign(character) is { } word)
            {
                name.Append(word);
                startsWord = true;
            }
            else if (IsWordCharacter(character))
            {
                Append(name, character, startsWord);
                startsWord = false;
            }
            else
            {
                startsWord |= !ContinuesWord(character, name.Length > 0 && !startsWord, name);
            }
        }

        return name.Length == 0 ? "_" : char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>Whether <paramref name="text"/> can stand as a name in C# as it is: an identifier and no keyword.</summary>
    public static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text) && !SyntaxFacts.IsReservedKeyword(SyntaxFacts.GetKeywordKind(text));

    /// <summary>The name as code must write it: with <c>@</c> where it is a word of the language.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static void Append(StringBuilder name, char character, bool startsWord)
    {
        if (startsWord && name.Length > 0 && char.IsDigit(character) && char.IsDigit(name[name.Length - 1]))
        {
            name.Append('_');
        }

        name.Append(startsWord ? char.ToUpperInvariant(character) : character);
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character);

    /// <summary>Marks that combine with the letter before them belong to the word; everything else ends it.</summary>
    private static bool ContinuesWord(char character, bool inWord, StringBuilder name)
    {
        if (!inWord || CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            return false;
        }

        name.Append(character);
        return true;
    }

    private static string? SpokenSign(char character) => character switch
    {
        '+' => "Plus",
        '#' => "Sharp",
        '*' => "Star",
        '&' => "And",
        '%' => "Percent",
        '@' => "At",
        _ => null,
    };
}
