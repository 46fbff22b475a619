using System.Linq;

namespace Facts.Compiler.Scalars;

/// <summary>The notation of numbers.</summary>
internal static class NumberText
{
    /// <summary>Whether a text begins like a number, as dates and times do, too.</summary>
    public static bool BeginsLike(string text) => StartsWithDigit(text.TrimStart('+', '-', '~', '.'));

    public static bool StartsWithDigit(string text) => text.Length > 0 && text[0] is >= '0' and <= '9';

    /// <summary>Whether <paramref name="text"/> is a whole number of any size.</summary>
    public static bool IsInteger(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > start;
    }

    /// <summary>Whether <paramref name="text"/> is a finite number of any size.</summary>
    public static bool IsNumber(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = SkipDigits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += SkipDigits(text, ref at);
        }

        if (digits == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            if (SkipDigits(text, ref at) == 0)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    /// <summary>Whether the number has insignificant leading zeros, as in <c>007</c>, which people may mean as octal or as a code.</summary>
    public static bool HasLeadingZero(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        return start + 1 < text.Length && text[start] == '0' && text[start + 1] is >= '0' and <= '9';
    }

    /// <summary>The number without insignificant leading zeros.</summary>
    public static string WithoutLeadingZeros(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var end = start;
        while (end + 1 < text.Length && text[end] == '0' && text[end + 1] is >= '0' and <= '9')
        {
            end++;
        }

        return text.Remove(start, end - start);
    }

    /// <summary>Whether each separator is followed by three digits.</summary>
    public static bool AreGroups(string text, char separator)
    {
        var groups = text.Split(separator);
        return groups.Length > 1 && groups.Skip(1).All(static group => group.Length == 3 && group.All(char.IsDigit));
    }

    private static int SkipDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
