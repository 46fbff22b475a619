using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Finds where a stretch of a scalar's text stands in its file, also behind quotes and escapes.</summary>
internal static class ScalarPlace
{
    /// <summary>The place of the characters from <paramref name="start"/>; the whole scalar where its text is folded over lines.</summary>
    public static Place Of(YamlScalar scalar, ParsedFile file, int start, int length)
    {
        var source = file.File.Text;
        var quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var begin = SourceOffset(scalar, source, start, quoted);
        var end = SourceOffset(scalar, source, start + length, quoted);
        return begin is { } from && end is { } until
            ? new Place(file.File.Path, new TextRange(MarkAt(scalar, from), MarkAt(scalar, until)))
            : file.PlaceOf(scalar);
    }

    private static Mark MarkAt(YamlScalar scalar, int offset)
    {
        var start = scalar.Range.Start;
        return new Mark(offset, start.Line, start.Column + offset - start.Offset);
    }

    /// <summary>Walks the text and its source side by side up to character <paramref name="index"/> of the text.</summary>
    private static int? SourceOffset(YamlScalar scalar, string source, int index, bool quoted)
    {
        var offset = scalar.Range.Start.Offset + (quoted ? 1 : 0);
        for (var position = 0; position < index && position < scalar.Text.Length; position++)
        {
            if (Advance(source, offset, scalar.Text[position], scalar.Style) is not { } next)
            {
                return null;
            }

            offset = next;
        }

        return offset;
    }

    private static int? Advance(string source, int offset, char expected, ScalarStyle style)
    {
        if (offset >= source.Length)
        {
            return null;
        }

        if (style == ScalarStyle.DoubleQuoted && source[offset] == '\\')
        {
            return offset + 1 < source.Length ? offset + EscapeLength(source[offset + 1]) : null;
        }

        if (source[offset] != expected)
        {
            return null;
        }

        return style == ScalarStyle.SingleQuoted && expected == '\'' ? offset + 2 : offset + 1;
    }

    private static int EscapeLength(char letter) => letter switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        _ => 2,
    };
}
