using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Formats a node for messages, on one line of readable length.</summary>
internal static class NodeText
{
    public static string Of(YamlNode node)
    {
        var text = node switch
        {
            YamlScalar scalar => scalar.Text,
            YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Take(4).Select(Of))}]",
            YamlMapping mapping => $"{{ {string.Join(", ", mapping.Entries.Take(4).Select(entry => $"{entry.Name}: {Of(entry.Value)}"))} }}",
            _ => "",
        };
        return ShownText.OfValue(text.Replace("\r", "").Replace('\n', ' '));
    }
}
