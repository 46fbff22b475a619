using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Facts.Dates;

/// <summary>Formats dates for display, in English.</summary>
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
        _ when period.FromEnd == DateEnd.Open => period.ToEnd == DateEnd.Open ? "at all times" : "until an unknown date",
        _ => "since an unknown date",
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
            _ => isOneOf
                ? $"between {WithoutRepeating(range.From!, range.To!)} and {Of(range.To!)}"
                : $"{WithoutRepeating(range.From!, range.To!)} to {Of(range.To!)}",
        };
    }

    private static string Preposition(DatePoint point) => point.Precision >= DatePrecision.Day ? "on" : "in";

    /// <summary>The first of two dates without the month and year that it shares with the second: 18 or 19 June 2024.</summary>
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
        if (point.Word != DateWord.None)
        {
            var named = point.HasUnspecifiedDigits ? UnspecifiedDisplay.AgeOf(point) : OfSpecified(point);
            return Doubt(point, $"{DatePointBuilder.NameOf(point.Word)} {named}", isEstimate: point.Text.IndexOfAny(['~', '%']) >= 0);
        }
        if (point is { IsApproximate: true, HasUnspecifiedDigits: true, Precision: DatePrecision.Year })
        {
            return Doubt(point, $"the {UnspecifiedDisplay.AgeOf(point)}", isEstimate: true);
        }
        return Doubt(point, point.HasUnspecifiedDigits ? UnspecifiedDisplay.Of(point) : OfSpecified(point), point.IsApproximate);
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
        DatePrecision.Year => point.SignificantDigits is { } count ? OfSignificantDigits(point, count) : YearText(point),
        DatePrecision.Season => SeasonText(point),
        DatePrecision.Month => $"{MonthName(point)} {YearText(point)}",
        DatePrecision.Day => $"{DayText(point)} {MonthName(point)} {YearText(point)}",
        _ => $"{DayText(point)} {MonthName(point)} {YearText(point)}, {ClockText(point.Clock!)}",
    };

    /// <summary>The estimate, and the years that it can mean: 1950 (1900 to 1999).</summary>
    private static string OfSignificantDigits(DatePoint point, int count)
    {
        var (lowest, highest) = DateBounds.YearsOfSignificantDigits(point.Year, count);
        return point.IsBeforeYearZero
            ? $"{YearText(point)} ({YearText(-highest)} to {YearText(-lowest)})"
            : $"{YearText(point)} ({YearText(lowest)} to {YearText(highest)})";
    }

    private static string SeasonText(DatePoint point)
    {
        var season = Number(point.Month!);
        return $"{DateMonths.NameOfSeason(season)} {(DateMonths.IsPartOfYear(season) ? "of " : "")}{YearText(point)}";
    }

    private static string YearText(DatePoint point)
    {
        var year = long.Parse(point.Year, NumberStyles.None, CultureInfo.InvariantCulture);
        return YearText(point.IsBeforeYearZero ? -year : year);
    }

    /// <summary>The year 0 is 1 BC, the year -1 is 2 BC; small years are marked AD.</summary>
    public static string YearText(long year)
    {
        if (year <= 0)
        {
            return $"{(1 - year).ToString(CultureInfo.InvariantCulture)} BC";
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
