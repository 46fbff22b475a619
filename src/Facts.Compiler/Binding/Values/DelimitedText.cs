using System;
using System.Collections.Immutable;
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
                items.Add(new YamlScalar(ScalarPlace.RangeOf(scalar, at, item.Length), item, ScalarStyle.SingleQuoted));
            }

            start = end + delimiter.Length;
        }

        return items.ToImmutable();
    }
}
