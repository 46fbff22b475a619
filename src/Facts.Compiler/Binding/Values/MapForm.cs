using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>How to write what stands where a map belongs.</summary>
internal static class MapForm
{
    public static string Of(YamlNode node) =>
        node is YamlSequence { Items: { IsEmpty: false } items } && items.All(static item => Pair(item) is not null)
            ? $"Write '{Pair(items[0])}'{Others(items)} without dashes, on lines of their own."
            : "Write { name: value }, or its entries on lines of their own.";

    private static string Others(ImmutableArray<YamlNode> items) => items.Length switch
    {
        1 => "",
        2 => $" and '{Pair(items[1])}'",
        _ => $", '{Pair(items[1])}' and so on,",
    };

    /// <summary>The entry that a list of pairs gives as a map of two entries, of one entry, or as a list of two; null for anything else.</summary>
    private static string? Pair(YamlNode item)
    {
        var (key, value) = item switch
        {
            YamlMapping { Entries: { Length: 2 } two } => (FlowText.Of(two[0].Value), FlowText.Of(two[1].Value)),
            YamlMapping { Entries: { Length: 1 } one } => (FlowText.Of(one[0].Key), FlowText.Of(one[0].Value)),
            YamlSequence { Items: { Length: 2 } two } => (FlowText.Of(two[0]), FlowText.Of(two[1])),
            _ => (null, null),
        };
        return key is null || value is null ? null : $"{key}: {value}";
    }
}
