using System;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Splits one scalar into the items of a list, each with its place.</summary>
internal static class DelimitedText
{
    public static ImmutableArray<YamlNode> Split(YamlScalar scalar, string delimiter)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var text = scalar.Text;
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf(delimiter, start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var item = text.Substring(start, end - start).Trim();
            if (item.Length > 0)
            {
                var at = start + text.Substring(start, end - start).IndexOf(item, StringComparison.Ordinal);
                items.Add(new YamlScalar(RangeOf(scalar, at, item.Length), item, ScalarStyle.SingleQuoted));
            }

            start = end + delimiter.Length;
        }

        return items.ToImmutable();
    }

    // Only a text that stands in the file letter by letter tells where its parts stand.
    private static TextRange RangeOf(YamlScalar scalar, int start, int length)
    {
        var range = scalar.Range;
        var quotes = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        if (range.Start.Line != range.End.Line || range.End.Offset - range.Start.Offset != scalar.Text.Length + (2 * quotes))
        {
            return range;
        }

        return new TextRange(Move(range.Start, quotes + start), Move(range.Start, quotes + start + length));
    }

    private static Mark Move(Mark mark, int by) => new(mark.Offset + by, mark.Line, mark.Column + by);
}
