using System.Globalization;

namespace Facts.Dates;

/// <summary>The parts of a date, not yet validated.</summary>
internal sealed class DateParts
{
    public required DateWord Word { get; init; }

    /// <summary>The text without the word before it.</summary>
    public required string Body { get; init; }

    public required string Year { get; init; }

    public bool IsBeforeYearZero { get; init; }

    public int? SignificantDigits { get; init; }

    public string? Month { get; init; }

    public string? Day { get; init; }

    public bool IsApproximate { get; init; }

    public bool IsUncertain { get; init; }

    public bool DoubtsYear { get; init; }

    public bool DoubtsMonth { get; init; }

    public bool DoubtsDay { get; init; }
}

/// <summary>Creates a date from its parts, or explains why they are not a valid date.</summary>
internal static class DatePointBuilder
{
    private const int MonthsOfYear = 12;

    public static DatePoint? Build(DateParts parts, out string? error)
    {
        error = null;
        var precision = PrecisionOf(parts);
        if (DaysOf(parts, precision) is not { } days)
        {
            error = NoSuchDay(parts);
            return null;
        }

        var (first, last, firstPossible, lastPossible) = (days.First, days.Last, days.First, days.Last);
        if (parts.Word != DateWord.None)
        {
            if (StepsOf(parts, precision) is not { } steps)
            {
                error = $"early, mid and late go with a month, a year, a decade (199X) or a century (19XX), not with {parts.Body}.";
                return null;
            }

            (first, last, firstPossible, lastPossible) = DateBounds.OfWord(parts.Word, days.First, days.Last, steps.Count, steps.Months);
        }

        if (SlackOf(parts, precision) is { IsNone: false } slack)
        {
            (firstPossible, lastPossible) = DateBounds.Widen(firstPossible, lastPossible, slack);
        }
        return Make(parts, precision, (first, last), (firstPossible, lastPossible));
    }

    private static DatePoint Make(DateParts parts, DatePrecision precision, (long First, long Last) written, (long First, long Last) possible) =>
        new()
        {
            Text = parts.Word == DateWord.None ? parts.Body : $"{NameOf(parts.Word)} {parts.Body}",
            Word = parts.Word,
            Year = parts.Year,
            IsBeforeYearZero = parts.IsBeforeYearZero,
            SignificantDigits = parts.SignificantDigits,
            Month = parts.Month,
            Day = parts.Day,
            Precision = precision,
            IsApproximate = parts.IsApproximate || parts.Word != DateWord.None || parts.SignificantDigits is not null,
            IsUncertain = parts.IsUncertain,
            HasUnspecifiedDigits = DateBounds.HasUnspecified(parts.Year)
                || DateBounds.HasUnspecified(parts.Month)
                || DateBounds.HasUnspecified(parts.Day),
            Earliest = written.First,
            Latest = written.Last,
            EarliestPossible = possible.First,
            LatestPossible = possible.Last,
        };

    public static string NameOf(DateWord word) => word switch
    {
        DateWord.Early => "early",
        DateWord.Mid => "mid",
        _ => "late",
    };

    private static DatePrecision PrecisionOf(DateParts parts)
    {
        if (parts.Day is not null)
        {
            return DatePrecision.Day;
        }
        if (parts.Month is null)
        {
            return DatePrecision.Year;
        }
        return SeasonOf(parts) is null ? DatePrecision.Month : DatePrecision.Season;
    }

    private static int? SeasonOf(DateParts parts)
    {
        if (parts.Month is null || DateBounds.HasUnspecified(parts.Month))
        {
            return null;
        }
        var number = int.Parse(parts.Month, NumberStyles.None, CultureInfo.InvariantCulture);
        return number > MonthsOfYear ? number : null;
    }

    private static (long First, long Last)? DaysOf(DateParts parts, DatePrecision precision)
    {
        if (parts.SignificantDigits is { } count)
        {
            return DateBounds.OfSignificantDigits(parts.Year, parts.IsBeforeYearZero, count);
        }
        var month = precision == DatePrecision.Season ? null : parts.Month;
        var first = DateBounds.FindDay(parts.Year, parts.IsBeforeYearZero, month, parts.Day, latest: false);
        var last = DateBounds.FindDay(parts.Year, parts.IsBeforeYearZero, month, parts.Day, latest: true);
        if (first is null || last is null)
        {
            return null;
        }
        if (SeasonOf(parts) is not { } season)
        {
            return (first.Value, last.Value);
        }
        return (DateBounds.OfSeason(ProlepticCalendar.DateOf(first.Value).Year, season).First,
            DateBounds.OfSeason(ProlepticCalendar.DateOf(last.Value).Year, season).Last);
    }

    /// <summary>The unit in which the thirds of a period are counted; a unit of no months is a day.</summary>
    private static (int Count, int Months)? StepsOf(DateParts parts, DatePrecision precision)
    {
        var unspecified = UnspecifiedYearDigits(parts.Year);
        if (precision == DatePrecision.Month && !DateBounds.HasUnspecified(parts.Year + parts.Month))
        {
            return (30, 0);
        }
        if (precision != DatePrecision.Year || unspecified is null || parts.SignificantDigits is not null)
        {
            return null;
        }
        return unspecified switch
        {
            0 => (12, 1),
            1 => (10, MonthsOfYear),
            2 => (100, MonthsOfYear),
            _ => null,
        };
    }

    /// <summary>The number of X at the end of the year, or null if there are others elsewhere.</summary>
    private static int? UnspecifiedYearDigits(string year)
    {
        var stem = year.TrimEnd('X');
        return DateBounds.HasUnspecified(stem) ? null : year.Length - stem.Length;
    }

    /// <summary>A doubtful date may be off by one of the largest unit that is in doubt; seasons have no exact limits.</summary>
    private static DateSlack SlackOf(DateParts parts, DatePrecision precision)
    {
        var slack = new DateSlack(precision == DatePrecision.Season && SeasonOf(parts) <= 32 ? 1 : 0, 0);
        if (parts.DoubtsDay)
        {
            slack = slack.Or(new DateSlack(0, 1));
        }
        if (parts.DoubtsMonth)
        {
            slack = slack.Or(new DateSlack(precision == DatePrecision.Season ? 3 : 1, 0));
        }
        if (!parts.DoubtsYear)
        {
            return slack;
        }
        var years = 1L;
        for (var i = UnspecifiedYearDigits(parts.Year) ?? 0; i > 0; i--)
        {
            years *= 10;
        }
        return slack.Or(new DateSlack(years * MonthsOfYear, 0));
    }

    private static string NoSuchDay(DateParts parts)
    {
        var hasMonth = parts.Month is not null && !DateBounds.HasUnspecified(parts.Month) && !DateBounds.HasUnspecified(parts.Year);
        if (!hasMonth || parts.Day is null)
        {
            return $"No real date fits {parts.Body}.";
        }
        var year = long.Parse(parts.Year, NumberStyles.None, CultureInfo.InvariantCulture) * (parts.IsBeforeYearZero ? -1 : 1);
        var month = int.Parse(parts.Month!, NumberStyles.None, CultureInfo.InvariantCulture);
        var sign = parts.IsBeforeYearZero ? "-" : "";
        return $"{DateMonths.NameOf(month)} {sign}{parts.Year} has {ProlepticCalendar.DaysInMonth(year, month)} days: there is no day {parts.Day}.";
    }
}
