using System;
using System.Globalization;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding.Scalars;

/// <summary>Reads float, double and decimal: digits with a point and an exponent, and for the binary ones <c>.inf</c> and <c>.nan</c>.</summary>
internal static class NumberReader
{
    public static bool TryRead(ScalarKind kind, string text, out object value)
    {
        value = "";
        if (kind == ScalarKind.Decimal)
        {
            return IsWellFormed(text) && TryDecimal(text, out value);
        }

        if (!TrySpecial(text, out var number))
        {
            if (!IsWellFormed(text)
                || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
                || double.IsInfinity(number)
                || (number == 0 && HasDigitAboveZero(text)))
            {
                return false;
            }
        }

        if (kind == ScalarKind.Double)
        {
            value = number;
            return true;
        }

        return TrySingle(text, number, out value);
    }

    /// <summary>Whether <paramref name="text"/> is written as a finite number, of whatever size.</summary>
    public static bool IsWellFormed(string text)
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

    /// <summary>Whether a decimal of this text is too large, rather than too exact.</summary>
    public static bool OverflowsDecimal(string text) =>
        !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool TrySpecial(string text, out double number)
    {
        number = text switch
        {
            ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => double.PositiveInfinity,
            "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
            ".nan" or ".NaN" or ".NAN" => double.NaN,
            _ => 0,
        };
        return number != 0;
    }

    private static bool TrySingle(string text, double number, out object value)
    {
        // Parsed from the text, because going through double rounds twice.
        var single = double.IsInfinity(number) || double.IsNaN(number)
            ? (float)number
            : float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : float.PositiveInfinity;
        value = single;
        return float.IsInfinity(single) == double.IsInfinity(number) && (single != 0 || number == 0);
    }

    private static bool TryDecimal(string text, out object value)
    {
        value = "";
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        value = number;
        return text.Length <= 28 && text.IndexOfAny(['e', 'E']) < 0
            || Normalize(text) == Normalize(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The significant digits and the power of ten of their end: two texts of one number give the same.</summary>
    private static (string Digits, long Power) Normalize(string text)
    {
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var mantissa = (exponentAt < 0 ? text : text.Substring(0, exponentAt)).TrimStart('+', '-');
        var point = mantissa.IndexOf('.');
        var power = point < 0 ? 0L : point + 1L - mantissa.Length;
        if (exponentAt >= 0
            && long.TryParse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
        {
            power += exponent;
        }

        var digits = mantissa.Replace(".", "").TrimStart('0');
        var trimmed = digits.TrimEnd('0');
        return trimmed.Length == 0 ? ("", 0) : (trimmed, power + digits.Length - trimmed.Length);
    }

    private static bool HasDigitAboveZero(string text)
    {
        foreach (var character in text)
        {
            if (character is 'e' or 'E')
            {
                return false;
            }

            if (character is >= '1' and <= '9')
            {
                return true;
            }
        }

        return false;
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
