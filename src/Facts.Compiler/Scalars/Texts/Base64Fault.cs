using System;
using System.Linq;
using System.Text;

namespace Facts.Compiler.Scalars;

/// <summary>Explains how to correct a text that is not base64.</summary>
internal static class Base64Fault
{
    private const string Form = "Write the bytes as base64, such as SGVsbG8=; white space is allowed.";
    private const string Mark = ";base64";

    /// <summary>More than this is not repeated in a message.</summary>
    private const int LongestProposal = 100;

    /// <summary>The advice, and the part of the text that is wrong, if it is not the whole.</summary>
    public static (string Advice, (int Start, int Length)? Part) Explain(string text) =>
        text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && text.IndexOf(',') is > 0 and var comma ? OfDataUri(text, comma + 1)
            : text.StartsWith("-----BEGIN ", StringComparison.Ordinal)
                ? ("Remove the lines that begin with '-----': the bytes are between them.", null)
            : FromHexadecimal(text) is { } bytes ? (Proposal(bytes, "It looks hexadecimal", Form), null)
            : Corrected(text) is { } digits ? (Proposal(digits.Text, digits.Reason, Form), null)
            : (Form, null);

    private static (string Advice, (int Start, int Length)? Part) OfDataUri(string text, int start)
    {
        var prefix = text.Substring(0, start);
        var contents = Uri.UnescapeDataString(text.Substring(start));
        if (!prefix.TrimEnd(',').EndsWith(Mark, StringComparison.OrdinalIgnoreCase))
        {
            return (Proposal(Convert.ToBase64String(Encoding.UTF8.GetBytes(contents)), $"'{prefix}' is for addresses", Form), null);
        }

        var reason = $"The bytes are written without '{prefix}'";
        var digits = Base64Reader.TryRead(contents, out _) ? contents : Corrected(contents)?.Text;
        var removal = digits == text.Substring(start) ? $"{reason}: remove it, and keep the rest." : $"{reason}: remove it. {Form}";
        return (digits is null ? removal : Proposal(digits, reason, removal), (0, start));
    }

    private static string Proposal(string digits, string reason, string tooLong) =>
        digits.Length is > 0 and <= LongestProposal ? $"{reason}: write {digits}." : tooLong;

    /// <summary>The digits in the alphabet of base64 and with padding, where others leave it out.</summary>
    private static (string Text, string Reason)? Corrected(string text)
    {
        var digits = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        digits = digits.PadRight((digits.Length + 3) / 4 * 4, '=');
        return digits != text && text.Length > 3 && Base64Reader.TryRead(digits, out _)
            ? (digits, text.IndexOfAny(['-', '_']) >= 0 ? "The digits 62 and 63 are + and / here" : "Base64 is padded to a multiple of four with =")
            : null;
    }

    private static string? FromHexadecimal(string text)
    {
        if (!text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var digits = text.Substring(2);
        return digits.Length > 0 && digits.Length % 2 == 0 && digits.All(Uri.IsHexDigit)
            ? Convert.ToBase64String([.. Enumerable.Range(0, digits.Length / 2).Select(index => Convert.ToByte(digits.Substring(index * 2, 2), 16))])
            : null;
    }
}
