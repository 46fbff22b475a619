using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Facts.Dates;

/// <summary>Recognizes dates in other notations and says how to write them.</summary>
internal static class DateHint
{
    /// <summary>A longer text is not a date, and trying to recognize it would take long.</summary>
    private const int LongestGuess = 64;

    private static readonly string[] AboutWords = ["about", "around", "approximately", "approx", "circa", "ca", "c"];
    private static readonly string[] NowWords = ["now", "today", "present", "ongoing"];
    private static readonly string[] UnknownWords = ["unknown", "none", "n/a", "na", "tbd"];

    /// <summary>What to write instead, or null if the text is not recognized.</summary>
    public static string? For(string text)
    {
        if (text.Length > LongestGuess)
        {
            return null;
        }
        if (UnknownWords.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return $"'{text}' is not a date: leave the date out if it is not known.";
        }
        if (Readings(text) is var (dayFirst, monthFirst))
        {
            return $"'{text}' can mean two dates: write {dayFirst} or {monthFirst}.";
        }
        var instead = Instead(text);
        return instead is null || instead == text || !DateParser.IsDate(instead)
            ? OfBareNumber(text)
            : $"'{text}' is not a date in this form: write {instead}."
                + (instead == OfBeforeChrist(text) ? " There is a year 0, so 1 BC is 0000." : "");
    }

    /// <summary>The two days that <c>03/04/2024</c> can mean: 3 April in some countries and 4 March in others. Null for any other text.</summary>
    public static (string DayFirst, string MonthFirst)? Readings(string text)
    {
        var parts = text.Split('/', '-');
        if (parts.Length != 3 || parts[2].Length != 4 || !parts.All(IsNumber) || parts[0].Length > 2 || parts[1].Length > 2)
        {
            return null;
        }
        var (dayFirst, monthFirst) = (Join(parts[2], parts[1], parts[0]), Join(parts[2], parts[0], parts[1]));
        return dayFirst != monthFirst && IsSingleDate(dayFirst) && IsSingleDate(monthFirst) ? (dayFirst, monthFirst) : null;
    }

    /// <summary>The text in the right form, or null if it is not recognized; it may still be no date.</summary>
    public static string? Rewritten(string text) => text.Length is 0 or > LongestGuess ? null : Instead(text);

    private static bool IsSingleDate(string text) => DatePointParser.Parse(text, out _) is not null;

    private static string? Instead(string text) =>
        OfSpelling(text)
        ?? OfWords(text)
        ?? OtherCalendars.Read(text)
        ?? OfShortYear(text)
        ?? OfNumbers(text)
        ?? OfMonthName(text)
        ?? OfSeason(text)
        ?? OfBeforeChrist(text);

    /// <summary>The right characters in a wrong form: dashes, case, repeated marks, a space instead of the T.</summary>
    private static string? OfSpelling(string text)
    {
        var plain = text.Replace('\u2013', '-').Replace('\u2014', '-').Replace('\u2212', '-')
            .Replace("?~", "%").Replace("~?", "%").Replace(" - ", "/").Replace("--", "/");
        plain = LowerUnspecified(plain);
        if (plain.Length > 10 && plain[10] is ' ' or 't' && plain.IndexOf(':') > 0)
        {
            plain = $"{plain.Substring(0, 10)}T{plain.Substring(11).Replace(" ", "")}";
        }
        if (plain.Length > 10 && plain[10] == 'T' && plain[plain.Length - 1] == 'z')
        {
            plain = $"{plain.Substring(0, plain.Length - 1)}Z";
        }
        if (plain.Length > 5 && plain[0] == 'y')
        {
            plain = $"Y{plain.Substring(1)}";
        }
        foreach (var word in new[] { "early", "mid", "late" })
        {
            if (plain.StartsWith(word, StringComparison.OrdinalIgnoreCase) && plain.Length > word.Length && plain[word.Length] is ' ' or '-')
            {
                var rest = plain.Substring(word.Length + 1).Trim();
                return $"{word} {(IsSingleDate(rest) ? rest : Instead(rest) ?? rest)}";
            }
        }

        var slash = plain.IndexOf('/');
        if (slash > 0 && NowWords.Contains(plain.Substring(slash + 1).Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return $"{Corrected(plain.Substring(0, slash))}/..";
        }
        return plain == text ? null : plain;
    }

    /// <summary>199x, 199u and 199? of older notations, and 1990s.</summary>
    private static string LowerUnspecified(string text)
    {
        if (text.Length == 5 && text[4] == 's' && text[3] == '0' && IsNumber(text.Substring(0, 4)))
        {
            return $"{text.Substring(0, text[2] == '0' ? 2 : 3)}{(text[2] == '0' ? "XX" : "X")}";
        }
        return text.All(c => c is (>= '0' and <= '9') or 'x' or 'u' or '-') ? text.Replace('x', 'X').Replace('u', 'X') : text;
    }

    private static string? OfWords(string text)
    {
        if (Split(text, " or ") is { } or)
        {
            return $"[{or.Left},{or.Right}]";
        }
        if (Split(text, " and ") is { } and)
        {
            return $"{{{and.Left},{and.Right}}}";
        }
        if (Split(text, " to ") is { } to)
        {
            return $"{to.Left}/{to.Right}";
        }
        if (Split(text, " until ") is { } until)
        {
            return $"{until.Left}/{until.Right}";
        }
        var space = text.IndexOf(' ');
        var word = space < 0 ? text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-') : text.Substring(0, space);
        if (word.Length == 0 || word.Length == text.Length)
        {
            return null;
        }
        var rest = Corrected(text.Substring(word.Length).Trim());
        word = word.TrimEnd('.', ' ').ToLowerInvariant();
        return word switch
        {
            "since" => $"{rest}/..",
            "until" or "till" => $"../{rest}",
            "after" => $"[{rest}..]",
            "before" => $"[..{rest}]",
            "perhaps" or "possibly" or "probably" or "maybe" => $"{rest}?",
            _ => AboutWords.Contains(word) ? $"{rest}~" : null,
        };
    }

    private static (string Left, string Right)? Split(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at <= 0)
        {
            return null;
        }
        var right = Corrected(text.Substring(at + word.Length));
        var left = text.Substring(0, at).Trim();
        // "18 or 19 June 2024": only the second date has a month and year.
        if (IsNumber(left) && left.Length <= 2 && right.Length == 10)
        {
            left = $"{right.Substring(0, 8)}{left.PadLeft(2, '0')}";
        }
        return (Corrected(left), right);
    }

    private static string Corrected(string text)
    {
        var trimmed = text.Trim();
        return IsSingleDate(trimmed) ? trimmed : Instead(trimmed) ?? trimmed;
    }

    /// <summary>Numbers in a different order or without leading zeros: 2024-6-19, 19.06.2024, 20240619.</summary>
    private static string? OfNumbers(string text)
    {
        if (text.Length == 8 && IsNumber(text))
        {
            return $"{text.Substring(0, 4)}-{text.Substring(4, 2)}-{text.Substring(6)}";
        }
        var parts = text.Split(['-', '.', '/', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (2 or 3) || !parts.All(IsNumber))
        {
            return OfQuarter(text);
        }
        if (parts[0].Length == 4)
        {
            return Join(parts[0], parts[1], parts.Length == 3 ? parts[2] : null);
        }
        if (parts[parts.Length - 1].Length != 4)
        {
            return null;
        }
        if (parts.Length == 2)
        {
            return Join(parts[1], parts[0], null);
        }
        var secondIsDay = int.Parse(parts[1].Length > 2 ? "0" : parts[1], NumberStyles.None, CultureInfo.InvariantCulture) > 12;
        return secondIsDay ? Join(parts[2], parts[0], parts[1]) : Join(parts[2], parts[1], parts[0]);
    }

    /// <summary>A doubtful decade or century without the X: 197~.</summary>
    private static string? OfShortYear(string text)
    {
        var digits = text.TrimEnd('~', '?', '%');
        return digits.Length is 2 or 3 && digits.Length + 1 == text.Length && IsNumber(digits)
            ? $"{digits.PadRight(4, 'X')}{text.Substring(digits.Length)}"
            : null;
    }

    private static string? OfQuarter(string text) =>
        text.Length == 7 && text[4] is '-' or ' ' && text[5] is 'Q' or 'q' && text[6] is >= '1' and <= '4'
            ? $"{text.Substring(0, 4)}-3{(char)(text[6] + 2)}"
            : null;

    private static string? OfMonthName(string text)
    {
        var words = text.Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (2 or 3))
        {
            return null;
        }
        var month = words.Select(DateMonths.Find).FirstOrDefault(number => number > 0);
        var year = words.FirstOrDefault(word => word.Length == 4 && IsNumber(word));
        if (month == 0 || year is null)
        {
            return null;
        }
        var day = words.Select(word => word.TrimEnd('s', 't', 'n', 'd', 'r', 'h')).FirstOrDefault(word => word.Length is 1 or 2 && IsNumber(word));
        return words.Length == 3 && day is null ? null : Join(year, month.ToString(CultureInfo.InvariantCulture), day);
    }

    private static string? OfSeason(string text)
    {
        var words = text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2)
        {
            return null;
        }
        var season = words.Select(DateMonths.FindSeason).FirstOrDefault(number => number > 0);
        var year = words.FirstOrDefault(word => word.Length == 4 && IsNumber(word));
        return season == 0 || year is null ? null : $"{year}-{season.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>44 BC is the year -43, because there is a year 0.</summary>
    private static string? OfBeforeChrist(string text)
    {
        var words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !IsNumber(words[0]) || words[0].Length > 4 || words[1].ToUpperInvariant() is not ("BC" or "BCE"))
        {
            return null;
        }
        var year = int.Parse(words[0], NumberStyles.None, CultureInfo.InvariantCulture) - 1;
        return year < 0 ? null : $"{(year == 0 ? "" : "-")}{year.ToString("0000", CultureInfo.InvariantCulture)}";
    }

    /// <summary>Too few or too many digits for a year, or a sign before the year 0.</summary>
    private static string? OfBareNumber(string text)
    {
        var digits = text[0] == '-' ? text.Substring(1) : text;
        if (!IsNumber(digits))
        {
            return null;
        }
        var isZero = digits.All(digit => digit == '0');
        var sign = text[0] == '-' && !isZero ? "-" : "";
        return digits.Length switch
        {
            <= 3 when isZero && text[0] == '-' => $"'{text}' is not a date: the year 0 has four digits and no sign: write 0000.",
            3 => $"'{text}' is not a date: write {sign}0{digits} for the year or {sign}{digits}X for the decade.",
            2 =>
                $"'{text}' is not a date: write {sign}{digits}XX for the years {sign}{digits}00 to {sign}{digits}99, or "
                    + $"{sign}00{digits} for the year.",
            1 => $"'{text}' is not a date: a year has four digits: write {sign}000{digits}.",
            4 => null,
            _ when digits.TrimStart('0').Length <= 4 =>
                $"'{text}' is not a date: a year has four digits: write {sign}{digits.TrimStart('0').PadLeft(4, '0')}.",
            _ => $"'{text}' is not a date: a year of more than four digits starts with Y: write Y{sign}{digits.TrimStart('0')}.",
        };
    }

    private static string Join(string year, string month, string? day) =>
        day is null ? $"{year}-{month.PadLeft(2, '0')}" : $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";

    private static bool IsNumber(string text) => text.Length > 0 && text.All(c => c is >= '0' and <= '9');
}
