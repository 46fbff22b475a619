using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Naming;

/// <summary>
/// Converts names in YAML to C# names. Characters other than letters and digits separate words; the first letter of each word is capitalized, and
/// the others are unchanged. <c>+ # * &amp; % @</c> are spelled out, and <c>_</c> separates digits: <c>GPL-2.0+</c> becomes <c>GPL2_0Plus</c>.
/// </summary>
internal static class CSharpName
{
    /// <summary>The C# name of <paramref name="text"/>: an identifier, or <c>_</c> if the text has no letter, digit or spelled-out sign.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        var startsWord = true;
        foreach (var character in text)
        {
            if (SpelledOut(character) is { } word)
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

    /// <summary>Whether <paramref name="text"/> can be used as a C# name: an identifier that is not a keyword.</summary>
    public static bool IsIdentifier(string text) => SyntaxFacts.IsValidIdentifier(text) && !ReservedNames.IsKeyword(text);

    /// <summary>Whether <paramref name="text"/> can be used as a C# namespace.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);

    /// <summary>The namespace to suggest instead of <paramref name="text"/>: <c>LawBook.Facts</c> for <c>law-book.facts</c>; null if there is
    /// none.</summary>
    public static string? NamespaceFrom(string text)
    {
        var names = text.Split(['.', '/', '\\', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Where(static part => part.Any(char.IsLetterOrDigit))
            .Select(From);
        return string.Join(".", names) is { Length: > 0 } name && IsNamespace(name) ? name : null;
    }

    /// <summary>The name as written in code: with <c>@</c> if it is a keyword.</summary>
    public static string Escape(string name) => ReservedNames.IsKeyword(name) || ReservedNames.IsContextualKeyword(name) ? "@" + name : name;

    private static void Append(StringBuilder name, char character, bool startsWord)
    {
        if (startsWord && name.Length > 0 && char.IsDigit(character) && char.IsDigit(name[name.Length - 1]))
        {
            name.Append('_');
        }

        name.Append(startsWord ? char.ToUpperInvariant(character) : character);
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character);

    /// <summary>Appends a combining mark, which continues a word; returns false for any other character, which ends the word.</summary>
    private static bool ContinuesWord(char character, bool inWord, StringBuilder name)
    {
        if (!inWord || CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            return false;
        }

        name.Append(character);
        return true;
    }

    private static string? SpelledOut(char character) => character switch
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
