using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Facts.Dates;

/// <summary>Formats dates with unspecified digits for display, in words.</summary>
internal static class UnspecifiedDisplay
{
    /// <summary>A day, month, season or year with unspecified digits.</summary>
    public static string Of(DatePoint point) => point.Precision switch
    {
        DatePrecision.Year => YearOf(point),
        DatePrecision.Season => $"{DateMonths.NameOfSeason(int.Parse(point.Month!, CultureInfo.InvariantCulture))} of {YearOf(point)}",
        DatePrecision.Month => MonthOf(point),
        _ => DayOf(point),
    };

    /// <summary>All years that the year can mean: 1990s, 20th century, years from 1000 to 1999.</summary>
    public static string AgeOf(DatePoint point)
    {
        var stem = point.Year.TrimEnd('X');
        if (point.IsBeforeYearZero || DateBounds.HasUnspecified(stem) || stem.Length is not (2 or 3))
        {
            return $"years {RangeOf(point)}";
        }
        var number = int.Parse(stem, NumberStyles.None, CultureInfo.InvariantCulture);
        return (stem.Length, number) switch
        {
            (2, _) => $"{Ordinal(number + 1)} century",
            (3, >= 10) => $"{number.ToString(CultureInfo.InvariantCulture)}0s",
            _ => $"years {RangeOf(point)}", // The 50s can be those of any century.
        };
    }

    /// <summary>The year after a month: 1984, or a year of the 1990s.</summary>
    private static string YearOf(DatePoint point)
    {
        if (!DateBounds.HasUnspecified(point.Year))
        {
            var year = long.Parse(point.Year, NumberStyles.None, CultureInfo.InvariantCulture);
            return DateDisplay.YearText(point.IsBeforeYearZero ? -year : year);
        }
        if (point.Year == "XXXX" && !point.IsBeforeYearZero)
        {
            return "an unknown year";
        }
        var age = AgeOf(point);
        return age.StartsWith("years ", StringComparison.Ordinal) ? $"a year {age.Substring(6)}{DigitsOf(point)}" : $"a year of the {age}";
    }

    private static string RangeOf(DatePoint point)
    {
        var lowest = long.Parse(point.Year.Replace('X', '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        var highest = long.Parse(point.Year.Replace('X', '9'), NumberStyles.None, CultureInfo.InvariantCulture);
        return point.IsBeforeYearZero
            ? $"from {DateDisplay.YearText(-highest)} to {DateDisplay.YearText(-lowest)}"
            : $"from {DateDisplay.YearText(lowest)} to {DateDisplay.YearText(highest)}";
    }

    /// <summary>The specified digits after an unspecified one. Years BC are numbered differently from how they are written.</summary>
    private static string DigitsOf(DatePoint point)
    {
        var year = point.Year;
        var (open, last) = (year.IndexOf('X'), year.LastIndexOf('X'));
        var given = Enumerable.Range(open, last - open)
            .Where(index => year[index] != 'X')
            .Select(index => $"has {year[index]} as its {Ordinal(index + 1)} digit")
            .ToList();
        if (last + 1 < year.Length)
        {
            given.Add($"ends in {year.Substring(last + 1)}");
        }
        return given.Count == 0 ? "" : $" {(point.IsBeforeYearZero ? "whose astronomical number" : "that")} {Listed(given, "and")}";
    }

    private static string MonthOf(DatePoint point)
    {
        var months = Fitting(point.Month!, 12);
        return months.Count <= 2
            ? $"{Listed(months.Select(DateMonths.NameOf), "or")}{JointOf(point)}{YearOf(point)}"
            : MonthsOf(point, months);
    }

    private static string DayOf(DatePoint point)
    {
        var months = Fitting(point.Month!, 12);
        if (point is { Month: "XX", Day: "XX" })
        {
            return $"a day of {YearOf(point)}";
        }
        var days = Fitting(point.Day!, months.Count == 1 ? DaysIn(point, months[0]) : 31);
        if (months.Count > 2)
        {
            return $"{SomeDay(days, point.Day!, Ordinal, "the ")} of {MonthsOf(point, months)}";
        }
        var day = SomeDay(days, point.Day!, static number => number.ToString(CultureInfo.InvariantCulture), "");
        var joint = point.Day == "XX" ? " of " : " ";
        return $"{day}{joint}{Listed(months.Select(DateMonths.NameOf), "or")}{JointOf(point)}{YearOf(point)}";
    }

    private static string JointOf(DatePoint point) => DateBounds.HasUnspecified(point.Year) ? " of " : " ";

    private static int DaysIn(DatePoint point, int month) => DateBounds.HasUnspecified(point.Year)
        ? ProlepticCalendar.DaysInMonth(2000, month)
        : ProlepticCalendar.DaysInMonth(ProlepticCalendar.DateOf(point.Earliest).Year, month);

    /// <summary>One of several months, with the year.</summary>
    private static string MonthsOf(DatePoint point, List<int> months) => months.Count == 12
        ? $"a month of {YearOf(point)}"
        : $"a month from {DateMonths.NameOf(months[0])} to {DateMonths.NameOf(months[months.Count - 1])}{JointOf(point)}{YearOf(point)}";

    private static string SomeDay(List<int> days, string pattern, Func<int, string> write, string article) => pattern == "XX"
        ? "a day"
        : days.Count > 4
            ? $"a day from {article}{write(days[0])} to {article}{write(days[days.Count - 1])}"
            : $"{article}{Listed(days.Select(write), "or")}";

    private static List<int> Fitting(string pattern, int highest) =>
        Enumerable.Range(1, highest).Where(number => DateBounds.Fits(pattern, number)).ToList();

    private static string Listed(IEnumerable<string> texts, string conjunction)
    {
        var all = texts.ToArray();
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Length - 1))} {conjunction} {all[all.Length - 1]}";
    }

    private static string Ordinal(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return (number % 10, number % 100) switch
        {
            (1, not 11) => $"{digits}st",
            (2, not 12) => $"{digits}nd",
            (3, not 13) => $"{digits}rd",
            _ => $"{digits}th",
        };
    }
}
