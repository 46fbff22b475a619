using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Generator;

/// <summary>
/// The text of a fact file. If a file is not Unicode, the host decodes it with the code page of the machine, so the same file would contain
/// different facts on another machine. Each non-ASCII character of such a file is replaced by U+FFFD, which the compiler reports at its place.
/// </summary>
internal static class DecodedText
{
    private const char Lost = '\uFFFD';

    public static string Of(SourceText content)
    {
        var text = content.ToString();
        if (IsUnicode(content.Encoding))
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (var index = 0; index < characters.Length; index++)
        {
            if (characters[index] >= '\u0080')
            {
                characters[index] = Lost;
            }
        }

        return new string(characters);
    }

    /// <summary>UTF-8, or UTF-16 or UTF-32 in either byte order. A text without an encoding comes from an editor.</summary>
    private static bool IsUnicode(Encoding? encoding) => encoding is null || encoding.CodePage is 65001 or 1200 or 1201 or 12000 or 12001;
}
