namespace Facts.Dates;

/// <summary>What a word in front of a date picks out of it.</summary>
internal enum DateWord
{
    None,
    Early,
    Mid,
    Late,
}

/// <summary>The finest part a date gives.</summary>
internal enum DatePrecision
{
    Year,
    Season,
    Month,
    Day,
    Time,
}

/// <summary>
/// The clock reading of a date-time, in seconds. Readings compare with each other only if both have an offset from
/// UTC or both have none.
/// </summary>
internal sealed record ClockReading(long FirstSecond, long LastSecond, long? Offset, string Text)
{
    public const int SecondsOfDay = 86_400;

    public bool HasOffset => Offset is not null;

    /// <summary>The day at UTC, which may differ from the day as written.</summary>
    public long Day => FirstSecond / SecondsOfDay - (FirstSecond % SecondsOfDay < 0 ? 1 : 0);

    public bool ComparesWith(ClockReading? other) => other is not null && HasOffset == other.HasOffset;
}

/// <summary>One date as written, which intervals and sets are made of: its text, its parts and the days it can mean.</summary>
internal sealed record DatePoint
{
    public required string Text { get; init; }

    public DateWord Word { get; init; }

    /// <summary>Four digits or X, or any number of digits after <c>Y</c>; without sign.</summary>
    public required string Year { get; init; }

    public bool IsBeforeYearZero { get; init; }

    /// <summary>How many digits of the year count, from the first: two of <c>1950S2</c>; null where all do.</summary>
    public int? SignificantDigits { get; init; }

    /// <summary>Two digits or X; null where there is no month. A season has its number here.</summary>
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

    /// <summary>The first day that relations reckon with: earlier than <see cref="Earliest"/> where the date is in doubt.</summary>
    public required long EarliestPossible { get; init; }

    /// <summary>The last day that relations reckon with: later than <see cref="Latest"/> where the date is in doubt.</summary>
    public required long LatestPossible { get; init; }

    /// <summary>Whether it names one stretch of the calendar, beyond doubt: a day, a month, a quarter, a year.</summary>
    public bool IsDefinite => !IsApproximate && !IsUncertain && !HasUnspecifiedDigits && Word == DateWord.None
        && Clock is null && Earliest == EarliestPossible && Latest == LatestPossible;

    /// <summary>The number of days of the longest stretch it can stand for.</summary>
    public long Longest => HasUnspecifiedDigits || SignificantDigits is not null
        ? Precision switch { DatePrecision.Year => 366, DatePrecision.Season => 184, DatePrecision.Month => 31, _ => 1 }
        : LatestPossible - EarliestPossible + 1;

    /// <summary>The first second at UTC, where a date without an offset is told at the given one.</summary>
    public long FirstSecond(long offset) =>
        Clock is null ? Earliest * ClockReading.SecondsOfDay - offset : Clock.FirstSecond - (Clock.HasOffset ? 0 : offset);

    /// <summary>The last second at UTC, where a date without an offset is told at the given one.</summary>
    public long LastSecond(long offset) =>
        Clock is null ? (Latest + 1) * ClockReading.SecondsOfDay - 1 - offset : Clock.LastSecond - (Clock.HasOffset ? 0 : offset);

    /// <summary>The same date, that is reckoned with as any day of a stretch.</summary>
    public DatePoint Within(long first, long last) =>
        this with { Earliest = first, EarliestPossible = first, Latest = last, LatestPossible = last };
}
