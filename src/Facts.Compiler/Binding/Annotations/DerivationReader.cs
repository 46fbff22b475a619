using System;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads <c>$derived: { from: [F157, F053], how: … }</c>.</summary>
internal static class DerivationReader
{
    private static readonly string[] Keys = ["from", "how"];

    public static BoundDerivation Read(in BindingScope scope, YamlMapping map)
    {
        scope.Session.HasProvenance = true;
        CitationReader.CheckKeys(scope, map, Keys, "$derived", static (_, map) => Meant(map) is { } meant ? (meant, "from") : null);
        var from = map["from"] ?? Meant(map)?.Value;
        var premises = from is null ? ImmutableArray<BoundReference>.Empty : RecordLinks.Read(scope.At("from"), from);
        var how = map["how"] as YamlScalar;
        if (map["how"] is { } node && how is not { IsNull: false })
        {
            scope.Report(BindingDiagnostics.AnnotationShape, node, "how", "a text");
            how = null;
        }

        if (from is null or YamlSequence { Items.IsEmpty: true } or YamlScalar { IsNull: true })
        {
            scope.Report(BindingDiagnostics.NoPremise, map);
        }

        return new BoundDerivation(map, how?.Text, premises);
    }

    /// <summary>The entry that probably names the records by another word where nothing else does, or null.</summary>
    private static YamlEntry? Meant(YamlMapping map)
    {
        if (map.Find("from") is not null)
        {
            return null;
        }

        YamlEntry? byValue = null;
        foreach (var entry in map.Entries)
        {
            if (Array.IndexOf(Keys, entry.Name) < 0)
            {
                if (Suggestion.Near(entry.Name, Keys) == "from")
                {
                    return entry;
                }

                byValue ??= entry.Value is YamlSequence { Items.IsEmpty: false } or YamlMapping
                    || (entry.Value is YamlScalar { IsNull: false } text && text.Text.IndexOf(' ') < 0) ? entry : null;
            }
        }

        return byValue;
    }
}
