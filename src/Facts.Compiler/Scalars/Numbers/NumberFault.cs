using System;
using System.Globalization;
using System.Linq;

namespace Facts.Compiler.Scalars;

/// <summary>Explains how to correct a text that is not a number of its type, such as one with a decimal comma or the sign of a currency.</summary>
internal static class NumberFault
{
    /// <summary>A longer text is hardly a number.</summary>
    private const int LongestGuess = 64;

    private static readonly (string Word, decimal Factor)[] Multiples =
    [
        ("k", 1e3m), ("thousand", 1e3m), ("M", 1e6m), ("mn", 1e6m), ("million", 1e6m), ("bn", 1e9m), ("billion", 1e9m),
    ];

    /// <summary>The advice, and the part of the text that is wrong, if it is not the whole.</summary>
    /// <param name="reads">Whether the type reads another text.</param>
    /// <param name="otherwise">The advice for a text that is not recognized.</param>
    public static (string Advice, (int Start, int Length)? Part) Explain(string text, Func<string, bool> reads, string otherwise)
    {
        if (text.Length > LongestGuess)
        {
            return (otherwise, null);
        }

        return Written(text, reads) is { } written ? ($"W{written.Substring(1)}.", null)
            : OfFraction(text) is { } fraction ? (fraction, null)
            : Quantity.TryParse(text, out var amount) && amount.Unit.Length == 0
                ? ($"A number is exact: declare the field as Quantity to write '{text}'.", null)
            : WithoutWords(text, reads) ?? (otherwise, null);
    }

    /// <summary><c>write 8.96</c> for the same number in the right notation, with both readings of a comma; null if it is not recognized.</summary>
    private static string? Written(string text, Func<string, bool> reads)
    {
        var plain = new string([
            .. text.Trim().Replace('\u2212', '-').Where(static sign => !char.IsWhiteSpace(sign) && "_'\u2019".IndexOf(sign) < 0),
        ]);
        var (comma, point) = (plain.IndexOf(','), plain.IndexOf('.'));
        if (comma < 0)
        {
            return plain != text && reads(plain) ? $"write {plain}"
                : NumberText.AreGroups(plain, '.') && reads(plain.Replace(".", "")) ? $"write {plain.Replace(".", "")}"
                : null;
        }

        var ungrouped = plain.Replace(",", "");
        if (point >= 0 || comma != plain.LastIndexOf(','))
        {
            var turned = plain.Replace(".", "").Replace(',', '.');
            return comma > point && reads(turned) ? $"write {turned}"
                : (point >= 0 ? comma < point : NumberText.AreGroups(plain, ',')) && reads(ungrouped) ? $"write {ungrouped}"
                : null;
        }

        var decimals = plain.Replace(',', '.');
        return reads(decimals) ? plain.Length == text.Length ? $"write {decimals}, or {ungrouped} if the comma groups digits" : $"write {decimals}"
            : NumberText.AreGroups(plain, ',') && reads(ungrouped) ? $"write {ungrouped}"
            : null;
    }

    private static string? OfFraction(string text) =>
        NumberText.IsNumber(text.Replace(',', '.')) ? "Declare the field as decimal or double if it may have a fraction." : null;

    /// <summary>What to do with a number that has words or signs around it, of a unit or currency.</summary>
    private static (string Advice, (int Start, int Length)? Part)? WithoutWords(string text, Func<string, bool> reads)
    {
        if (Inner(text) is not var (start, end) || (start == 0 && end == text.Length))
        {
            return null;
        }

        var (before, after) = (text.Substring(0, start).Trim(), text.Substring(end).Trim());
        var isNegative = before.Length > 1 && before[0] is '-' or '\u2212';
        before = isNegative ? before.Substring(1).Trim() : before;
        var number = (isNegative ? "-" : "") + text.Substring(start, end - start).Trim();
        if (!IsWords(before) || !IsWords(after) || Corrected(number, after, reads) is not { } correction)
        {
            return null;
        }

        var words = string.Join(" and ", new[] { before, after }.Where(static word => word.Length > 0).Select(static word => $"'{word}'"));
        var first = before.Length > 0 ? before : after;
        return (
            $"A number is written without {words}: {correction}.",
            before.Length > 0 && after.Length > 0 ? null : (text.IndexOf(first, StringComparison.Ordinal), first.Length));
    }

    private static string? Corrected(string number, string after, Func<string, bool> reads)
    {
        if (Multiples.FirstOrDefault(multiple => multiple.Word == after) is { Word: not null } large)
        {
            return decimal.TryParse(number.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
                && Math.Abs(count) < 1e9m
                && (count * large.Factor).ToString("0.############", CultureInfo.InvariantCulture) is var product && reads(product)
                ? $"write {product}"
                : null;
        }

        var written = reads(number) ? $"write {number}"
            : Written(number, reads)
            ?? (OfFraction(number) is null ? null : $"write {number.Replace(',', '.')}, and declare the field as decimal or double");
        return after == "%" && reads(number) && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
            && (percent / 100).ToString("0.############", CultureInfo.InvariantCulture) is var share && reads(share)
            ? $"{written}, or {share} if 1 is the whole"
            : written;
    }

    /// <summary>From the first digit to the last, with the sign or point before it.</summary>
    private static (int Start, int End)? Inner(string text)
    {
        var start = text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (start < 0)
        {
            return null;
        }

        var end = text.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) + 1;
        start -= start > 0 && text[start - 1] == '.' && (start == 1 || !char.IsLetter(text[start - 2])) ? 1 : 0;
        if (start > 0 && text[start - 1] is '-' or '+' or '\u2212')
        {
            // The hyphen of a name such as B-52 is no sign.
            return start > 1 && char.IsLetter(text[start - 2]) ? null : (start - 1, end);
        }

        return (start, end);
    }

    private static bool IsWords(string text) =>
        text.Length <= 20
        && text.All(static sign => char.IsLetter(sign) || char.IsSymbol(sign) && "<>=~+|^`".IndexOf(sign) < 0 || " .%‰'/".IndexOf(sign) >= 0);
}
