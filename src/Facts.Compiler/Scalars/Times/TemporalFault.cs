using System;
using System.Globalization;
using Facts.Dates;

namespace Facts.Compiler.Scalars;

/// <summary>Explains how to correct a date, time or duration that cannot be read.</summary>
internal static class TemporalFault
{
    private const string DateForm = "Write it as 2024-06-19.";

    /// <summary>Whether the text says what is known of a date, but not a day: <c>2024-06</c>, <c>2024~</c>.</summary>
    public static bool IsImpreciseDate(string text) => text.IndexOf('T') < 0 && FactDate.TryParse(text, out _);

    public static string Date(string text)
    {
        if (DateOfInstant(text) is { } date)
        {
            return $"Write {date}, or declare the field as DateTimeOffset.";
        }

        return Meant(text)
            ?? (text.Trim().Length > 0 && Parts(text).Length is 1 or 2
                ? $"{DateForm} If only the year or month is known, declare the field as FactDate."
                : DateForm);
    }

    /// <summary>How to correct a date that is not the value of a field, so that no other type can be suggested.</summary>
    public static string Day(string text) => DateOfInstant(text) is { } date ? $"Write {date}." : Meant(text) ?? DateForm;

    private static string? Meant(string text)
    {
        if (DateHint.Readings(text) is var (dayFirst, monthFirst))
        {
            return $"It can mean two dates: write {dayFirst} or {monthFirst}.";
        }

        if (DateHint.Rewritten(text) is { } rewritten && TemporalReader.TryDate(rewritten, out _))
        {
            return $"Write {rewritten}.";
        }

        if (Parts(text) is not { Length: 3 } parts || !TryNumbers(parts, out var year, out var month, out var day))
        {
            return null;
        }

        if (month is < 1 or > 12)
        {
            return $"There is no month {month.ToString(CultureInfo.InvariantCulture)}. {DateForm}";
        }

        var days = DateTime.DaysInMonth(year, month);
        return day < 1 || day > days
            ? $"That month has {days.ToString(CultureInfo.InvariantCulture)} days."
            : string.Format(CultureInfo.InvariantCulture, "Write {0:0000}-{1:00}-{2:00}.", year, month, day);
    }

    public static string Instant(string text) =>
        TemporalReader.TryInstant(text + "Z", out _) ? $"Add the offset: {text}Z or {text}+09:00."
            : TemporalReader.TryDate(text, out _) ? $"Add the time and the offset: {text}T00:00:00Z."
            : "Write it as 2024-06-19T09:30:00+09:00.";

    public static string TimeSpan(string text) =>
        DurationText.CountsMonths(text)
            ? "Years and months have no fixed length: write days, such as P30D, or declare the field as Quantity."
            : DurationText.Correction(text) ?? "Write it as 02:30:00 or 1.02:30:00 (a day and 2:30 hours), or as PT2H30M.";

    private static string[] Parts(string text) => text.Split('-', '/', '.');

    private static string? DateOfInstant(string text) =>
        text.Length > 10 && text[10] is 'T' or 't' or ' ' && TemporalReader.TryDate(text.Substring(0, 10), out _) ? text.Substring(0, 10) : null;

    private static bool TryNumbers(string[] parts, out int year, out int month, out int day)
    {
        month = 0;
        day = 0;
        return TryNumber(parts[0], out year) && year is >= 1 and <= 9999 && parts[0].Length == 4
            && TryNumber(parts[1], out month) && TryNumber(parts[2], out day);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
