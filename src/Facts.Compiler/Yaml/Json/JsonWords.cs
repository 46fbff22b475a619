using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Reads unquoted tokens: numbers, <c>true</c>, <c>false</c>, <c>null</c>, and keys and texts that lack their quotes.</summary>
internal sealed class JsonWords(JsonSource source)
{
    /// <summary>Reads a value. The style is plain for numbers, booleans and null.</summary>
    public (string Text, ScalarStyle Style) ReadValue()
    {
        var start = source.At;
        var end = EndOfNumber(start);
        if (end > start && IsDelimiter(end))
        {
            source.At = end;
            return (source.Text.Substring(start, end - start), ScalarStyle.Plain);
        }

        var word = ReadUntil(",]}");
        if (word is "true" or "false" or "null")
        {
            return (word, ScalarStyle.Plain);
        }

        if (NumberFor(word) is { } number)
        {
            source.Report(FileDiagnostics.JsonNumber, start, start + word.Length, word, number, Quote(word));
            return (number, ScalarStyle.Plain);
        }

        var instead = Instead(word);
        source.Report(FileDiagnostics.JsonWithoutQuotes, start, start + word.Length, word, instead ?? Quote(word));
        return instead is null ? (word, ScalarStyle.DoubleQuoted) : (instead.Trim('"'), ScalarStyle.Plain);
    }

    /// <summary>Reads a key without quotes, which is reported.</summary>
    public string ReadKey()
    {
        var start = source.At;
        var word = ReadUntil(":,}{[]\"=\uFF1A");
        source.Report(FileDiagnostics.JsonWithoutQuotes, start, start + word.Length, word, Quote(word));
        return word;
    }

    /// <summary>The text as a JSON string.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character is '"' or '\\' ? quoted.Append('\\').Append(character) : quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>What to write instead of a literal of another language, or of a number that JSON cannot express; otherwise null.</summary>
    private static string? Instead(string word) => word.ToLowerInvariant() switch
    {
        "true" or "yes" when word != "yes" => "true",
        "false" => "false",
        "null" or "none" or "nil" or "undefined" => "null",
        "nan" => "\".nan\"",
        "infinity" or "+infinity" or "inf" or "+inf" => "\".inf\"",
        "-infinity" or "-inf" => "\"-.inf\"",
        _ => null,
    };

    /// <summary>The word as a JSON number, or null if it is not a number in any language.</summary>
    private static string? NumberFor(string word)
    {
        var isNegative = word.StartsWith("-", StringComparison.Ordinal) || word.StartsWith("\u2212", StringComparison.Ordinal);
        var digits = word.TrimStart('+', '-', '\u2212');
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && ulong.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            digits = value.ToString(CultureInfo.InvariantCulture);
        }

        digits = digits.Replace("_", "").TrimStart('0');
        digits = digits.Length == 0 || !char.IsDigit(digits[0]) ? "0" + digits : digits;
        digits = digits.EndsWith(".", StringComparison.Ordinal) ? digits + "0" : digits;
        var number = isNegative ? "-" + digits : digits;
        return word.Any(static character => character is >= '0' and <= '9') && new JsonNumber(number).End(0) == number.Length ? number : null;
    }

    private int EndOfNumber(int start) => new JsonNumber(source.Text).End(start);

    private bool IsDelimiter(int offset) =>
        offset == source.Text.Length || source.Text[offset] is ',' or ']' or '}' or '"' or ' ' or '\n' or '\r' or '\t' or ';' or '\uFF0C'
            || (source.Text[offset] == '/' && offset + 1 < source.Text.Length && source.Text[offset + 1] is '/' or '*');

    /// <summary>Reads up to one of the marks, a comment or the end of the line; trailing white space is not part of the result.</summary>
    private string ReadUntil(string marks)
    {
        var text = source.Text;
        var start = source.At;
        var end = start;
        while (end < text.Length && text[end] is not ('\n' or '\r') && marks.IndexOf(text[end]) < 0 && !BeginsOther(end))
        {
            end++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        source.At = Math.Max(end, start + 1);
        return text.Substring(start, source.At - start);
    }

    /// <summary>Whether a comment or a quoted text begins after white space.</summary>
    private bool BeginsOther(int offset) => offset > source.At && char.IsWhiteSpace(source.Text[offset - 1])
        && (source.Text[offset] is '#' or '"'
            || (source.Text[offset] == '/' && offset + 1 < source.Text.Length && source.Text[offset + 1] is '/' or '*'));
}
