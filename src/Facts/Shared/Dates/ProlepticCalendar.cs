namespace Facts.Dates;

/// <summary>The Gregorian calendar extended to all years, including the year 0. Day 0 is 0001-01-01, as in <c>DateOnly</c>.</summary>
internal static class ProlepticCalendar
{
    /// <summary>The farthest year in either direction. Beyond it, day numbers have no practical meaning, long before they overflow.</summary>
    public const long FarthestYear = 1_000_000_000_000;

    private const int DaysOfFourCenturies = 146_097;

    /// <summary>Days from 0000-03-01, the start of a cycle of four centuries, to 0001-01-01.</summary>
    private const long FirstDayOffset = 306;

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static long DayNumber(long year, int month, int day)
    {
        // Years are counted from March, so that the leap day is the last day of its year.
        var shifted = month <= 2 ? year - 1 : year;
        var cycle = FloorDivide(shifted, 400);
        var yearOfCycle = shifted - cycle * 400;
        var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        var dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear;
        return cycle * DaysOfFourCenturies + dayOfCycle - FirstDayOffset;
    }

    public static (long Year, int Month, int Day) DateOf(long dayNumber)
    {
        var days = dayNumber + FirstDayOffset;
        var cycle = FloorDivide(days, DaysOfFourCenturies);
        var dayOfCycle = days - cycle * DaysOfFourCenturies;
        var yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36524 - dayOfCycle / 146096) / 365;
        var dayOfYear = (int)(dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100));
        var monthFromMarch = (5 * dayOfYear + 2) / 153;
        var day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>The same day a number of months later, or the last day of that month if it is shorter.</summary>
    public static long AddMonths(long dayNumber, long months)
    {
        var (year, month, day) = DateOf(dayNumber);
        var total = year * 12 + (month - 1) + months;
        var newYear = FloorDivide(total, 12);
        var newMonth = (int)(total - newYear * 12) + 1;
        var lastDay = DaysInMonth(newYear, newMonth);
        return DayNumber(newYear, newMonth, day < lastDay ? day : lastDay);
    }

    private static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }
}
