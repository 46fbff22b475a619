#if NET
using System;
using System.Diagnostics.CodeAnalysis;
using Facts.Dates;

namespace Facts;

/// <content>Standard interfaces for parsing and formatting, and conversion to and from <see cref="DateOnly"/>.</content>
public readonly partial struct FactDate : ISpanParsable<FactDate>, ISpanFormattable
{
    /// <summary>The first day that it can mean, as written. Null if a start is open or unknown, or outside of the years 1 to 9999.</summary>
    public DateOnly? EarliestDay => DayOf(Value.Earliest);

    /// <summary>The last day that it can mean, as written. Null if an end is open or unknown, or outside of the years 1 to 9999.</summary>
    public DateOnly? LatestDay => DayOf(Value.Latest);

    /// <summary>The first instant that it can mean, as written. Null if a start is open or unknown, or outside of the years 1 to 9999.</summary>
    /// <param name="offset">The offset from UTC if it has none itself. The default is UTC.</param>
    public DateTimeOffset? EarliestInstant(TimeSpan offset = default) =>
        InstantOf(Value.EarliestSecond(offset.Ticks / TimeSpan.TicksPerSecond), 0, offset);

    /// <summary>The last instant that it can mean, as written. Null if an end is open or unknown, or outside of the years 1 to 9999.</summary>
    /// <param name="offset">The offset from UTC if it has none itself. The default is UTC.</param>
    public DateTimeOffset? LatestInstant(TimeSpan offset = default) =>
        InstantOf(Value.LatestSecond(offset.Ticks / TimeSpan.TicksPerSecond), TimeSpan.TicksPerSecond - 1, offset);

    /// <summary>Converts a day to a date.</summary>
    public static implicit operator FactDate(DateOnly day) => FromDateOnly(day);

    /// <summary>Converts a day to a date.</summary>
    public static FactDate FromDateOnly(DateOnly day) => OfDayNumber(day.DayNumber);

    /// <summary>Parses a date. The culture is ignored.</summary>
    /// <exception cref="FormatException">The text is not a date. The message says what to write.</exception>
    public static FactDate Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Parses a date. The culture is ignored.</summary>
    /// <exception cref="FormatException">The text is not a date. The message says what to write.</exception>
    public static FactDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <summary>Tries to parse a date. The culture is ignored.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FactDate result) => TryParse(s, out result, out _);

    /// <summary>Tries to parse a date. The culture is ignored.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FactDate result) => TryParse(s.ToString(), out result, out _);

    /// <summary>Formats the date as its canonical text (<c>G</c>) or for display, in English (<c>D</c>).</summary>
    /// <exception cref="FormatException">The format is neither.</exception>
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
