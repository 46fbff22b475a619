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
        CitationReader.CheckKeys(scope, map, Keys, "$derived");
        var from = map["from"];
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
}
