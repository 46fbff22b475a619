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

/// <summary>Reports what must say where it comes from and does not: records, values and fields with <c>provenance: required</c>.</summary>
internal static class CitationChecker
{
    public static ImmutableArray<FactDiagnostic> Check(LinkedDataset dataset, CancellationToken cancellation)
    {
        if (!Requires(dataset.Schema))
        {
            return ImmutableArray<FactDiagnostic>.Empty;
        }

        var walker = new Walker(dataset.Schema);
        foreach (var table in dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in table.Rows)
            {
                walker.Walk(row);
            }
        }

        return walker.Bag.ToImmutable();
    }

    private static bool Requires(DatasetSchema schema) =>
        schema.Types.Any(static type => type.RequiresProvenance) || schema.Fields.Any(static field => field.RequiresProvenance);

    private sealed class Walker(DatasetSchema schema) : RowWalker(schema)
    {
        private readonly HashSet<YamlNode> _reported = [];

        protected override void OnRecord(BoundRecord record, Annotations around)
        {
            if (!record.Declaration.RequiresProvenance || record.Annotations.HasProvenance || around.HasProvenance)
            {
                return;
            }

            var isRow = ReferenceEquals(record, Row.Record);
            Report(isRow ? Row.KeyPlace : PlaceOf(record.Node), record.Node, isRow ? Row.Table.TableName : record.Declaration.Name);
        }

        protected override void OnField(FieldDeclaration field, BoundValue value)
        {
            if (field.RequiresProvenance && IsGiven(value) && !IsCited(value))
            {
                Report(IsInDefault ? Row.KeyPlace : PlaceOf(value.Node), value.Node, $"'{field.Name}'");
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

        // What $defaults give is shared by records, and told once.
        private void Report(Place place, YamlNode node, string what)
        {
            if (_reported.Add(node))
            {
                Bag.Report(CheckingDiagnostics.MissingCitation, place, PathText(), what);
            }
        }
    }
}
