using System;
using System.Linq;

namespace Facts.Compiler.Scalars;

/// <summary>Explains how to correct a text that is not a URI.</summary>
internal static class UriFault
{
    private const string Words = "If the field may also contain words, its type is OneOf<Uri, string>.";

    private static readonly char[] Separators = [' ', '\t', '\n', '\r', ',', ';', '|'];

    public static string Explain(string text)
    {
        var trimmed = text.Trim();
        var parts = trimmed.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var addresses = parts.Where(HasScheme).ToArray();
        return parts.Length == 0 ? "Write an address, such as https://example.org/a."
            : !trimmed.Any(char.IsWhiteSpace)
                ? trimmed == text
                    ? "Write an address, such as https://example.org/a, or a relative one, such as a/b."
                    : "Remove the white space around it."
            : addresses.Length > 1 && parts.All(IsAddressOrDash)
                ? "It holds several addresses: keep one, or, in a list (Uri[]), give each an item of its own, all with the same indentation."
            : addresses.Length > 1 ? $"It holds several addresses and other text. {Words}"
            : HasSpacesInPath(trimmed, parts) ? $"Write spaces as %20: {trimmed.Replace(" ", "%20")}."
            : addresses.Length == 1 ? $"It has text around the address: write {Bare(addresses[0])} alone. {Words}"
            : $"Write an address, such as https://example.org/a. {Words}";
    }

    private static bool HasScheme(string part) => part.IndexOf("://", StringComparison.Ordinal) > 0;

    private static bool IsAddressOrDash(string part) => HasScheme(part) || part.All(static character => !char.IsLetterOrDigit(character));

    /// <summary>Whether the whole text may be one URI: it begins like one, and its last word looks like the end of a path.</summary>
    private static bool HasSpacesInPath(string text, string[] parts)
    {
        var last = parts[parts.Length - 1];
        var point = last.LastIndexOf('.');
        var hasExtension = point > 0 && last.Length - point is > 1 and <= 6 && last.Skip(point + 1).All(char.IsLetterOrDigit);
        return (hasExtension || last.Contains("/"))
            && !HasScheme(last)
            && parts[0].Contains("/")
            && text.All(static character => char.IsLetterOrDigit(character) || " -._~:/?#@!$&'+*=%".IndexOf(character) >= 0);
    }

    private static string Bare(string address) => address.Trim('(', ')', '<', '>', '"', '\'', '.', '[', ']');
}
