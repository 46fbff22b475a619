using System;
using System.Globalization;
using System.Text;

namespace Facts.Compiler.Diagnostics;

/// <summary>
/// Text of a user as a message shows it: in one line, of a length that can be read, with nothing that hides, that turns the
/// direction of what follows or that a terminal obeys.
/// </summary>
internal static class ShownText
{
    /// <summary>Longer texts are cut; the place of a finding leads to the whole.</summary>
    private const int Limit = 400;

    public static object? Of(object? argument) => argument is null or IFormattable ? argument : Of(argument.ToString());

    public static string Of(string text)
    {
        var length = text.Length <= Limit ? text.Length : char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit;
        StringBuilder? shown = null;
        for (var index = 0; index < length; index++)
        {
            var isPair = char.IsHighSurrogate(text[index]) && index + 1 < length && char.IsLowSurrogate(text[index + 1]);
            if (isPair || !IsHidden(text[index]))
            {
                shown?.Append(text, index, isPair ? 2 : 1);
                index += isPair ? 1 : 0;
                continue;
            }

            shown ??= new StringBuilder(text, 0, index, length + 16);
            shown.Append(Escape(text[index]));
        }

        var start = shown?.ToString() ?? (length == text.Length ? text : text.Substring(0, length));
        return length == text.Length ? start : start + "…";
    }

    private static bool IsHidden(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>As it is written in double quotes.</summary>
    private static string Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
    };
}
