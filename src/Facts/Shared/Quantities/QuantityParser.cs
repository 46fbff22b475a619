using System;
using System.Globalization;

namespace Facts.Quantities;

/// <summary>Parses a quantity: an amount, a unit and a word in parentheses.</summary>
internal static class QuantityParser
{
    private const string Range = "..";

    /// <summary>The quantity, or null and an error message.</summary>
    public static QuantityValue? Parse(string text, out string? error)
    {
        var rest = text.Trim();
        error = rest.Length == 0 ? "The quantity is empty: write one such as 12, ~400, 3.. or 10..20 km." : QuantityHint.For(rest);
        if (error is not null || !TakeWord(ref rest, out var word, out error))
        {
            return null;
        }
        var position = 0;
        if (!ReadAmount(rest, ref position, out var amount, out error))
        {
            return null;
        }
        var unit = rest.Substring(position).Trim();
        error = amount.IsMissing && word is null ? NoQuantity(text) : CheckUnit(unit) ?? CheckRange(amount);
        return error is null ? QuantityValue.Of(amount.Minimum, amount.Maximum, amount.IsApproximate, unit, word) : null;
    }

    private static string NoQuantity(string text) =>
        $"'{text.Trim()}' is not a quantity: write an amount such as 12, ~400, 3.., ..20 or 10..20 with a unit after it, or a word in "
        + "brackets such as (several).";

    /// <summary>Extracts the word in parentheses from the text.</summary>
    private static bool TakeWord(ref string text, out string? word, out string? error)
    {
        word = null;
        error = null;
        var open = text.IndexOf('(');
        var close = text.IndexOf(')');
        if (open < 0 && close < 0)
        {
            return true;
        }
        if (open < 0 || close < open || text.IndexOf('(', open + 1) >= 0 || text.IndexOf(')', close + 1) >= 0)
        {
            error = "A word stands once, between ( and ): 100.. (hundreds).";
            return false;
        }

        word = text.Substring(open + 1, close - open - 1).Trim();
        var (before, after) = (text.Substring(0, open).Trim(), text.Substring(close + 1).Trim());
        text = before.Length == 0 || after.Length == 0 ? before + after : "";
        if (word.Length == 0)
        {
            error = "The brackets are empty: write the word in them or leave them out.";
        }
        else if (text.Length == 0 && before.Length > 0)
        {
            error = $"The word comes last: write {before} {after} ({word}).";
        }
        return error is null;
    }

    private readonly record struct Amount(decimal? Minimum, decimal? Maximum, bool IsApproximate)
    {
        public bool IsMissing => Minimum is null && Maximum is null;
    }

    private static bool ReadAmount(string text, ref int position, out Amount amount, out string? error)
    {
        error = null;
        var isApproximate = text.Length > 0 && text[0] == '~';
        if (isApproximate)
        {
            position = SkipBlanks(text, 1);
        }
        if (!ReadNumber(text, ref position, out var minimum, out error))
        {
            return Missing(out amount);
        }
        var maximum = minimum;
        if (string.CompareOrdinal(text, position, Range, 0, Range.Length) == 0)
        {
            position += Range.Length;
            if (!ReadNumber(text, ref position, out maximum, out error))
            {
                return Missing(out amount);
            }
            if (minimum is null && maximum is null)
            {
                error = "A range needs a number on at least one side: 3.. or ..20.";
            }
        }
        else if (isApproximate && minimum is null)
        {
            error = "A number follows ~, such as ~400.";
        }

        amount = new Amount(minimum, maximum, isApproximate);
        return error is null;
    }

    private static bool Missing(out Amount amount)
    {
        amount = default;
        return false;
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }
        return position;
    }

    /// <summary>Reads an optional number.</summary>
    private static bool ReadNumber(string text, ref int position, out decimal? number, out string? error)
    {
        number = null;
        error = null;
        var start = position;
        var end = position < text.Length && text[position] == '-' ? position + 1 : position;
        var digits = end;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }
        if (end == digits)
        {
            return true;
        }
        if (end + 1 < text.Length && text[end] == '.' && IsDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && IsDigit(text[end]))
            {
                end++;
            }
        }

        var written = text.Substring(start, end - start);
        position = end;
        number = QuantityNumber.Read(written, out error);
        return error is null;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static string? CheckRange(Amount amount) => amount.Minimum > amount.Maximum
        ? string.Format(CultureInfo.InvariantCulture, "{0} is more than {1}: write {1}..{0}.", amount.Minimum, amount.Maximum)
        : null;

    private static string? CheckUnit(string unit)
    {
        if (unit.Length == 0)
        {
            return null;
        }
        if (unit.IndexOfAny([' ', '\t']) >= 0)
        {
            return $"A unit is one word: '{unit}' contains a space. Put words that are not units in brackets, ({unit}).";
        }
        if (unit.IndexOfAny(['~', '(', ')', '[', ']', '{', '}', ',', ';', '"', '\'', '<', '>', '=', '\\', '#', '?', '!', ':']) is var mark and >= 0)
        {
            return $"A unit has no {unit[mark]} in it: '{unit}'.";
        }
        if (unit[0] is '.' or '-' or '+' or '_' or (>= '0' and <= '9'))
        {
            return $"'{unit}' is not a unit: write a unit such as km or shell/year after the number.";
        }
        var slash = unit.IndexOf('/');
        return slash >= 0 && (slash == 0 || slash == unit.Length - 1 || unit.IndexOf('/', slash + 1) >= 0)
            ? $"A unit has one slash between two symbols, such as shell/year: '{unit}'."
            : null;
    }
}
