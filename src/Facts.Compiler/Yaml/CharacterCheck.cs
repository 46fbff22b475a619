using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>
/// Finds characters that no fact file should contain. Each forbidden one is replaced, so that the rest of the file can still be read:
/// the parser treats NUL as the end of the text, for example, and U+2028 as the end of a line.
/// </summary>
internal static class CharacterCheck
{
    private const char Replacement = '\uFFFD';
    private const int BlackFlag = 0x1F3F4;

    public static string Run(string text, string path, TextPositions positions, DiagnosticBag diagnostics, bool isJson = false)
    {
        char[]? replaced = null;
        var count = 0;
        var flagEnd = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (IsOrdinary(character))
            {
                continue;
            }

            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                var code = char.ConvertToUtf32(character, text[i + 1]);
                var isTag = code is >= 0xE0000 and <= 0xE007F;
                if (isTag && i != flagEnd && count++ < YamlLimits.CharacterDiagnostics)
                {
                    diagnostics.Report(
                        FileDiagnostics.InvisibleCharacter,
                        new Place(path, positions.Range(i, i + 2)),
                        Code(code),
                        isJson ? $"\\u{Code(character)}\\u{Code(text[i + 1])}" : "\\U000" + Code(code));
                }

                // Tag characters are an invisible copy of ASCII; after a black flag they spell a region code.
                flagEnd = code == BlackFlag || (isTag && i == flagEnd) ? i + 2 : flagEnd;
                i++;
                continue;
            }

            if ((character == '\uFEFF' && i == 0) || (character == '\u200B' && IsWordBreak(text, i)))
            {
                continue;
            }

            if (character == Replacement)
            {
                ReportLost(text, i, path, positions, diagnostics);
            }
            else if (count++ < YamlLimits.CharacterDiagnostics)
            {
                diagnostics.Report(Descriptor(character), new Place(path, positions.Range(i, i + 1)), Code(character), "\\u" + Code(character));
            }

            if (!IsDirectionControl(character) && !IsInvisible(character))
            {
                replaced ??= text.ToCharArray();
                replaced[i] = Replacement;
            }
        }

        return replaced is null ? text : new string(replaced);
    }

    /// <summary>Reports the first of the lost characters for all of them, which have the same cause.</summary>
    private static void ReportLost(string text, int index, string path, TextPositions positions, DiagnosticBag diagnostics)
    {
        if (text.IndexOf(Replacement) < index)
        {
            return;
        }

        var others = text.Skip(index + 1).Count(static character => character == Replacement);
        diagnostics.Report(
            FileDiagnostics.BrokenCharacter,
            new Place(path, positions.Range(index, index + 1)),
            others == 0 ? "This character" : $"This character and {others.ToString(CultureInfo.InvariantCulture)} more in this file");
    }

    private static bool IsOrdinary(char character) => character < '\u007F'
        ? character >= ' ' || character is '\n' or '\t' or '\r'
        : character >= '\u00A0' && !IsInvisible(character)
            && (character is < '\u2028' or > '\u2069' and < '\uD800' or > '\uDFFF' and < '\uFEFF' or > '\uFEFF' and < '\uFFFD'
                || character is > '\u202E' and < '\u2066');

    /// <summary>Whether the character is invisible, apart from joiners, direction marks and variation selectors, which have proper uses.</summary>
    private static bool IsInvisible(char character) =>
        character is '\u00AD' or '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u180E' or '\u200B' or (>= '\u2060' and <= '\u2064')
            or '\u3164' or '\uFFA0';

    /// <summary>
    /// Whether a zero-width space separates words in a script that is written without spaces, such as Thai, Lao, Burmese, Khmer or Tai Tham.
    /// </summary>
    private static bool IsWordBreak(string text, int index) =>
        index > 0 && index + 1 < text.Length && IsWrittenWithoutSpaces(text[index - 1]) && IsWrittenWithoutSpaces(text[index + 1]);

    private static bool IsWrittenWithoutSpaces(char character) =>
        character is >= '\u0E00' and <= '\u0EFF'
            or >= '\u1000' and <= '\u109F'
            or >= '\u1780' and <= '\u17FF'
            or >= '\u1950' and <= '\u19DF'
            or >= '\u1A20' and <= '\u1AAF'
            or >= '\uA9E0' and <= '\uA9FF'
            or >= '\uAA60' and <= '\uAADF';

    private static bool IsDirectionControl(char character) => character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static FactDescriptor Descriptor(char character) => character switch
    {
        _ when IsDirectionControl(character) => FileDiagnostics.DirectionCharacter,
        _ when char.IsSurrogate(character) => FileDiagnostics.LoneSurrogate,
        _ when IsInvisible(character) => FileDiagnostics.InvisibleCharacter,
        '\u0085' or '\u2028' or '\u2029' => FileDiagnostics.UnusualLineBreak,
        _ => FileDiagnostics.ControlCharacter,
    };

    private static string Code(int character) => character.ToString("X4", CultureInfo.InvariantCulture);
}
