using System.Globalization;

namespace Facts.Dates;

/// <summary>Converts the ordinal and week dates of ISO 8601 to calendar dates, for a hint.</summary>
internal static class OtherCalendars
{
    /// <summary>The date of <c>2024-171</c> or <c>2024-W25-3</c>, or null if the text is neither.</summary>
    public static string? Read(string text) => text.Length switch
    {
        8 when text[4] == '-' && Number(text, 0, 4) is { } year && Number(text, 5, 3) is { } day => OfOrdinal(year, day),
        10 when text[4] == '-' && text[5] is 'W' or 'w' && text[8] == '-'
            && Number(text, 0, 4) is { } year && Number(text, 6, 2) is { } week && Number(text, 9, 1) is { } day => OfWeek(year, week, day),
        _ => null,
    };

    private static string? OfOrdinal(int year, int day) =>
        day >= 1 && day <= (ProlepticCalendar.IsLeapYear(year) ? 366 : 365) ? TextOf(ProlepticCalendar.DayNumber(year, 1, day)) : null;

    /// <summary>Weeks start on Monday, and the first week of a year contains 4 January.</summary>
    private static string? OfWeek(int year, int week, int day)
    {
        var first = MondayOfFirstWeek(year);
        var monday = first + (week - 1) * 7;
        return week >= 1 && monday < MondayOfFirstWeek(year + 1) && day is >= 1 and <= 7 ? TextOf(monday + day - 1) : null;
    }

    private static long MondayOfFirstWeek(int year)
    {
        var fourth = ProlepticCalendar.DayNumber(year, 1, 4);
        return fourth - (fourth % 7 + 7) % 7; // Day 0, 0001-01-01, is a Monday.
    }

    private static string TextOf(long dayNumber)
    {
        var (year, month, day) = ProlepticCalendar.DateOf(dayNumber);
        return string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, month, day);
    }

    private static int? Number(string text, int start, int count)
    {
        var number = 0;
        for (var index = start; index < start + count; index++)
        {
            if (text[index] is < '0' or > '9')
            {
                return null;
            }
            number = number * 10 + text[index] - '0';
        }
        return number;
    }
}
