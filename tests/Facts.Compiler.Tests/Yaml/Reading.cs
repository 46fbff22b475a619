using System.Linq;
using System.Text;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>Reads a text, and writes nodes and diagnostics so that a test can compare them.</summary>
internal static class Reading
{
    public static ParsedFile Of(string text, string path = "facts.yaml") =>
        YamlReader.Parse(new FactFile(path, path, text), ReadingRules.Default, CancellationToken.None);

    /// <summary>The only document of a file without diagnostics.</summary>
    public static YamlNode Root(string text)
    {
        var file = Of(text);
        Assert.Empty(file.Diagnostics);
        return Assert.Single(file.Documents);
    }

    /// <summary>All documents in a form like JSON, with quotes around everything except plain scalars.</summary>
    public static string Show(ParsedFile file) => string.Join(" --- ", file.Documents.Select(Show));

    public static string Show(YamlNode node)
    {
        var text = new StringBuilder();
        Show(node, text);
        return text.ToString();
    }

    /// <summary>The diagnostics as <c>id line:column 'token'</c>.</summary>
    public static string Diagnostics(string text) => string.Join("; ", Of(text).Diagnostics.Select(diagnostic => Diagnostic(diagnostic, text)));

    public static string Diagnostic(FactDiagnostic diagnostic, string text)
    {
        var range = diagnostic.Place.Range;
        return $"{diagnostic.Id} {range.Start.Line + 1}:{range.Start.Column + 1} '{Token(range, text)}'";
    }

    public static string Token(TextRange range, string text) => text[range.Start.Offset..range.End.Offset];

    private static void Show(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.Style == ScalarStyle.Plain ? scalar.Text : $"'{scalar.Text}'");
                break;
            case YamlSequence sequence:
                ShowAll(sequence.Items.Select(item => ("", item)), '[', ']', text);
                break;
            case YamlMapping mapping:
                ShowAll(mapping.Entries.Select(entry => (Show(entry.Key) + ": ", entry.Value)), '{', '}', text);
                break;
        }
    }

    private static void ShowAll(
        System.Collections.Generic.IEnumerable<(string Name, YamlNode Value)> items, char open, char close, StringBuilder text)
    {
        text.Append(open);
        var separator = "";
        foreach (var (name, value) in items)
        {
            text.Append(separator).Append(name);
            Show(value, text);
            separator = ", ";
        }

        text.Append(close);
    }
}
