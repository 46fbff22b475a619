using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Explains how to write a value as a list, where it should be one.</summary>
internal static class ListForm
{
    private const int MostLines = 3;
    private const int LongestItem = 60;

    /// <param name="source">The text of the file, or null if it is not known.</param>
    public static string Of(FieldType item, YamlNode node, string? source) => node switch
    {
        YamlMapping { Entries.IsEmpty: true } => "Write [].",
        YamlMapping mapping => OfMapping(item, mapping, isFlow: source is not null && source[mapping.Range.Start.Offset] == '{'),
        YamlScalar when item.Required is ValueType { Declaration: { Shorthand: null, Fields: { IsEmpty: false } fields } } =>
            $"Write [{{ {fields[0].Name}: … }}].",
        YamlScalar scalar => OfText(scalar, source),
        _ => $"Write [{TypeText.Of(item)}].",
    };

    private static string OfMapping(FieldType item, YamlMapping mapping, bool isFlow)
    {
        var first = mapping.Entries[0];
        return item.Single is ValueType or MapType
                ? isFlow ? $"Put it in brackets: [{{ {first.Name}: … }}]." : $"Put a dash before the first entry of each item: '- {first.Name}: …'."
            : mapping.Entries.All(static entry => ValueBinder.IsNull(entry.Value))
                ? $"Write [{Suggestion.Listed(mapping.Entries.Select(static entry => entry.Name))}]."
            : $"Write a list, such as [{TypeText.Of(item)}].";
    }

    private static string OfText(YamlScalar scalar, string? source)
    {
        var lines = Lines(scalar, source);
        return lines.Count > 1 ? $"Put a dash before each item: {ItemLines(lines)}, on lines of their own."
            : scalar.Text.Length > LongestItem ? $"Put a dash before it: '- {NodeText.Of(scalar)}'."
            : $"Write [{Item(scalar)}].";
    }

    private static string ItemLines(List<string> lines)
    {
        var shown = lines.Take(MostLines).Select(static line => $"'- {line}'").ToList();
        if (lines.Count > MostLines)
        {
            return string.Join(", ", shown) + ", …";
        }

        var last = shown[shown.Count - 1];
        return $"{string.Join(", ", shown.Take(shown.Count - 1))} and {last}";
    }

    /// <summary>The lines of an unquoted text over several lines; empty for any other text.</summary>
    private static List<string> Lines(YamlScalar scalar, string? source)
    {
        var range = scalar.Range;
        if (source is null || range.Start.Line == range.End.Line || scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted)
        {
            return [];
        }

        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        return source.Substring(range.Start.Offset, range.End.Offset - range.Start.Offset)
            .Split('\n')
            .Skip(isBlock ? 1 : 0)
            .Select(static line => line.Trim().TrimEnd(','))
            .Where(static line => line.Length > 0)
            .ToList();
    }

    /// <summary>The text as written in brackets. Unquoted commas are kept, because they were probably meant to separate items.</summary>
    private static string Item(YamlScalar scalar)
    {
        var text = scalar.Text;
        var isPlain = text.IndexOfAny(['[', ']', '{', '}', '#', '"', '\'', '\n']) < 0 && !text.Contains(": ");
        return isPlain && scalar.Style == ScalarStyle.Plain
            ? text
            : $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"";
    }

}
