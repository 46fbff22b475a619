using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reports that a required value is missing.</summary>
internal static class NoValue
{
    /// <param name="wanted">What to write.</param>
    /// <param name="type">The type as written in the schema.</param>
    /// <param name="takesText">Whether the value can be a text in quotes.</param>
    public static void Report(in BindingScope scope, YamlNode node, string wanted, string type, bool takesText = false)
    {
        var advice = $"Give it one ({wanted}), or declare the type as '{type}?' if it may be left out.";
        if (scope.IsTrial || CommentAfter(scope.Session.Source, node) is not var (comment, text))
        {
            scope.Report(BindingDiagnostics.NullValue, node, ".", advice);
        }
        else
        {
            scope.Report(
                BindingDiagnostics.NullValue,
                comment,
                ", because '#' after a space begins a comment.",
                takesText ? $"If the text belongs to the value, put it in quotes: \"{text}\"." : advice);
        }
    }

    /// <summary>The comment that is on the line instead of a value, or null.</summary>
    private static (YamlScalar Node, string Text)? CommentAfter(string? source, YamlNode node)
    {
        if (source is null || node is not YamlScalar { Style: ScalarStyle.Plain, Text: "" })
        {
            return null;
        }

        var place = node.Range.Start;
        var start = place.Offset;
        while (start < source.Length && source[start] is ' ' or '\t')
        {
            start++;
        }

        if (start == source.Length || source[start] != '#')
        {
            return null;
        }

        var end = source.IndexOfAny(['\r', '\n'], start);
        var text = source.Substring(start, (end < 0 ? source.Length : end) - start).TrimEnd();
        var range = new TextRange(At(start), At(start + text.Length));
        return (new YamlScalar(range, "", ScalarStyle.Plain), text.Replace("\\", "\\\\").Replace("\"", "\\\""));

        Mark At(int offset) => new(offset, place.Line, place.Column + offset - place.Offset);
    }
}
