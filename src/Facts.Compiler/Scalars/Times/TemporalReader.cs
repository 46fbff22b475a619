using System;

namespace Facts.Compiler.Scalars;

/// <summary>Reads dates, times, instants and durations in ISO 8601 notation, and durations in .NET notation.</summary>
internal static class TemporalReader
{
    /// <summary>Whether the text was probably meant as a date.</summary>
    public static bool LooksLikeDate(string text) => NumberText.StartsWithDigit(text) && text.IndexOfAny(['-', '/', '.']) > 0;

    /// <summary>Whether the text was probably meant as a time of day, a duration or an instant.</summary>
    public static bool LooksLikeTime(string text) => NumberText.StartsWithDigit(text) && text.IndexOf(':') > 0;

    /// <summary>Reads <c>2024-06-19</c> as a day number; 0001-01-01 is 0.</summary>
    public static bool TryDate(string text, out int day)
    {
        var reader = new DigitReader(text);
        return TryDate(ref reader, out day) && reader.IsAtEnd;
    }

    /// <summary>Reads <c>09:30</c>, <c>09:30:15</c> or <c>09:30:15.25</c> as ticks.</summary>
    public static bool TryTime(string text, out long ticks)
    {
        var reader = new DigitReader(text);
        return TryTime(ref reader, out ticks) && reader.IsAtEnd;
    }

    /// <summary>Reads <c>2024-06-19T09:30:00+09:00</c> or with <c>Z</c>; a space may replace the <c>T</c>.</summary>
    public static bool TryInstant(string text, out DateTimeOffset instant)
    {
        instant = default;
        var reader = new DigitReader(text);
        if (!TryDate(ref reader, out var day)
            || !(reader.TrySkip('T') || reader.TrySkip('t') || reader.TrySkip(' '))
            || !TryTime(ref reader, out var ticks)
            || !TryOffset(ref reader, out var offset)
            || !reader.IsAtEnd)
        {
            return false;
        }

        var local = (day * TimeSpan.TicksPerDay) + ticks;
        var utc = local - offset;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        instant = new DateTimeOffset(local, new TimeSpan(offset));
        return true;
    }

    /// <summary>Reads <c>[-][d.]hh:mm[:ss[.fffffff]]</c>, or an ISO 8601 duration of weeks, days, hours, minutes and seconds, as
    /// ticks.</summary>
    public static bool TryTimeSpan(string text, out long ticks)
    {
        var reader = new DigitReader(text);
        var negative = reader.TrySkip('-');
        var isRead = reader.TrySkip('P') ? TryIsoDuration(ref reader, out ticks) : TryClock(ref reader, out ticks);
        ticks = negative ? -ticks : ticks;
        return isRead && reader.IsAtEnd;
    }

    private static bool TryDate(ref DigitReader reader, out int day)
    {
        day = 0;
        if (!reader.TryDigits(4, out var year) || !reader.TrySkip('-')
            || !reader.TryDigits(2, out var month) || !reader.TrySkip('-')
            || !reader.TryDigits(2, out var date)
            || year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = (int)(new DateTime(year, month, date).Ticks / TimeSpan.TicksPerDay);
        return true;
    }

    private static bool TryTime(ref DigitReader reader, out long ticks)
    {
        ticks = 0;
        return reader.TryDigits(2, out var hour) && hour < 24 && TryMinutes(ref reader, hour * TimeSpan.TicksPerHour, out ticks);
    }

    private static bool TryMinutes(ref DigitReader reader, long hours, out long ticks)
    {
        ticks = hours;
        if (!reader.TrySkip(':') || !reader.TryDigits(2, out var minute) || minute > 59)
        {
            return false;
        }

        ticks += minute * TimeSpan.TicksPerMinute;
        if (!reader.TrySkip(':'))
        {
            return true;
        }

        if (!reader.TryDigits(2, out var second) || second > 59)
        {
            return false;
        }

        ticks += second * TimeSpan.TicksPerSecond;
        return TryFraction(ref reader, ref ticks);
    }

    private static bool TryFraction(ref DigitReader reader, ref long ticks)
    {
        if (!reader.TrySkip('.'))
        {
            return true;
        }

        if (!reader.TryDigits(1, 7, out var fraction, out var count))
        {
            return false;
        }

        for (; count < 7; count++)
        {
            fraction *= 10;
        }

        ticks += fraction;
        return true;
    }

    private static bool TryOffset(ref DigitReader reader, out long offset)
    {
        offset = 0;
        if (reader.TrySkip('Z') || reader.TrySkip('z'))
        {
            return true;
        }

        var negative = reader.TrySkip('-');
        if ((!negative && !reader.TrySkip('+'))
            || !reader.TryDigits(2, out var hours) || !reader.TrySkip(':') || !reader.TryDigits(2, out var minutes)
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        offset = ((hours * 60) + minutes) * (negative ? -TimeSpan.TicksPerMinute : TimeSpan.TicksPerMinute);
        return true;
    }

    private static bool TryClock(ref DigitReader reader, out long ticks)
    {
        ticks = 0;
        if (!reader.TryDigits(1, 7, out var first, out var count))
        {
            return false;
        }

        if (!reader.TrySkip('.'))
        {
            return count == 2 && first < 24 && TryMinutes(ref reader, first * TimeSpan.TicksPerHour, out ticks);
        }

        var isRead = TryTime(ref reader, out ticks);
        ticks += first * TimeSpan.TicksPerDay;
        return isRead;
    }

    private static bool TryIsoDuration(ref DigitReader reader, out long ticks)
    {
        ticks = 0;
        var parts = 0;
        var inTime = false;
        for (var last = 0L; !reader.IsAtEnd; parts++)
        {
            if (!inTime && reader.TrySkip('T'))
            {
                inTime = true;
                last = 0;
            }

            if (!TryIsoPart(ref reader, inTime, out var part, out var unit) || (last != 0 && unit >= last))
            {
                return false;
            }

            last = unit;
            ticks += part;
        }

        return parts > 0;
    }

    private static bool TryIsoPart(ref DigitReader reader, bool inTime, out long ticks, out long unit)
    {
        unit = 0;
        ticks = 0;
        if (!reader.TryDigits(1, 6, out var number, out _))
        {
            return false;
        }

        var fraction = 0L;
        var hasFraction = reader.Next == '.';
        if (!TryFraction(ref reader, ref fraction))
        {
            return false;
        }

        unit = inTime ? TimeUnit(ref reader) : DateUnit(ref reader);
        ticks = (number * unit) + fraction;
        return unit != 0 && (!hasFraction || unit == TimeSpan.TicksPerSecond);
    }

    private static long TimeUnit(ref DigitReader reader) =>
        reader.TrySkip('H') ? TimeSpan.TicksPerHour
            : reader.TrySkip('M') ? TimeSpan.TicksPerMinute
            : reader.TrySkip('S') ? TimeSpan.TicksPerSecond
            : 0;

    private static long DateUnit(ref DigitReader reader) =>
        reader.TrySkip('W') ? 7 * TimeSpan.TicksPerDay : reader.TrySkip('D') ? TimeSpan.TicksPerDay : 0;
}
