using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads the option <c>policy</c> of a field of claims: a keyword, a map with one rule, or a list of them.</summary>
internal sealed class ClaimPolicyReader(OptionMap options, FieldType type, SchemaScope scope)
{
    private const string Shape = "rank, newest, open, { mostTrusted: [source, …] }, { tolerance: 5 % }, or a list of them";

    /// <summary>The type with its policy, or the type itself if it has none.</summary>
    public FieldType Read()
    {
        if (options.Node("policy") is not { } node || type is UnknownType)
        {
            return type;
        }

        if (type is not ClaimsType claims)
        {
            scope.Report(
                SchemaDiagnostics.OptionMisfit,
                options.PlaceOfName("policy"),
                "policy",
                options.Owner,
                "fields of claims, such as 'Claims<int>'");
            return type;
        }

        var nodes = node is YamlSequence sequence ? sequence.Items : ImmutableArray.Create(node);
        return claims with { Policy = new ClaimPolicy(nodes.Select(ReadRule).OfType<ClaimRule>().ToImmutableArray()) };
    }

    private ClaimRule? ReadRule(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { Text: "rank" }:
                return Simple(ClaimRuleKind.Rank);
            case YamlScalar { Text: "newest" }:
                return Simple(ClaimRuleKind.Newest);
            case YamlScalar { Text: "open" }:
                return Simple(ClaimRuleKind.Open);
            case YamlMapping { Entries.Length: 1 } map when map.Entries[0] is { Key.Text: "mostTrusted" } entry:
                return MostTrusted(entry.Value);
            case YamlMapping { Entries.Length: 1 } map when map.Entries[0] is { Key.Text: "tolerance", Value: YamlScalar text }:
                return Tolerance(text);
            case YamlScalar { IsNull: false } word:
                options.ReportValue("policy", word, Shape);
                return null;
            default:
                options.ReportShape("policy", node, Shape);
                return null;
        }
    }

    private static ClaimRule Simple(ClaimRuleKind kind) => new(kind, ImmutableArray<string>.Empty);

    private ClaimRule? MostTrusted(YamlNode node)
    {
        if (node is not YamlSequence { Items.IsEmpty: false } sequence || !sequence.Items.All(static item => item is YamlScalar))
        {
            options.ReportShape("mostTrusted", node, "a list of sources, the most trusted first");
            return null;
        }

        var known = scope.Sources.Select(static source => source.Id).ToList();
        foreach (var item in sequence.Items.Cast<YamlScalar>().Where(item => !known.Contains(item.Text)))
        {
            scope.Report(SchemaDiagnostics.UnknownTrustedSource, options.PlaceOf(item), item.Text, SchemaScope.DidYouMean(item.Text, known));
        }

        return new ClaimRule(ClaimRuleKind.MostTrusted, sequence.Items.Cast<YamlScalar>().Select(static item => item.Text).ToImmutableArray());
    }

    private ClaimRule? Tolerance(YamlScalar text)
    {
        if (type.Single is not ScalarType { Definition.IsAmount: true })
        {
            scope.Report(SchemaDiagnostics.OptionMisfit, options.PlaceOf(text), "tolerance", options.Owner, "claims of numbers or quantities");
            return null;
        }

        var isPercent = text.Text.EndsWith("%", System.StringComparison.Ordinal);
        var number = text.Text.TrimEnd('%').TrimEnd();
        if (decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var tolerance))
        {
            return new ClaimRule(ClaimRuleKind.Tolerance, ImmutableArray<string>.Empty, tolerance, isPercent);
        }

        options.ReportValue("tolerance", text, "a number such as 10, or a part such as 5 %");
        return null;
    }
}
