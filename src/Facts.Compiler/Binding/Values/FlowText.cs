using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>A short value as it can be written on one line.</summary>
internal static class FlowText
{
    private const int Longest = 120;

    /// <summary>A text, or a list of texts, that needs no quotes; null for any other value.</summary>
    public static string? Of(YamlNode node)
    {
        var text = node switch
        {
            YamlScalar scalar when IsPlain(scalar) => scalar.Text,
            YamlSequence { Items.IsEmpty: false } list when list.Items.All(static item => item is YamlScalar scalar && IsPlain(scalar)) =>
                $"[{string.Join(", ", list.Items.Select(static item => ((YamlScalar)item).Text))}]",
            _ => null,
        };
        return text?.Length <= Longest ? text : null;
    }

    private static bool IsPlain(YamlScalar scalar) =>
        scalar is { IsNull: false, Text: { Length: > 0 } text }
        && text.All(static sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' or '/')
        && text[0] is not '-';
}
