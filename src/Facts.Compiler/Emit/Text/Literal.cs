using System.Globalization;
using System.Text;

namespace Facts.Compiler.Emit.Text;

/// <summary>C# literals. Text from YAML reaches code only through this class, in XML docs, or as an identifier.</summary>
internal static class Literal
{
    public static string String(string text)
    {
        var builder = new StringBuilder("\"", text.Length + 2);
        for (var index = 0; index < text.Length; index++)
        {
            Append(builder, text[index], Surrogates.IsPaired(text, index) ? null : Escaped(text[index]));
        }

        return builder.Append('"').ToString();
    }

    public static string StringOrNull(string? text) => text is null ? "null" : String(text);

    /// <summary>Appends the content of a <c>u8</c> literal. An unpaired surrogate, which UTF-8 cannot represent, becomes U+FFFD, as in stored
    /// rows.</summary>
    public static void AppendUtf8(StringBuilder builder, string text)
    {
        builder.Append('"');
        var written = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is >= ' ' and <= '~' and not ('\\' or '"'))
            {
                continue; // Most characters, appended in runs.
            }

            builder.Append(text, written, index - written);
            var escaped = Surrogates.IsPaired(text, index) ? null : char.IsSurrogate(character) ? "\uFFFD" : Escaped(character);
            Append(builder, character, escaped);
            written = index + 1;
        }

        builder.Append(text, written, text.Length - written).Append("\"u8");
    }

    public static string Int64(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    public static string Char(char character) => character switch
    {
        '\'' => @"'\''",
        '"' => "'\"'",
        _ => $"'{Escaped(character) ?? character.ToString()}'",
    };

    // A character that needs no escape is not made a string, because stored texts consist of them.
    private static void Append(StringBuilder builder, char character, string? escaped)
    {
        if (escaped is null)
        {
            builder.Append(character);
        }
        else
        {
            builder.Append(escaped);
        }
    }

    /// <summary>
    /// The escape of a character that would end the literal or the line, is invisible or changes the direction of text; null for all others.
    /// </summary>
    private static string? Escaped(char character) => character switch
    {
        '\\' => @"\\",
        '"' => "\\\"",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        >= ' ' and <= '~' => null,
        _ => IsPlain(character) ? null : @"\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
    };

    private static bool IsPlain(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.SpaceSeparator);
}
