using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Reads what is not in quotes: numbers, <c>true</c>, <c>false</c> and <c>null</c>, and what should be in quotes.</summary>
internal sealed class JsonWords(JsonSource source)
{
    /// <summary>A value; its style is plain if it is valid JSON.</summary>
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

    /// <summary>A key that is not in quotes.</summary>
    public string ReadKey()
    {
        var start = source.At;
        var word = ReadUntil(":,}{[]\"=\uFF1A");
        source.Report(FileDiagnostics.JsonWithoutQuotes, start, start + word.Length, word, Quote(word));
        return word;
    }

    /// <summary>The text as JSON writes it.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character is '"' or '\\' ? quoted.Append('\\').Append(character) : quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>How other languages spell the literals of JSON, and numbers that JSON cannot express.</summary>
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

    /// <summary>The number as JSON writes it, or null if the word is not a number in any language.</summary>
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

    /// <summary>The text up to one of the marks, a comment or the end of the line, without the blanks before it.</summary>
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

    /// <summary>Whether a comment or a text in quotes begins behind a blank.</summary>
    private bool BeginsOther(int offset) => offset > source.At && char.IsWhiteSpace(source.Text[offset - 1])
        && (source.Text[offset] is '#' or '"'
            || (source.Text[offset] == '/' && offset + 1 < source.Text.Length && source.Text[offset + 1] is '/' or '*'));
}
