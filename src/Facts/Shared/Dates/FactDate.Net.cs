#if NET
using System;
using System.Diagnostics.CodeAnalysis;
using Facts.Dates;

namespace Facts;

/// <content>What .NET expects of a value: spans, formats, and the way to and from <see cref="DateOnly"/>.</content>
public readonly partial struct FactDate : ISpanParsable<FactDate>, ISpanFormattable
{
    /// <summary>The first day it can mean as written; null where a start is open or unknown, or outside the years 1 to 9999.</summary>
    public DateOnly? EarliestDay => DayOf(Value.Earliest);

    /// <summary>The last day it can mean as written; null where an end is open or unknown, or outside the years 1 to 9999.</summary>
    public DateOnly? LatestDay => DayOf(Value.Latest);

    /// <summary>The first instant it can mean as written; null where a start is open or unknown, or outside the years 1 to 9999.</summary>
    /// <param name="offset">The offset from UTC that it is told at where it names none itself; UTC by default.</param>
    public DateTimeOffset? EarliestInstant(TimeSpan offset = default) =>
        InstantOf(Value.EarliestSecond(offset.Ticks / TimeSpan.TicksPerSecond), 0, offset);

    /// <summary>The last instant it can mean as written; null where an end is open or unknown, or outside the years 1 to 9999.</summary>
    /// <param name="offset">The offset from UTC that it is told at where it names none itself; UTC by default.</param>
    public DateTimeOffset? LatestInstant(TimeSpan offset = default) =>
        InstantOf(Value.LatestSecond(offset.Ticks / TimeSpan.TicksPerSecond), TimeSpan.TicksPerSecond - 1, offset);

    /// <summary>The date of one day.</summary>
    public static implicit operator FactDate(DateOnly day) => FromDateOnly(day);

    /// <summary>The date of one day.</summary>
    public static FactDate FromDateOnly(DateOnly day) => OfDayNumber(day.DayNumber);

    /// <summary>Reads a date; the culture does not matter.</summary>
    /// <exception cref="FormatException">The text is no date; the message says what to write.</exception>
    public static FactDate Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a date; the culture does not matter.</summary>
    /// <exception cref="FormatException">The text is no date; the message says what to write.</exception>
    public static FactDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <summary>Reads a date, or tells that the text is none; the culture does not matter.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FactDate result) => TryParse(s, out result, out _);

    /// <summary>Reads a date, or tells that the text is none; the culture does not matter.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FactDate result) => TryParse(s.ToString(), out result, out _);

    /// <summary>The date in a format: <c>G</c>, the canonical text, or <c>D</c>, in English for people.</summary>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" or "g" => ToString(),
        "D" or "d" => ToDisplayString(),
        _ => throw new FormatException($"A date has the formats G (canonical) and D (for people), not '{format}'."),
    };

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = format.IsEmpty ? ToString() : ToString(format.ToString(), provider);
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private static DateTimeOffset? InstantOf(long? second, long ticks, TimeSpan offset)
    {
        if (second is not { } number || Math.Abs(number) > DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond)
        {
            return null;
        }
        var utc = number * TimeSpan.TicksPerSecond + ticks;
        var local = utc + offset.Ticks;
        return Math.Min(utc, local) >= 0 && Math.Max(utc, local) <= DateTime.MaxValue.Ticks ? new DateTimeOffset(local, offset) : null;
    }

    private static DateOnly? DayOf(long dayNumber) =>
        dayNumber >= DateOnly.MinValue.DayNumber && dayNumber <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)dayNumber) : null;
}
#endif
