using System;
using System.Globalization;
using System.Text;

namespace Facts.Compiler.Diagnostics;

/// <summary>
/// Text from files as a message shows it: on one line, of a readable length, and without hidden characters, characters that change the
/// direction, and control characters.
/// </summary>
internal static class ShownText
{
    /// <summary>Longer texts are cut; the place of the diagnostic shows the whole.</summary>
    private const int Limit = 400;

    /// <summary>A value that a message repeats is recognized by its beginning.</summary>
    private const int LimitOfValue = 80;

    /// <summary>The argument of a message.</summary>
    /// <param name="isValue">Whether it is a value that the message repeats.</param>
    public static object? Of(object? argument, bool isValue) =>
        argument is null or IFormattable ? argument : Of(argument.ToString(), isValue ? LimitOfValue : Limit);

    public static string Of(string text) => Of(text, Limit);

    /// <summary>A value that a message repeats.</summary>
    public static string OfValue(string text) => Of(text, LimitOfValue);

    private static string Of(string text, int limit)
    {
        StringBuilder? shown = null;
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            var escape = isPair || !IsHidden(text[index]) ? null : Escape(text[index]);
            var length = escape?.Length ?? (isPair ? 2 : 1);
            if ((shown?.Length ?? index) + length > limit)
            {
                return (shown?.ToString() ?? text.Substring(0, index)) + "…";
            }

            shown ??= escape is null ? null : new StringBuilder(text, 0, index, text.Length + 16);
            _ = escape is null ? shown?.Append(text, index, length) : shown!.Append(escape);
            index += isPair ? 1 : 0;
        }

        return shown?.ToString() ?? text;
    }

    private static bool IsHidden(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator;

    /// <summary>The escape in double quotes.</summary>
    private static string Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
    };
}
