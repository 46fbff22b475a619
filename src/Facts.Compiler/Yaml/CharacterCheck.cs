using System.Globalization;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>
/// Finds characters that no fact file should hold. Each forbidden one is replaced, so that the rest of the file is still
/// read: the parser takes NUL for the end of the text, for instance, and U+2028 for the end of a line.
/// </summary>
internal static class CharacterCheck
{
    private const char Replacement = '\uFFFD';

    public static string Run(string text, string path, TextPositions positions, DiagnosticBag diagnostics)
    {
        char[]? replaced = null;
        var findings = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (IsOrdinary(character))
            {
                continue;
            }

            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (character == '\uFEFF' && i == 0)
            {
                continue;
            }

            if (findings++ < YamlLimits.CharacterFindings)
            {
                diagnostics.Report(Descriptor(character), new Place(path, positions.Range(i, i + 1)), Code(character));
            }

            if (!IsDirectionControl(character))
            {
                replaced ??= text.ToCharArray();
                replaced[i] = Replacement;
            }
        }

        return replaced is null ? text : new string(replaced);
    }

    private static bool IsOrdinary(char character) => character < '\u007F'
        ? character >= ' ' || character is '\n' or '\t' or '\r'
        : character >= '\u00A0' && character is < '\u2028' or > '\u2069' and < '\uD800' or > '\uDFFF' and < '\uFEFF' or > '\uFEFF' and < '\uFFFE'
            || character is > '\u202E' and < '\u2066';

    private static bool IsDirectionControl(char character) => character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static FactDescriptor Descriptor(char character) => character switch
    {
        _ when IsDirectionControl(character) => FileDiagnostics.DirectionCharacter,
        _ when char.IsSurrogate(character) => FileDiagnostics.LoneSurrogate,
        '\u0085' or '\u2028' or '\u2029' => FileDiagnostics.UnusualLineBreak,
        _ => FileDiagnostics.ControlCharacter,
    };

    private static string Code(char character) => ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
