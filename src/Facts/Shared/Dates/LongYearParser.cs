using System.Globalization;

namespace Facts.Dates;

/// <summary>Parses years of more than four digits, which start with Y, and significant digits after any year.</summary>
internal static class LongYearParser
{
    public static DatePoint? Parse(DateWord word, string text, out string? error)
    {
        error = null;
        var position = 1;
        var isNegative = text.Length > 1 && text[1] == '-';
        if (isNegative)
        {
            position++;
        }
        var digits = DigitsAt(text, ref position);
        if (digits.Length == 0)
        {
            return null;
        }
        var exponent = "";
        if (position < text.Length && text[position] == 'E')
        {
            position++;
            exponent = DigitsAt(text, ref position);
            if (exponent.Length == 0)
            {
                return null;
            }
        }

        if (ValueOf(digits, exponent, out error) is not { } year)
        {
            return null;
        }
        if (year <= 9999)
        {
            var plain = $"{(isNegative && year > 0 ? "-" : "")}{year.ToString("0000", CultureInfo.InvariantCulture)}";
            var whole = $"{plain}{text.Substring(position)}";
            error = $"Y is for years of more than four digits: write {(DateParser.IsDate(whole) ? whole : plain)}.";
            return null;
        }

        var value = year.ToString(CultureInfo.InvariantCulture);
        int? significant = null;
        if (position < text.Length && text[position] == 'S')
        {
            significant = ReadSignificantDigits(text, ref position, value, out error);
            if (error is not null)
            {
                return null;
            }
        }

        var qualifier = significant is null && position == text.Length - 1 && text[position] is '?' or '~' or '%' ? text[position++] : '\0';
        if (position < text.Length)
        {
            error = text[position] == '-' ? $"A year that starts with Y has no month or day: write {text.Substring(0, position)}." : null;
            return null;
        }

        return DatePointBuilder.Build(
            new DateParts
            {
                Word = word,
                Body = text,
                Year = value,
                IsBeforeYearZero = isNegative,
                SignificantDigits = significant,
                IsApproximate = qualifier is '~' or '%',
                IsUncertain = qualifier is '?' or '%',
                DoubtsYear = qualifier != '\0',
            },
            out error);
    }

    /// <summary>The number of significant digits, after an S at the position, or null and an error message if it is invalid.</summary>
    public static int? ReadSignificantDigits(string text, ref int position, string year, out string? error)
    {
        error = null;
        position++;
        var digits = DigitsAt(text, ref position);
        var most = year.TrimStart('0').Length;
        if (position == text.Length
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count >= 1
            && count <= most)
        {
            return count;
        }
        error = position < text.Length
            ? "Nothing may follow the number of significant digits: such a year is an estimate already, without ? ~ %."
            : $"The number after S is that of the significant digits of the year, and {year} has {most.ToString(CultureInfo.InvariantCulture)}.";
        return null;
    }

    private static long? ValueOf(string digits, string exponent, out string? error)
    {
        error = null;
        if (exponent.Length <= 2 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            var power = exponent.Length == 0 ? 0 : int.Parse(exponent, NumberStyles.None, CultureInfo.InvariantCulture);
            while (power > 0 && year <= ProlepticCalendar.FarthestYear)
            {
                year *= 10;
                power--;
            }

            if (year <= ProlepticCalendar.FarthestYear)
            {
                return year;
            }
        }

        error = "The year is too far away: years go up to Y1000000000000 in either direction.";
        return null;
    }

    private static string DigitsAt(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }
        return text.Substring(start, position - start);
    }
}
