using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>A node in one line, for messages.</summary>
internal static class NodeText
{
    private const int Most = 60;

    public static string Of(YamlNode node)
    {
        var text = node switch
        {
            YamlScalar scalar => scalar.Text,
            YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Take(4).Select(Of))}]",
            YamlMapping mapping => $"{{ {string.Join(", ", mapping.Entries.Take(4).Select(entry => $"{entry.Name}: {Of(entry.Value)}"))} }}",
            _ => "",
        };
        text = text.Replace("\r", "").Replace('\n', ' ');
        return text.Length <= Most ? text : text.Substring(0, Most) + "…";
    }
}
