using System;
using System.Linq;
using Facts.Compiler.Binding;

namespace Facts.Compiler.Checking;

/// <summary>What an address that can be read looks like: whole, relative, or like a slip.</summary>
internal static class UriText
{
    private static readonly string[] WebSchemes = ["https", "http"];

    // Those that a slip in http or https must not be taken for.
    private static readonly string[] OtherSchemes =
    [
        "ftp", "ftps", "sftp", "hdl", "git", "ssh", "tel", "urn", "doi", "data", "file", "smtp", "xmpp", "irc",
    ];

    /// <summary>Whether it begins with a scheme, such as <c>https:</c> or <c>mailto:</c>.</summary>
    public static bool IsWhole(string text) => SchemeLength(text) > 0;

    /// <summary>Whether it says by its first character that it is relative: <c>/a</c>, <c>./a</c>, <c>#a</c>, <c>?a</c>.</summary>
    public static bool IsPlainlyRelative(string text) =>
        text[0] is '/' or '#' or '?' || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal);

    /// <summary>What was probably meant by a slip in <c>https://</c>, in a sentence; null where there is none.</summary>
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
            : mark is "//" or ":///" && word.Length > 1 ? $" Write the scheme with '://' behind it, such as https://{behind}."
            : null;
    }

    /// <summary>A whole address that was probably meant by a relative one, in a sentence, or nothing.</summary>
    public static string Completed(string text) =>
        text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $" Did you mean 'https://{text}'?" : "";

    // Almost all are.
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
