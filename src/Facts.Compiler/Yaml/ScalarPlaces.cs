using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Places inside a scalar, for findings about a part of its text.</summary>
internal static class ScalarPlaces
{
    /// <summary>
    /// The range of a part of the text, or of the whole scalar where the text does not stand in the file as it reads: with
    /// escapes, or over several lines.
    /// </summary>
    public static TextRange RangeOf(this YamlScalar scalar, int start, int length)
    {
        var range = scalar.Range;
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        var isVerbatim = range.Start.Line == range.End.Line && range.End.Offset - range.Start.Offset == scalar.Text.Length + 2 * quote;
        return isVerbatim ? new TextRange(Shift(range.Start, quote + start), Shift(range.Start, quote + start + length)) : range;
    }

    private static Mark Shift(Mark mark, int by) => new(mark.Offset + by, mark.Line, mark.Column + by);
}
