using System;
using System.Linq;
using Facts.Compiler.Binding;

namespace Facts.Compiler.Checking;

/// <summary>Classifies valid URIs: absolute, relative, or probably a typing error.</summary>
internal static class UriText
{
    private static readonly string[] WebSchemes = ["https", "http"];

    // Schemes that must not be taken for a misspelt http or https.
    private static readonly string[] OtherSchemes =
    [
        "ftp", "ftps", "sftp", "hdl", "git", "ssh", "tel", "urn", "doi", "data", "file", "smtp", "xmpp", "irc",
    ];

    /// <summary>Whether it begins with a scheme, such as <c>https:</c> or <c>mailto:</c>.</summary>
    public static bool IsWhole(string text) => SchemeLength(text) > 0;

    /// <summary>Whether its first character shows that it is relative: <c>/a</c>, <c>./a</c>, <c>#a</c>, <c>?a</c>.</summary>
    public static bool IsPlainlyRelative(string text) =>
        text[0] is '/' or '#' or '?' || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal);

    /// <summary>A sentence with the probable correction of a misspelt <c>https://</c>; null if there is none.</summary>
    public static string? Slip(string text)
    {
        if (IsPlainlyWhole(text, "https://") || IsPlainlyWhole(text, "http://"))
        {
            return null;
        }

        var word = new string(text.TakeWhile(char.IsLetter).ToArray());
        var rest = text.Substring(word.Length);
        var behind = rest.TrimStart(':', '/', ';', '\\');
        if (behind.Length == 0 || OtherSchemes.Contains(word.ToLowerInvariant()))
        {
            return IsWeb(word) && rest.Length > 0 && behind.Length == 0 ? "" : null;
        }

        var mark = rest.Substring(0, rest.Length - behind.Length);
        var scheme = IsWeb(word) ? word.ToLowerInvariant() : word.Length is > 2 and < 8 ? Suggestion.Near(word, WebSchemes) : null;
        return mark == "://" && IsWeb(word) ? null
            : scheme is not null && mark.Length > 0 && (mark.Length > 1 || IsWeb(word)) ? $" Did you mean '{scheme}://{behind}'?"
            : mark is "//" or ":///" && word.Length > 1 ? $" Write the scheme with '://' after it, such as https://{behind}."
            : null;
    }

    /// <summary>A sentence with the absolute URI that was probably meant by a relative one, or an empty string.</summary>
    public static string Completed(string text) =>
        text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $" Did you mean 'https://{text}'?" : "";

    // A fast path for almost all URIs.
    private static bool IsPlainlyWhole(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) && text.Length > start.Length && char.IsLetterOrDigit(text[start.Length]);

    private static bool IsWeb(string word) => WebSchemes.Contains(word.ToLowerInvariant());

    private static int SchemeLength(string text)
    {
        var length = 0;
        while (length < text.Length
            && text[length] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.')
        {
            length++;
        }

        return length > 0 && length < text.Length && text[length] == ':' && char.IsLetter(text[0]) ? length : 0;
    }
}
