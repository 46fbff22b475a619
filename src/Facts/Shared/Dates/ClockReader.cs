namespace Facts.Dates;

/// <summary>Reads the time of a date-time: <c>10:30</c> or <c>10:30:00</c>, then nothing, <c>Z</c>, <c>+01</c> or <c>+01:30</c>.</summary>
internal static class ClockReader
{
    private const string Pattern = "Write a time as 10:30:00, 10:30:00Z or 10:30:00+09:00.";

    private const long WestmostOffset = -12 * 3600;
    private const long EastmostOffset = 14 * 3600;

    public static ClockReading? Read(string text, long day, out string? error)
    {
        error = Pattern;
        var position = 0;
        if (!TwoDigits(text, ref position, out var hour) || !After(text, ':', ref position) || !TwoDigits(text, ref position, out var minute))
        {
            return null;
        }
        var second = 0;
        var hasSecond = After(text, ':', ref position);
        if (hasSecond && !TwoDigits(text, ref position, out second))
        {
            return null;
        }
        if (position < text.Length && text[position] is '.' or ',')
        {
            error = "A time has whole seconds: leave out the fraction.";
            return null;
        }

        if (hour == 24 && minute == 0 && second == 0)
        {
            error = "A day starts at 00:00 and has no 24:00: write the next day with 00:00.";
            return null;
        }
        if (hour > 23 || minute > 59 || second > 59)
        {
            error = $"There is no time {text}: hours go up to 23, minutes and seconds to 59.";
            return null;
        }

        var hasOffset = position < text.Length;
        if (!ReadOffset(text, ref position, out var offset, ref error))
        {
            return null;
        }
        error = null;
        var first = day * ClockReading.SecondsOfDay + hour * 3600 + minute * 60 + second - offset;
        return new ClockReading(first, hasSecond ? first : first + 59, hasOffset ? offset : null, text);
    }

    private static bool ReadOffset(string text, ref int position, out long seconds, ref string? error)
    {
        seconds = 0;
        if (position == text.Length || After(text, 'Z', ref position))
        {
            return position == text.Length;
        }
        var start = position;
        var sign = text[position] switch { '+' => 1, '-' => -1, _ => 0 };
        position++;
        if (sign == 0 || !TwoDigits(text, ref position, out var hours))
        {
            return false;
        }
        var minutes = 0;
        var isMarked = After(text, ':', ref position);
        if ((isMarked || position < text.Length) && !TwoDigits(text, ref position, out minutes) || position < text.Length || minutes > 59)
        {
            return false;
        }
        if (!isMarked && position - start > 3)
        {
            error = $"An offset is written with a colon: write {text.Insert(start + 3, ":")} for the time.";
            return false;
        }
        seconds = sign * (hours * 3600 + minutes * 60);
        error = OffsetError(text.Substring(start), seconds, sign);
        return error is null;
    }

    private static string? OffsetError(string offset, long seconds, int sign) => seconds switch
    {
        < WestmostOffset or > EastmostOffset => $"There is no offset {offset}: clocks are 12 hours behind UTC at most, and 14 hours ahead.",
        0 when sign < 0 => $"There is no offset {offset}: a clock at UTC is written Z.",
        _ => null,
    };

    private static bool After(string text, char mark, ref int position)
    {
        if (position >= text.Length || text[position] != mark)
        {
            return false;
        }
        position++;
        return true;
    }

    private static bool TwoDigits(string text, ref int position, out int value)
    {
        value = 0;
        if (position + 2 > text.Length || text[position] is < '0' or > '9' || text[position + 1] is < '0' or > '9')
        {
            return false;
        }
        value = (text[position] - '0') * 10 + text[position + 1] - '0';
        position += 2;
        return true;
    }
}
