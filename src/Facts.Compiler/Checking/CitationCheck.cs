using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>Reports records, values and fields with <c>provenance: required</c> that have no provenance.</summary>
internal sealed class CitationCheck : DatasetCheck
{
    private readonly HashSet<YamlNode> _reported = [];

    private CitationCheck(LinkedDataset dataset) : base(dataset)
    {
    }

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        dataset.Schema.Types.Any(static type => type.RequiresProvenance) || dataset.Schema.Fields.Any(static field => field.RequiresProvenance)
            ? new CitationCheck(dataset)
            : null;

    public override void OnRecord(BoundRecord record, Annotations around)
    {
        if (!record.Declaration.RequiresProvenance || record.Annotations.HasProvenance || around.HasProvenance)
        {
            return;
        }

        var isRow = ReferenceEquals(record, At.Row.Record);
        Report(isRow ? At.Row.KeyPlace : At.PlaceOf(record.Node), record.Node, isRow ? At.Row.Table.TableName : record.Declaration.Name);
    }

    public override void OnField(FieldDeclaration field, BoundValue value)
    {
        if (field.RequiresProvenance && IsGiven(value) && !IsCited(value))
        {
            Report(At.PlaceInData(value.Node), value.Node, $"'{field.Name}'");
        }
    }

    private static bool IsGiven(BoundValue value) => value switch
    {
        BoundStated stated => stated.IsStated,
        BoundList list => !list.Items.IsEmpty,
        BoundMap map => !map.Entries.IsEmpty,
        _ => true,
    };

    private static bool IsCited(BoundValue value) => value.Around.HasProvenance || value switch
    {
        BoundRecord record => record.Annotations.HasProvenance,
        BoundStated { Value: { } stated } => IsCited(stated),
        BoundOneOf oneOf => IsCited(oneOf.Value),
        BoundList list => list.Items.All(IsCited),
        BoundMap map => map.Entries.All(static entry => IsCited(entry.Value)),
        _ => false,
    };

    // Values from $defaults are shared by records, and reported once.
    private void Report(Place place, YamlNode node, string what)
    {
        if (_reported.Add(node))
        {
            Diagnostics.Report(CheckingDiagnostics.MissingCitation, place, At.PathText, what);
        }
    }
}
