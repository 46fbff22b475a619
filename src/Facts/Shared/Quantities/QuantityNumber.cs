using System;
using System.Globalization;

namespace Facts.Quantities;

/// <summary>Parses a decimal number, keeping trailing zeros.</summary>
internal static class QuantityNumber
{
    private const int MostDecimals = 28;

    public static decimal? Read(string text, out string? error)
    {
        error = null;
        var sign = text[0] == '-' ? "-" : "";
        var digits = text.Substring(sign.Length);
        if (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')
        {
            var shorter = digits.TrimStart('0');
            error = $"A number has no zeros in front: write {sign}{(shorter.Length == 0 || shorter[0] == '.' ? "0" : "")}{shorter}.";
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) is var kept && (kept == text || IsZero(digits)))
        {
            return number == 0 ? Math.Abs(number) : number;
        }

        error = $"{text} has too many digits: {MostDecimals} are kept exactly.";
        return null;
    }

    private static bool IsZero(string digits) => digits.Length <= MostDecimals && digits.Trim('0', '.').Length == 0;
}
