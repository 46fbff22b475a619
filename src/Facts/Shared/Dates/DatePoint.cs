namespace Facts.Dates;

/// <summary>The part of a date that a word before it selects.</summary>
internal enum DateWord
{
    None,
    Early,
    Mid,
    Late,
}

/// <summary>The smallest unit that a date gives.</summary>
internal enum DatePrecision
{
    Year,
    Season,
    Month,
    Day,
    Time,
}

/// <summary>
/// The time of a date-time, in seconds. Times can be compared only if both have an offset from UTC or neither has.
/// </summary>
internal sealed record ClockReading(long FirstSecond, long LastSecond, long? Offset, string Text)
{
    public const int SecondsOfDay = 86_400;

    public bool HasOffset => Offset is not null;

    /// <summary>The day at UTC, which may differ from the day as written.</summary>
    public long Day => FirstSecond / SecondsOfDay - (FirstSecond % SecondsOfDay < 0 ? 1 : 0);

    public bool ComparesWith(ClockReading? other) => other is not null && HasOffset == other.HasOffset;
}

/// <summary>A single date as written, which periods and sets consist of: its text, its parts and the days it can mean.</summary>
internal sealed record DatePoint
{
    public required string Text { get; init; }

    public DateWord Word { get; init; }

    /// <summary>Four digits or X, or any number of digits after <c>Y</c>, without sign.</summary>
    public required string Year { get; init; }

    public bool IsBeforeYearZero { get; init; }

    /// <summary>The number of significant digits of the year: two for <c>1950S2</c>. Null if all are.</summary>
    public int? SignificantDigits { get; init; }

    /// <summary>Two digits or X, or null if there is no month. The number of a season is also stored here.</summary>
    public string? Month { get; init; }

    public string? Day { get; init; }

    public ClockReading? Clock { get; init; }

    public required DatePrecision Precision { get; init; }

    public bool IsApproximate { get; init; }

    public bool IsUncertain { get; init; }

    public bool HasUnspecifiedDigits { get; init; }

    /// <summary>The first day it can mean, as written.</summary>
    public required long Earliest { get; init; }

    /// <summary>The last day it can mean, as written.</summary>
    public required long Latest { get; init; }

    /// <summary>The first day in comparisons: before <see cref="Earliest"/> if the date is doubtful.</summary>
    public required long EarliestPossible { get; init; }

    /// <summary>The last day in comparisons: after <see cref="Latest"/> if the date is doubtful.</summary>
    public required long LatestPossible { get; init; }

    /// <summary>Whether it is certainly one calendar period: a day, a month, a quarter, a year.</summary>
    public bool IsDefinite => !IsApproximate && !IsUncertain && !HasUnspecifiedDigits && Word == DateWord.None
        && Clock is null && Earliest == EarliestPossible && Latest == LatestPossible;

    /// <summary>The number of days of the longest period that it can mean.</summary>
    public long Longest => HasUnspecifiedDigits || SignificantDigits is not null
        ? Precision switch { DatePrecision.Year => 366, DatePrecision.Season => 184, DatePrecision.Month => 31, _ => 1 }
        : LatestPossible - EarliestPossible + 1;

    /// <summary>The first second at UTC, if a date without an offset has the given one.</summary>
    public long FirstSecond(long offset) =>
        Clock is null ? Earliest * ClockReading.SecondsOfDay - offset : Clock.FirstSecond - (Clock.HasOffset ? 0 : offset);

    /// <summary>The last second at UTC, if a date without an offset has the given one.</summary>
    public long LastSecond(long offset) =>
        Clock is null ? (Latest + 1) * ClockReading.SecondsOfDay - 1 - offset : Clock.LastSecond - (Clock.HasOffset ? 0 : offset);

    /// <summary>The same date, which in comparisons can be any day of a range.</summary>
    public DatePoint Within(long first, long last) =>
        this with { Earliest = first, EarliestPossible = first, Latest = last, LatestPossible = last };
}
