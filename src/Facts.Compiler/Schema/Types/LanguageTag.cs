using System;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>Checks language tags (BCP 47): a language of two to eight letters, then parts of up to eight letters or digits.</summary>
internal static class LanguageTag
{
    private static readonly char[] Separators = ['-', '_', ' ', '/', ':', '|', '\t'];

    /// <summary>The tag with <c>-</c> between its parts, instead of the <c>_</c> that is also in use.</summary>
    public static string Normalize(string tag) => tag.IndexOf('_') < 0 ? tag : tag.Replace('_', '-');

    public static bool IsValid(string tag)
    {
        var parts = tag.Split('-');
        if (parts[0].Length is < 2 or > 8 || !IsOf(parts[0], lettersOnly: true))
        {
            return false;
        }

        for (var index = 1; index < parts.Length; index++)
        {
            if (parts[index].Length is 0 or > 8 || !IsOf(parts[index], lettersOnly: false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The tag that the name of a POSIX locale, such as <c>de_DE.UTF-8</c>, or a text with other separators means; null if none is
    /// certain.</summary>
    public static string? MeantBy(string text)
    {
        var (locale, modifier) = text.IndexOf('@') is > 0 and var at ? (text.Substring(0, at), text.Substring(at + 1)) : (text, "");
        var end = locale.IndexOfAny(['.', ';', ',']);
        var parts = (end < 0 ? locale : locale.Substring(0, end)).Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count is 0 or > 4 || parts[0].Length is < 2 or > 3)
        {
            return null;
        }

        var addition = modifier.ToLowerInvariant() switch { "latin" => "Latn", "cyrillic" => "Cyrl", "devanagari" => "Deva", _ => null };
        if (addition is not null)
        {
            parts.Insert(1, addition);
        }

        var tag = string.Join("-", parts);
        return tag != text && IsValid(tag) ? tag : null;
    }

    private static bool IsOf(string part, bool lettersOnly)
    {
        foreach (var character in part)
        {
            var isLetter = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (lettersOnly || character is < '0' or > '9'))
            {
                return false;
            }
        }

        return true;
    }
}
