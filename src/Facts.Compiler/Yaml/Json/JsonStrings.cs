using System.Globalization;
using System.Text;
using Facts.Compiler.Confusables;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Reads JSON strings, and strings in quotes that JSON does not allow.</summary>
internal sealed class JsonStrings(JsonSource source)
{
    private readonly StringBuilder _unescaped = new();

    /// <summary>Reads the string whose opening quote is next; null if it does not end on its line.</summary>
    public string? Read()
    {
        var text = source.Text;
        var start = source.At + 1;
        var index = start;
        while (index < text.Length && text[index] is not ('"' or '\\') && text[index] >= ' ')
        {
            index++;
        }

        if (index == text.Length || text[index] != '"')
        {
            return ReadEscaped(index, "\"");
        }

        source.At = index + 1;
        return text.Substring(start, index - start);
    }

    /// <summary>Reads and reports a string that begins with another quote than <c>"</c>; null if it does not end on its line.</summary>
    public string? ReadMisquoted()
    {
        var start = source.At;
        if (ReadEscaped(start + 1, ClosingQuotes(source.Next)) is not { } result)
        {
            return null;
        }

        source.Report(
            FileDiagnostics.JsonQuotes,
            start,
            source.At,
            source.Text[start],
            CharacterText.Code(source.Text[start]),
            JsonWords.Quote(result));
        return result;
    }

    /// <summary>Whether the character is a quote of another language, or one that word processors substitute for an ASCII quote.</summary>
    public static bool IsOtherQuote(char character) =>
        character is '\'' or '`' or (>= '\u2018' and <= '\u201F') or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or '\uFF02' or '\uFF07';

    private static string ClosingQuotes(char open) => open switch
    {
        '\'' or '`' => open.ToString(),
        (>= '\u2018' and <= '\u201B') or '\uFF07' => "'\u2018\u2019\u201B\uFF07",
        '\u00AB' or '\u00BB' => "\u00AB\u00BB",
        '\u2039' or '\u203A' => "\u2039\u203A",
        _ => "\"\u201C\u201D\u201F\uFF02",
    };

    /// <param name="index">The end of the part that has been checked and can be copied as it is.</param>
    /// <param name="closing">The quotes that end the text.</param>
    private string? ReadEscaped(int index, string closing)
    {
        var text = source.Text;
        var start = source.At;
        _unescaped.Clear().Append(text, start + 1, index - start - 1);
        while (index < text.Length && text[index] is not ('\n' or '\r'))
        {
            var character = text[index];
            if (closing.IndexOf(character) >= 0)
            {
                source.At = index + 1;
                return _unescaped.ToString();
            }

            if (character == '\t')
            {
                source.Report(FileDiagnostics.JsonTab, index, index + 1);
            }

            index = character == '\\' ? ReadEscape(index) : index + 1;
            _ = character == '\\' ? _unescaped : _unescaped.Append(character);
        }

        source.Stop(start, source.EndOfLine(start), $"the text that begins here does not end on its line. Close it with {closing[0]}, "
            + "and write \\n for a line break inside it");
        return null;
    }

    /// <summary>Appends the character that the escape at a backslash represents; returns the end of the escape.</summary>
    private int ReadEscape(int backslash)
    {
        var text = source.Text;
        var letter = backslash + 1 < text.Length ? text[backslash + 1] : '\0';
        var index = "\"\\/bfnrt".IndexOf(letter);
        if (index >= 0)
        {
            _unescaped.Append("\"\\/\b\f\n\r\t"[index]);
            return backslash + 2;
        }

        if (letter == 'u' && Hexadecimal(backslash + 2, 4) is { } code)
        {
            return ReadCode(backslash, (char)code);
        }

        return ReadWrongEscape(backslash, letter);
    }

    /// <summary>Appends the character of a <c>\u</c> escape, or of two that are a surrogate pair; returns the end of the last.</summary>
    private int ReadCode(int backslash, char code)
    {
        var end = backslash + 6;
        var isPair = char.IsHighSurrogate(code)
            && source.Text.Length > end + 1 && source.Text[end] == '\\' && source.Text[end + 1] == 'u'
            && Hexadecimal(end + 2, 4) is { } low && char.IsLowSurrogate((char)low);
        if (isPair)
        {
            _unescaped.Append(code).Append((char)Hexadecimal(end + 2, 4)!.Value);
            return end + 6;
        }

        if (char.IsSurrogate(code))
        {
            source.Report(FileDiagnostics.JsonEscape, backslash, end, source.Text.Substring(backslash, 6),
                "It is half of a character: write both halves, such as \\uD83D\\uDE00, or the character itself.");
        }

        _unescaped.Append(char.IsSurrogate(code) ? '\uFFFD' : code);
        return end;
    }

    private int ReadWrongEscape(int backslash, char letter)
    {
        if (letter is '\0' or '\n' or '\r')
        {
            return backslash + 1; // Reported as a string that does not end on its line.
        }

        var (length, instead) = letter switch
        {
            'x' when Hexadecimal(backslash + 2, 2) is { } code => (4, $"\\u{code:X4}"),
            '\'' => (2, "'"),
            'u' => (2, "four hexadecimal digits after \\u"),
            '0' => (2, "\\u0000"),
            'e' => (2, "\\u001B"),
            'v' => (2, "\\u000B"),
            'a' => (2, "\\u0007"),
            _ => (2, $"\\\\{letter} for a backslash and '{letter}'"),
        };
        source.Report(
            FileDiagnostics.JsonEscape, backslash, backslash + length, source.Text.Substring(backslash, length), $"Write {instead}.");
        _unescaped.Append(source.Text, backslash + 1, length - 1);
        return backslash + length;
    }

    private int? Hexadecimal(int start, int length) =>
        start + length <= source.Text.Length
        && int.TryParse(source.Text.Substring(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code
            : null;
}
