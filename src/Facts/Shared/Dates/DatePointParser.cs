using System;
using System.Globalization;

namespace Facts.Dates;

/// <summary>Parses a single date: a year, month, season, day or date-time, with its qualifiers and the word before it.</summary>
internal sealed class DatePointParser
{
    private readonly string _text;
    private int _position;
    private bool _isBeforeYearZero;
    private int? _significantDigits;
    private bool _isApproximate;
    private bool _isUncertain;
    private bool _doubtsYear;
    private bool _doubtsMonth;
    private bool _doubtsDay;

    private DatePointParser(string text) => _text = text;

    /// <summary>The date, or null and an error message, which is also null if the text does not resemble a date.</summary>
    public static DatePoint? Parse(string text, out string? error)
    {
        var word = WordOf(text, out var rest);
        if (rest.Length > 0 && rest[0] == 'Y')
        {
            return LongYearParser.Parse(word, rest, out error);
        }
        return new DatePointParser(rest).ReadDate(word, out error);
    }

    private static DateWord WordOf(string text, out string rest)
    {
        var space = text.IndexOf(' ');
        var word = space < 0 ? DateWord.None : text.Substring(0, space) switch
        {
            "early" => DateWord.Early,
            "mid" => DateWord.Mid,
            "late" => DateWord.Late,
            _ => DateWord.None,
        };
        rest = word == DateWord.None ? text : text.Substring(space).TrimStart();
        return word;
    }

    private DatePoint? ReadDate(DateWord word, out string? error)
    {
        error = null;
        if (ReadParts() is not { } parts)
        {
            return null;
        }
        if (!CheckParts(parts.Year, parts.Month, parts.Day, out error) || !ReadSignificantDigits(parts, out error))
        {
            return null;
        }
        if (_position == _text.Length)
        {
            return DatePointBuilder.Build(Describe(word, parts), out error);
        }
        if (_text[_position] != 'T')
        {
            return null;
        }
        return ReadDateTime(word, parts, out error);
    }

    private DateParts Describe(DateWord word, (string Year, string? Month, string? Day) parts) => new()
    {
        Word = word,
        Body = _text,
        Year = parts.Year,
        IsBeforeYearZero = _isBeforeYearZero,
        SignificantDigits = _significantDigits,
        Month = parts.Month,
        Day = parts.Day,
        IsApproximate = _isApproximate,
        IsUncertain = _isUncertain,
        DoubtsYear = _doubtsYear,
        DoubtsMonth = _doubtsMonth,
        DoubtsDay = _doubtsDay,
    };

    /// <summary>Reads the year, month and day, as far as they are given, with qualifiers before or after each.</summary>
    private (string Year, string? Month, string? Day)? ReadParts()
    {
        _doubtsYear = ReadQualifier();
        if (Current == '-')
        {
            _isBeforeYearZero = true;
            _position++;
        }

        if (ReadDigits(4) is not { } year)
        {
            return null;
        }
        _doubtsYear |= ReadQualifier();
        if (!AtPart())
        {
            return (year, null, null);
        }
        _position++;
        _doubtsMonth = ReadQualifier();
        if (ReadDigits(2) is not { } month)
        {
            return null;
        }
        _doubtsMonth |= ReadQualifier();
        if (!AtPart())
        {
            return (year, month, null);
        }
        _position++;
        _doubtsDay = ReadQualifier();
        if (ReadDigits(2) is not { } day)
        {
            return null;
        }
        _doubtsDay |= ReadQualifier();
        return (year, month, day);
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool AtPart() => Current == '-';

    private bool ReadQualifier()
    {
        if (Current is not ('?' or '~' or '%'))
        {
            return false;
        }
        _isUncertain |= Current is '?' or '%';
        _isApproximate |= Current is '~' or '%';
        _position++;
        return true;
    }

    private string? ReadDigits(int count)
    {
        if (_position + count > _text.Length)
        {
            return null;
        }
        for (var i = 0; i < count; i++)
        {
            if (_text[_position + i] is not ((>= '0' and <= '9') or 'X'))
            {
                return null;
            }
        }

        _position += count;
        return _text.Substring(_position - count, count);
    }

    /// <summary>Reads the S after a plain year, if there is one.</summary>
    private bool ReadSignificantDigits((string Year, string? Month, string? Day) parts, out string? error)
    {
        error = null;
        if (Current != 'S' || parts.Month is not null)
        {
            return true;
        }
        if (_isUncertain || _isApproximate || DateBounds.HasUnspecified(parts.Year))
        {
            error = "A year with significant digits is an estimate already: leave out the X and the marks ? ~ %.";
            return false;
        }
        _significantDigits = LongYearParser.ReadSignificantDigits(_text, ref _position, parts.Year, out error);
        return error is null;
    }

    private bool CheckParts(string year, string? month, string? day, out string? error)
    {
        error = null;
        if (_isBeforeYearZero && year == "0000")
        {
            error = $"The year 0 has no sign: write {_text.Replace("-0000", year)}.";
        }
        else if (month is not null && !DateBounds.HasUnspecified(month))
        {
            error = CheckMonth(year, month, day);
        }
        return error is null;
    }

    private string? CheckMonth(string year, string month, string? day)
    {
        var number = int.Parse(month, NumberStyles.None, CultureInfo.InvariantCulture);
        if (number is >= 21 and <= 41)
        {
            return day is null
                ? null
                : $"{month} is a season, which has no days: write {_text.Substring(0, _text.IndexOf('-', 2) + 3)} alone.";
        }
        if (number is >= 1 and <= 12)
        {
            return null;
        }
        return number <= 31 && day is not null && DateBounds.FindDay("2000", isBeforeYearZero: false, day, null, latest: false) is not null
            ? $"There is no month {month}; if the day was written first, write {year}-{day}-{month}."
            : $"There is no month {month}: months are 01 to 12, seasons 21 (spring) to 24 (winter).";
    }

    private DatePoint? ReadDateTime(DateWord word, (string Year, string? Month, string? Day) parts, out string? error)
    {
        error = null;
        if (word != DateWord.None || _isApproximate || _isUncertain)
        {
            error = "A date with a time cannot have a word or one of ? ~ %: leave out the time or the mark.";
        }
        else if (parts.Day is null || DateBounds.HasUnspecified(parts.Year + parts.Month + parts.Day))
        {
            error = "A time needs a complete date, such as 2024-06-19T10:30:00.";
        }
        else if (DatePointBuilder.Build(Describe(word, parts), out error) is { } day
            && ClockReader.Read(_text.Substring(_position + 1), day.Earliest, out error) is { } clock)
        {
            return day with { Clock = clock, Precision = DatePrecision.Time };
        }
        return null;
    }
}
