using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads <c>$derived: { from: [F157, F053], how: … }</c>.</summary>
internal sealed class DerivationReader(BindingContext context)
{
    private static readonly string[] Keys = ["from", "how"];

    public BoundDerivation Read(YamlMapping map)
    {
        foreach (var entry in map.Entries.Where(static entry => Array.IndexOf(Keys, entry.Name) < 0))
        {
            context.Report(BindingDiagnostics.UnknownCitationKey, entry.Key,
                "$derived", entry.Name, string.Join(", ", Keys), Suggestion.For(entry.Name, Keys));
        }

        var premises = map["from"] is { } from ? new RecordLinks(context).Read("from", from) : ImmutableArray<BoundReference>.Empty;
        var how = map["how"] as YamlScalar;
        if (map["how"] is { } node && how is not { IsNull: false })
        {
            context.Report(BindingDiagnostics.AnnotationShape, node, "how", "a text");
            how = null;
        }

        if (map["from"] is null or YamlSequence { Items.IsEmpty: true } or YamlScalar { IsNull: true })
        {
            context.Report(BindingDiagnostics.NoPremise, map);
        }

        return new BoundDerivation(map, how?.Text, premises);
    }
}
