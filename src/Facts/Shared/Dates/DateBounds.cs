using System;

namespace Facts.Dates;

/// <summary>Computes the first and the last day that the parts of a date can mean.</summary>
internal static class DateBounds
{
    /// <summary>Whether a number has the digits of a pattern, in which X matches any digit.</summary>
    public static bool Fits(string pattern, long number)
    {
        for (var i = pattern.Length - 1; i >= 0; i--)
        {
            if (pattern[i] != 'X' && pattern[i] - '0' != number % 10)
            {
                return false;
            }
            number /= 10;
        }

        return number == 0;
    }

    public static bool HasUnspecified(string? pattern) => pattern is not null && pattern.Contains('X');

    /// <summary>The first or the last valid day that matches the patterns, or null if there is none.</summary>
    public static long? FindDay(string year, bool isBeforeYearZero, string? month, string? day, bool latest)
    {
        var highest = Digits(year, '9');
        var lowest = Digits(year, '0');
        var downwards = latest != isBeforeYearZero;
        for (var i = downwards ? highest : lowest; i >= lowest && i <= highest; i += downwards ? -1 : 1)
        {
            if (Fits(year, i) && FindDayOfYear(isBeforeYearZero ? -i : i, month, day, latest) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The first and the last day of the years that begin with the same significant digits.</summary>
    public static (long First, long Last) OfSignificantDigits(string year, bool isBeforeYearZero, int count)
    {
        var (lowest, highest) = YearsOfSignificantDigits(year, count);
        return isBeforeYearZero
            ? (ProlepticCalendar.DayNumber(-highest, 1, 1), ProlepticCalendar.DayNumber(-lowest, 12, 31))
            : (ProlepticCalendar.DayNumber(lowest, 1, 1), ProlepticCalendar.DayNumber(highest, 12, 31));
    }

    /// <summary>
    /// The years, without sign, that begin with the same significant digits: 1900 and 1999 for two digits of 1950. Leading zeros do not count.
    /// </summary>
    public static (long Lowest, long Highest) YearsOfSignificantDigits(string year, int count)
    {
        var digits = year.TrimStart('0');
        var pattern = digits.Substring(0, count).PadRight(digits.Length, 'X');
        return (Digits(pattern, '0'), Digits(pattern, '9'));
    }

    /// <summary>The days of a season, quarter or other part of a year, by its number in place of the month.</summary>
    public static (long First, long Last) OfSeason(long year, int number)
    {
        var (startMonth, months) = number switch
        {
            21 or 25 or 31 => (3, 3),
            22 or 26 or 32 => (6, 3),
            23 or 27 or 29 => (9, 3),
            24 or 28 or 30 => (12, 3),
            <= 36 => ((number - 33) * 3 + 1, 3),
            <= 39 => ((number - 37) * 4 + 1, 4),
            _ => ((number - 40) * 6 + 1, 6),
        };
        var first = ProlepticCalendar.DayNumber(year, startMonth, 1);
        return (first, ProlepticCalendar.AddMonths(first, months) - 1);
    }

    /// <summary>Extends a range on both sides by the amount that a doubtful date may be off.</summary>
    public static (long First, long Last) Widen(long first, long last, DateSlack slack) => slack.Months > 0
        ? (ProlepticCalendar.AddMonths(first, -slack.Months), ProlepticCalendar.AddMonths(last + 1, slack.Months) - 1)
        : (first - slack.Days, last + slack.Days);

    /// <summary>The third of a month, year, decade or century that a word denotes, and the wider range it can mean.</summary>
    public static (long First, long Last, long FirstPossible, long LastPossible) OfWord(
        DateWord word, long first, long last, int steps, int monthsOfStep)
    {
        var firstCut = (steps + 2) / 3;
        var secondCut = (2 * steps + 2) / 3;
        return word switch
        {
            DateWord.Early => (first, Start(firstCut) - 1, first, Start(steps / 2) - 1),
            DateWord.Mid => (Start(firstCut), Start(secondCut) - 1, Start(steps / 6), Start(steps - steps / 6) - 1),
            _ => (Start(secondCut), last, Start(steps / 2), last),
        };

        long Start(int step) => monthsOfStep == 0 ? first + step : ProlepticCalendar.AddMonths(first, (long)step * monthsOfStep);
    }

    private static long? FindDayOfYear(long year, string? month, string? day, bool latest)
    {
        for (var i = latest ? 12 : 1; i is >= 1 and <= 12; i += latest ? -1 : 1)
        {
            if (month is not null && !Fits(month, i))
            {
                continue;
            }
            var days = ProlepticCalendar.DaysInMonth(year, i);
            for (var j = latest ? days : 1; j >= 1 && j <= days; j += latest ? -1 : 1)
            {
                if (day is null || Fits(day, j))
                {
                    return ProlepticCalendar.DayNumber(year, i, j);
                }
            }
        }

        return null;
    }

    private static long Digits(string pattern, char unspecified) =>
        long.Parse(pattern.Replace('X', unspecified), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>How far off a doubtful date may be: a number of months or, if that is 0, of days.</summary>
internal readonly struct DateSlack(long months, long days) : IEquatable<DateSlack>
{
    public long Months { get; } = months;

    public long Days { get; } = days;

    public bool IsNone => Months == 0 && Days == 0;

    /// <summary>The larger of the two.</summary>
    public DateSlack Or(DateSlack other) => (Months, Days).CompareTo((other.Months, other.Days)) >= 0 ? this : other;

    public bool Equals(DateSlack other) => Months == other.Months && Days == other.Days;

    public override bool Equals(object? obj) => obj is DateSlack other && Equals(other);

    public override int GetHashCode() => (Months, Days).GetHashCode();
}
