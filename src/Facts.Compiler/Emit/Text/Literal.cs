using System.Globalization;
using System.Text;

namespace Facts.Compiler.Emit.Text;

/// <summary>C# literals. Text from YAML reaches code only through this class, in XML docs, or as an identifier.</summary>
internal static class Literal
{
    public static string String(string text)
    {
        var builder = new StringBuilder(text.Length + 2);
        AppendString(builder, text);
        return builder.ToString();
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
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                builder.Append(character).Append(text[++index]);
            }
            else if (char.IsSurrogate(character))
            {
                builder.Append('\uFFFD');
            }
            else
            {
                AppendCharacter(builder, character);
            }

            written = index + 1;
        }

        builder.Append(text, written, text.Length - written).Append("\"u8");
    }

    public static string Int64(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    public static string Char(char character)
    {
        var builder = new StringBuilder("'");
        if (character == '\'')
        {
            builder.Append('\\').Append(character);
        }
        else if (character == '"')
        {
            builder.Append(character);
        }
        else
        {
            AppendCharacter(builder, character);
        }

        return builder.Append('\'').ToString();
    }

    private static void AppendString(StringBuilder builder, string text)
    {
        builder.Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                builder.Append(character).Append(text[++index]);
            }
            else
            {
                AppendCharacter(builder, character);
            }
        }

        builder.Append('"');
    }

    private static void AppendCharacter(StringBuilder builder, char character)
    {
        switch (character)
        {
            case '\\' or '"':
                builder.Append('\\').Append(character);
                break;
            case '\n':
                builder.Append("\\n");
                break;
            case '\r':
                builder.Append("\\r");
                break;
            case '\t':
                builder.Append("\\t");
                break;
            case >= ' ' and <= '~':
                builder.Append(character);
                break;
            default:
                AppendUncommon(builder, character);
                break;
        }
    }

    /// <summary>
    /// Escapes characters that end lines, are invisible or change the direction of text, so that the file shows what it contains.
    /// </summary>
    private static void AppendUncommon(StringBuilder builder, char character)
    {
        if (IsPlain(character))
        {
            builder.Append(character);
        }
        else
        {
            builder.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    private static bool IsPlain(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.SpaceSeparator);
}
