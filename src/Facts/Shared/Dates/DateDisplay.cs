using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Facts.Dates;

/// <summary>Writes dates for people, in plain English.</summary>
internal static class DateDisplay
{
    public static string Of(DateSyntax syntax) => syntax.Shape switch
    {
        DateShape.Interval => OfPeriod(syntax.Members[0]),
        DateShape.OneOf => OfSet(syntax.Members, "or"),
        DateShape.AllOf => OfSet(syntax.Members, "and"),
        _ => Of(syntax.Members[0].From!),
    };

    private static string OfPeriod(DateMember period) => (period.From, period.To) switch
    {
        ({ } from, { } to) => $"{WithoutRepeating(from, to)} to {Of(to)}",
        ({ } from, null) => period.ToEnd == DateEnd.Open ? $"since {Of(from)}" : $"from {Of(from)} to an unknown date",
        (null, { } to) => period.FromEnd == DateEnd.Open ? $"until {Of(to)}" : $"from an unknown date to {Of(to)}",
        _ => "at an unknown time",
    };

    private static string OfSet(IReadOnlyList<DateMember> members, string conjunction)
    {
        var texts = new List<string>();
        for (var i = 0; i < members.Count; i++)
        {
            var next = i + 1 < members.Count && members[i + 1].IsSingle ? members[i + 1].From : null;
            texts.Add(members[i] is { IsSingle: true, From: { } point } && next is not null
                ? WithoutRepeating(point, next)
                : OfRange(members[i], conjunction));
        }

        if (texts.Count == 1)
        {
            return texts[0];
        }
        return $"{string.Join(", ", texts.Take(texts.Count - 1))} {conjunction} {texts[texts.Count - 1]}";
    }

    private static string OfRange(DateMember range, string conjunction)
    {
        if (range.IsSingle)
        {
            return Of(range.From!);
        }
        var isOneOf = conjunction == "or";
        return (range.From, range.To) switch
        {
            ({ } from, null) => isOneOf ? $"{Preposition(from)} or after {Of(from)}" : $"{Of(from)} and later",
            (null, { } to) => isOneOf ? $"{Preposition(to)} or before {Of(to)}" : $"{Of(to)} and earlier",
            ({ } from, { } to) => isOneOf ? $"between {WithoutRepeating(from, to)} and {Of(to)}" : $"{WithoutRepeating(from, to)} to {Of(to)}",
            _ => "at an unknown time",
        };
    }

    private static string Preposition(DatePoint point) => point.Precision >= DatePrecision.Day ? "on" : "in";

    /// <summary>The first of two dates without the month and year that follow with the second: 18 or 19 June 2024.</summary>
    private static string WithoutRepeating(DatePoint first, DatePoint second)
    {
        var bothPlain = IsPlain(first) && IsPlain(second) && first.Precision == second.Precision
            && first.Year == second.Year && first.IsBeforeYearZero == second.IsBeforeYearZero;
        if (!bothPlain || first.Month == null)
        {
            return Of(first);
        }
        if (first.Precision == DatePrecision.Month)
        {
            return MonthName(first);
        }
        if (first.Precision != DatePrecision.Day)
        {
            return Of(first);
        }
        return first.Month == second.Month ? DayText(first) : $"{DayText(first)} {MonthName(first)}";
    }

    private static bool IsPlain(DatePoint point) =>
        point is { Word: DateWord.None, IsApproximate: false, IsUncertain: false, HasUnspecifiedDigits: false };

    private static string Of(DatePoint point)
    {
        var text = point.HasUnspecifiedDigits ? OfUnspecified(point) : OfSpecified(point);
        if (point.Word != DateWord.None)
        {
            return Doubt(point, $"{DatePointBuilder.NameOf(point.Word)} {text}", isEstimate: point.Text.IndexOfAny(['~', '%']) >= 0);
        }
        return Doubt(point, text, point.IsApproximate);
    }

    private static string Doubt(DatePoint point, string text, bool isEstimate) => (point.IsUncertain, isEstimate) switch
    {
        (true, true) => $"perhaps about {text}",
        (true, false) => $"perhaps {text}",
        (false, true) => $"about {text}",
        _ => text,
    };

    private static string OfSpecified(DatePoint point) => point.Precision switch
    {
        DatePrecision.Year => YearText(point),
        DatePrecision.Season => $"{DateMonths.NameOfSeason(Number(point.Month!))} {YearText(point)}",
        DatePrecision.Month => $"{MonthName(point)} {YearText(point)}",
        DatePrecision.Day => $"{DayText(point)} {MonthName(point)} {YearText(point)}",
        _ => $"{DayText(point)} {MonthName(point)} {YearText(point)}, {ClockText(point.Clock!)}",
    };

    /// <summary>Words for the usual gaps, from the right: a day of a month, a month or day of a year, a decade, a century.</summary>
    private static string OfUnspecified(DatePoint point)
    {
        if (point.Year == "XXXX")
        {
            return point.Month is null or "XX" && point.Day is null or "XX" ? "at an unknown time" : point.Text;
        }
        if (DateBounds.HasUnspecified(point.Year))
        {
            return OfUnspecifiedYear(point);
        }
        return (point.Month, point.Day) switch
        {
            ("XX", null) => $"a month of {YearText(point)}",
            ("XX", "XX") => $"a day of {YearText(point)}",
            ({ } month, "XX") when !DateBounds.HasUnspecified(month) => $"a day of {MonthName(point)} {YearText(point)}",
            _ => point.Text,
        };
    }

    private static string OfUnspecifiedYear(DatePoint point)
    {
        if (point.IsBeforeYearZero || DateBounds.HasUnspecified(point.Month) || DateBounds.HasUnspecified(point.Day))
        {
            return point.Text;
        }
        var stem = point.Year.TrimEnd('X');
        if (DateBounds.HasUnspecified(stem) || stem.Length is not (2 or 3))
        {
            return point.Text;
        }
        var age = stem.Length == 3 ? $"{Number(stem)}0s" : $"{OrdinalOf(Number(stem) + 1)} century";
        return (point.Precision, point.Word) switch
        {
            (DatePrecision.Year, DateWord.None) => $"a year of the {age}",
            (DatePrecision.Year, _) => age,
            (DatePrecision.Season, _) => $"{DateMonths.NameOfSeason(Number(point.Month!))} a year of the {age}",
            (DatePrecision.Month, _) => $"{MonthName(point)} of a year of the {age}",
            _ => $"{DayText(point)} {MonthName(point)} of a year of the {age}",
        };
    }

    private static string OrdinalOf(int number) => (number % 10, number % 100) switch
    {
        (1, not 11) => $"{number.ToString(CultureInfo.InvariantCulture)}st",
        (2, not 12) => $"{number.ToString(CultureInfo.InvariantCulture)}nd",
        (3, not 13) => $"{number.ToString(CultureInfo.InvariantCulture)}rd",
        _ => $"{number.ToString(CultureInfo.InvariantCulture)}th",
    };

    /// <summary>The year 0 is 1 BC, the year -1 is 2 BC; small years say that they are AD.</summary>
    private static string YearText(DatePoint point)
    {
        var year = long.Parse(point.Year, NumberStyles.None, CultureInfo.InvariantCulture);
        if (year == 0 || point.IsBeforeYearZero)
        {
            return $"{(year + 1).ToString(CultureInfo.InvariantCulture)} BC";
        }
        var digits = year.ToString(CultureInfo.InvariantCulture);
        return year < 1000 ? $"AD {digits}" : digits;
    }

    private static string ClockText(ClockReading clock)
    {
        var text = clock.Text;
        if (!clock.HasOffset)
        {
            return text;
        }
        if (text[text.Length - 1] == 'Z')
        {
            return $"{text.Substring(0, text.Length - 1)} UTC";
        }
        var offset = text.IndexOfAny(['+', '-']);
        return $"{text.Substring(0, offset)} UTC{text.Substring(offset)}";
    }

    private static string MonthName(DatePoint point) => DateMonths.NameOf(Number(point.Month!));

    private static string DayText(DatePoint point) => Number(point.Day!).ToString(CultureInfo.InvariantCulture);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
