using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Facts.Quantities;

/// <summary>Recognizes quantities in other notations and says how to write them.</summary>
internal static class QuantityHint
{
    private static readonly string[] AboutWords =
    [
        "about", "around", "approximately", "approx.", "approx", "circa", "ca.", "ca", "c.", "some", "roughly", "\u2248", "\u223c",
    ];
    private static readonly string[] AtLeastWords = ["at least", "more than", "over", "from", "\u2265", ">=", ">"];
    private static readonly string[] AtMostWords = ["at most", "less than", "fewer than", "up to", "under", "\u2264", "<=", "<"];

    /// <summary>What to write instead, or null if the text is not recognized. This does not mean that the text is valid.</summary>
    public static string? For(string text)
    {
        if (text.IndexOfAny(['\u2212', '\u2013', '\u2014']) >= 0)
        {
            return OfDash(text);
        }
        if (OfWord(text, AboutWords, "~{0}") is { } about)
        {
            return about;
        }
        if (OfWord(text, AtLeastWords, "{0}..") is { } least)
        {
            return least;
        }
        if (OfWord(text, AtMostWords, "..{0}") is { } most)
        {
            return most;
        }
        if (text.All(c => char.IsLetter(c) || c == ' '))
        {
            return $"'{text}' has no number: write the word in brackets, ({text}).";
        }
        if (text[0] == '+')
        {
            return $"A number has no plus sign: write {text.Substring(1)}.";
        }
        if (text[0] == '.' && text.Length > 1 && IsDigit(text[1]))
        {
            return $"A number starts with a digit: write 0{text}.";
        }
        return OfCurrency(text) ?? OfNumber(text);
    }

    private static string OfDash(string text)
    {
        var dash = text.IndexOfAny(['\u2212', '\u2013', '\u2014']);
        var (before, after) = (text.Substring(0, dash).Trim(), text.Substring(dash + 1).Trim());
        return before.Length > 0 && IsDigit(before[before.Length - 1])
            ? $"A range is written with two points: write {before}..{after}."
            : $"The minus sign is a hyphen: write {before}-{after}.";
    }

    private static string? OfWord(string text, string[] words, string pattern)
    {
        foreach (var word in words)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || text.Length == word.Length)
            {
                continue;
            }
            if (char.IsLetter(word[word.Length - 1]) && text[word.Length] != ' ')
            {
                continue;
            }
            var rest = text.Substring(word.Length).Trim();
            var end = NumberEnd(rest);
            if (end == 0)
            {
                continue;
            }
            var number = pattern.Replace("{0}", rest.Substring(0, end));
            return $"Write {number}{rest.Substring(end)} for '{text}'.";
        }

        return null;
    }

    /// <summary>$5 is written 5 $: the unit follows the number.</summary>
    private static string? OfCurrency(string text)
    {
        if (text[0] is not ('$' or '\u20AC' or '\u00A3' or '\u00A5'))
        {
            return null;
        }
        var rest = text.Substring(1).Trim();
        return NumberEnd(rest) == rest.Length && rest.Length > 0 ? $"The unit follows the number: write {rest} {text[0]}." : null;
    }

    private static string? OfNumber(string text)
    {
        var start = text[0] == '~' ? 1 : 0;
        while (start < text.Length && text[start] is ' ' or '-')
        {
            start++;
        }
        var end = start;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }
        if (end == start || end == text.Length)
        {
            return null;
        }
        var next = end + 1 < text.Length ? text[end + 1] : '\0';
        return text[end] switch
        {
            ',' when IsGroups(text, end, ',') => $"A number has no separators: write {WithoutSeparators(text, ',')}.",
            ',' when IsDigit(next) => $"The decimal sign is a point: write {text.Substring(0, end)}.{text.Substring(end + 1)}.",
            '_' or '\'' when IsDigit(next) => $"A number has no separators: write {WithoutSeparators(text, text[end])}.",
            ' ' or '\u00A0' or '\u202F' or '\u2009' when IsDigit(next) => end - start <= 3 && IsGroups(text, end, text[end])
                ? $"A number has no separators: write {WithoutSeparators(text, text[end])}."
                : OfTwoNumbers(text, start, end),
            '/' when IsDigit(next) => OfTwoNumbers($"{text.Substring(0, start)}0 {text.Substring(start)}", start, start + 1),
            '.' when next == '\0' || next == ' ' => $"A number ends with a digit: write {text.Remove(end, 1)}.",
            '.' when next == '.' && end + 2 < text.Length && text[end + 2] == '.' => $"A range has two points: write {text.Remove(end, 1)}.",
            'e' or 'E' when IsDigit(next) || next is '-' or '+' => "A number is written out: 3000000, not 3e6.",
            '+' => $"Write {text.Substring(0, end)}..{text.Substring(end + 1)} for '{text}'.",
            '-' when IsDigit(next) => $"A range is written with two points: write {text.Substring(0, end)}..{text.Substring(end + 1)}.",
            ' ' when text.Substring(end).StartsWith(" to ", StringComparison.Ordinal) =>
                $"A range is written with two points: write {text.Substring(0, end)}..{text.Substring(end + 4).Trim()}.",
            ' ' when text.Substring(end).StartsWith(" - ", StringComparison.Ordinal) =>
                $"A range is written with two points: write {text.Substring(0, end)}..{text.Substring(end + 3).Trim()}.",
            _ => null,
        };
    }

    /// <summary>1 1/2 kg, 5 1/min and 2 3 kg: joining the digits would make another amount of them.</summary>
    private static string OfTwoNumbers(string text, int start, int end)
    {
        var first = text.Substring(start, end - start);
        var rest = text.Substring(end + 1);
        var length = NumberEnd(rest);
        var (second, tail) = (rest.Substring(0, length), rest.Substring(length));
        var denominator = tail.Length > 1 && tail[0] == '/' ? tail.Substring(1, NumberEnd(tail.Substring(1))) : "";
        if (denominator.Length > 0)
        {
            return OfMixedNumber(text.Substring(0, start), (first, second, denominator), tail.Substring(1 + denominator.Length));
        }
        if (second == "1" && tail.Length > 1 && tail[0] == '/')
        {
            return $"A unit has a symbol on each side of the slash: write what is counted for the 1, such as {first} shell{tail}.";
        }
        if (tail.Any(IsDigit))
        {
            return "Several numbers are not one amount: write a single one.";
        }
        return Number(first) is { } least && Number(second) is { } most && least < most
            ? $"Two numbers are not one amount: write {first}..{second}{tail} for a range, or a single number."
            : $"Two numbers are not one amount: write a single one, such as {first}{tail}.";
    }

    private static string OfMixedNumber(string sign, (string Whole, string Numerator, string Denominator) mixed, string unit)
    {
        if (Number(mixed.Whole) is not { } whole || Number(mixed.Numerator) is not { } numerator
            || Number(mixed.Denominator) is not { } denominator || denominator == 0)
        {
            return $"A number is written as a decimal, such as 1.5{unit}.";
        }
        var exact = whole + (numerator / denominator);
        var rounded = Math.Round(exact, 3);
        return $"A number is written as a decimal: write {(rounded == exact || sign.Contains('~') ? sign : "~" + sign)}"
            + $"{rounded.ToString("0.###", CultureInfo.InvariantCulture)}{unit}.";
    }

    private static decimal? Number(string text) =>
        text.Length < 20 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether every separator is followed by three digits.</summary>
    private static bool IsGroups(string text, int position, char separator)
    {
        while (position + 1 < text.Length && text[position] == separator && (separator == ',' || IsDigit(text[position + 1])))
        {
            var digits = position + 1;
            while (digits < text.Length && IsDigit(text[digits]))
            {
                digits++;
            }
            if (digits - position != 4)
            {
                return false;
            }
            position = digits;
        }

        return true;
    }

    private static string WithoutSeparators(string text, char separator)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isBetweenDigits = i > 0 && i + 1 < text.Length && IsDigit(text[i - 1]) && IsDigit(text[i + 1]);
            if (text[i] != separator || !isBetweenDigits)
            {
                builder.Append(text[i]);
            }
        }

        return builder.ToString();
    }

    private static int NumberEnd(string text)
    {
        var end = 0;
        while (end < text.Length && (IsDigit(text[end]) || (end > 0 && text[end] == '.')))
        {
            end++;
        }
        return end;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
