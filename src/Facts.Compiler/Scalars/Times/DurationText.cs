using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Facts.Compiler.Scalars;

/// <summary>Recognizes durations in other notations, such as <c>2h 55m 18s</c>, and says how to write them.</summary>
internal static class DurationText
{
    /// <summary>A longer text is not a duration, and trying to recognize it would take long.</summary>
    private const int LongestGuess = 64;

    /// <summary>A greater number of any unit is not a duration, and its ticks may not fit into a decimal.</summary>
    private const int MostOfUnit = int.MaxValue;

    private static readonly Regex Part = Create(
        @"\G(?:,|&|and\b)?\s*(?<number>[0-9]+(?:[.,][0-9]+)?)\s*(?<unit>[a-z]+\.?|['""\u2032\u2033])?\s*");

    private static readonly Regex Clock = Create(
        @"^(?<first>[0-9]{1,5}):(?<second>[0-5]?[0-9])(?::(?<third>[0-5]?[0-9]))?(?<fraction>\.[0-9]{1,7})?$");

    private static readonly Regex Calendar = Create(@"^-?(?:P(?:[0-9]+Y|(?:[0-9]+Y)?[0-9]+M)|.*[0-9]\s*(?:years?|yrs?|y|months?|mos?)\b)");

    /// <summary>A sentence with the duration in the right form, or null if the text is not recognized.</summary>
    public static string? Correction(string text)
    {
        var trimmed = text.Trim().Replace('\u2212', '-');
        if (trimmed.Length is 0 or > LongestGuess)
        {
            return null;
        }

        var sign = trimmed[0] == '-' ? "-" : "";
        var plain = trimmed.Substring(sign.Length);
        return plain.Length == 0 ? null : OfClock(sign, plain) ?? OfNumber(sign, plain) ?? (OfParts(plain) is { } ticks ? Write(sign, ticks) : null);
    }

    /// <summary>Whether the text counts years or months, which have no fixed length.</summary>
    public static bool CountsMonths(string text) => text.Length <= LongestGuess && Calendar.IsMatch(text);

    private static Regex Create(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string? Write(string sign, decimal ticks) => Form(sign, ticks) is { } form ? $"Write {form}." : null;

    private static string? OfClock(string sign, string text)
    {
        if (Clock.Match(text) is not { Success: true } clock)
        {
            return null;
        }

        var (first, second) = (Number(clock, "first"), Number(clock, "second"));
        var fraction = clock.Groups["fraction"].Length > 0 ? Number(clock, "fraction") * TimeSpan.TicksPerSecond : 0;
        if (clock.Groups["third"].Success)
        {
            var seconds = (Number(clock, "third") * TimeSpan.TicksPerSecond) + fraction;
            return Write(sign, (first * TimeSpan.TicksPerHour) + (second * TimeSpan.TicksPerMinute) + seconds);
        }

        var minutes = (first * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond) + fraction;
        return fraction > 0
            ? Write(sign, minutes)
            : Form(sign, minutes) is { } shorter && Form(sign, (first * TimeSpan.TicksPerHour) + (second * TimeSpan.TicksPerMinute)) is { } longer
                ? $"It can mean two durations: write {longer} if it is hours and minutes, or {shorter} if it is minutes and seconds."
                : null;
    }

    /// <summary>A number without a unit.</summary>
    private static string? OfNumber(string sign, string text) =>
        NumberText.IsNumber(text) && TryNumber(text, out var number) && number <= MostOfUnit
        && Form(sign, number * TimeSpan.TicksPerSecond) is { } seconds
        && Form(sign, number * TimeSpan.TicksPerMinute) is { } minutes
        && Form(sign, number * TimeSpan.TicksPerHour) is { } hours
            ? $"A number says no unit: write {seconds} if it is seconds, {minutes} if it is minutes, or {hours} if it is hours."
            : null;

    /// <summary>The ticks of numbers with units, the longest first; null for any other text.</summary>
    private static decimal? OfParts(string text)
    {
        // 'PT2.5H' has the same parts as '2.5h'.
        var start = text[0] is 'P' or 'p' ? 1 : 0;
        var plain = start > 0 ? text.Replace('T', ' ').Replace('t', ' ') : text;
        decimal ticks = 0;
        var last = long.MaxValue;
        while (start < plain.Length)
        {
            var part = Part.Match(plain, start);
            var unit = !part.Success ? 0 : part.Groups["unit"].Success ? UnitOf(part.Groups["unit"].Value) : Below(last);
            if (unit == 0 || unit >= last || !TryNumber(part.Groups["number"].Value, out var number) || number > MostOfUnit)
            {
                return null;
            }

            ticks += number * unit;
            last = unit;
            start += part.Length;
        }

        return last == long.MaxValue ? null : ticks;
    }

    /// <summary>The unit of a number that follows another without saying its own: <c>1h30</c>.</summary>
    private static long Below(long unit) => unit switch
    {
        TimeSpan.TicksPerHour => TimeSpan.TicksPerMinute,
        TimeSpan.TicksPerMinute => TimeSpan.TicksPerSecond,
        _ => 0,
    };

    private static long UnitOf(string word) => word.TrimEnd('.').ToLowerInvariant() switch
    {
        "w" or "wk" or "wks" or "week" or "weeks" => 7 * TimeSpan.TicksPerDay,
        "d" or "day" or "days" => TimeSpan.TicksPerDay,
        "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.TicksPerHour,
        "m" or "min" or "mins" or "minute" or "minutes" or "'" or "\u2032" => TimeSpan.TicksPerMinute,
        "s" or "sec" or "secs" or "second" or "seconds" or "\"" or "\u2033" => TimeSpan.TicksPerSecond,
        "ms" or "msec" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        _ => 0,
    };

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>The notation of .NET without zeros at its end; null if the duration is too long or has a fraction that cannot be stored.</summary>
    private static string? Form(string sign, decimal ticks)
    {
        if (ticks > TimeSpan.MaxValue.Ticks || ticks != decimal.Truncate(ticks))
        {
            return null;
        }

        var form = TimeSpan.FromTicks((long)ticks).ToString("c", CultureInfo.InvariantCulture);
        form = sign + (form.LastIndexOf('.') > form.LastIndexOf(':') ? form.TrimEnd('0') : form);
        return TemporalReader.TryTimeSpan(form, out _) ? form : null;
    }
}
