using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Finds the place of a part of a scalar's text, for diagnostics about that part.</summary>
internal static class ScalarPlace
{
    /// <summary>The place of a part of the text, even if it has quotes and escapes; of the whole scalar if its text is folded over lines.</summary>
    public static Place Of(YamlScalar scalar, ParsedFile file, int start, int length)
    {
        var source = file.File.Text;
        return OffsetOf(scalar, source, start) is { } from && OffsetOf(scalar, source, start + length) is { } until
            ? new Place(file.File.Path, Part(scalar.Range, from, until))
            : file.PlaceOf(scalar);
    }

    /// <summary>The range of a part of the text, without access to the file; of the whole scalar if its text has escapes or is folded.</summary>
    public static TextRange RangeOf(YamlScalar scalar, int start, int length)
    {
        var range = scalar.Range;
        var quote = IsQuoted(scalar) ? 1 : 0;
        var begin = range.Start.Offset + quote + start;
        var isVerbatim = range.Start.Line == range.End.Line && range.End.Offset - range.Start.Offset == scalar.Text.Length + (2 * quote);
        return isVerbatim ? Part(range, begin, begin + length) : range;
    }

    private static TextRange Part(TextRange whole, int from, int until) => new(MarkAt(whole, from), MarkAt(whole, until));

    private static Mark MarkAt(TextRange whole, int offset) => new(offset, whole.Start.Line, whole.Start.Column + offset - whole.Start.Offset);

    private static bool IsQuoted(YamlScalar scalar) => scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;

    /// <summary>The offset in the source of the text's character at <paramref name="index"/>, or null if it cannot be determined.</summary>
    private static int? OffsetOf(YamlScalar scalar, string source, int index)
    {
        var offset = scalar.Range.Start.Offset + (IsQuoted(scalar) ? 1 : 0);
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
