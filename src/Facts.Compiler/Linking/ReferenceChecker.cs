using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>Reports references that lead nowhere, to another variant, or to several records.</summary>
internal sealed class ReferenceChecker(LinkedDataset dataset) : RowWalker(dataset.Schema)
{
    private readonly NearKeys _nearKeys = new(dataset);
    private readonly HashSet<YamlNode> _reported = [];

    protected override void OnReference(BoundReference reference)
    {
        if (reference.Targets.Length == 1)
        {
            CheckOne(reference);
        }
        else
        {
            CheckSeveral(reference);
        }
    }

    private void CheckOne(BoundReference reference)
    {
        if (ReferenceResolver.ResolveIn(dataset, reference, 0) is not { } address)
        {
            ReportMissing(reference);
        }
        else if (!ReferenceResolver.IsOfVariant(dataset, reference, address))
        {
            ReportWrongVariant(reference, address);
        }
    }

    private void CheckSeveral(BoundReference reference)
    {
        RowAddress? fitting = null;
        RowAddress? unfitting = null;
        for (var target = 0; target < reference.Targets.Length; target++)
        {
            if (ReferenceResolver.ResolveIn(dataset, reference, target) is not { } address)
            {
                continue;
            }

            if (!ReferenceResolver.IsOfVariant(dataset, reference, address))
            {
                unfitting = address;
            }
            else if (fitting is { } other && other.Table != address.Table)
            {
                ReportAmbiguous(reference, other, address);
                return;
            }
            else
            {
                fitting = address;
            }
        }

        if (fitting is null && unfitting is { } wrong)
        {
            ReportWrongVariant(reference, wrong);
        }
        else if (fitting is null)
        {
            ReportMissing(reference);
        }
    }

    private void ReportMissing(BoundReference reference)
    {
        if (dataset.IsComplete && _reported.Add(reference.Node))
        {
            var tables = reference.Targets.Length > 2 && reference.Targets.Length == dataset.Tables.Length
                ? "any table"
                : string.Join(" or ", reference.Targets.Select(target => target.Variant?.TableName ?? target.Table.TableName).Distinct());
            Report(FactDiagnostic.Create(LinkingDiagnostics.MissingRecord, PlaceOf(reference.Node),
                PathText(), tables, reference.Text, _nearKeys.Suggest(reference.Text, reference.Targets)));
        }
    }

    private void ReportWrongVariant(BoundReference reference, RowAddress address)
    {
        if (_reported.Add(reference.Node))
        {
            var row = dataset[address.Table].Rows[address.Row];
            Report(FactDiagnostic
                .Create(LinkingDiagnostics.WrongVariant, PlaceOf(reference.Node),
                    PathText(), reference.Text, row.Record.Variant!.Name, string.Join(" or ", reference.Targets.Select(TypeText.Of)))
                .WithRelated(row.KeyPlace, "The record"));
        }
    }

    private void ReportAmbiguous(BoundReference reference, RowAddress first, RowAddress second)
    {
        if (_reported.Add(reference.Node))
        {
            Report(FactDiagnostic
                .Create(LinkingDiagnostics.AmbiguousRecord, PlaceOf(reference.Node),
                    PathText(), reference.Text, $"{first.Table.TableName} and of {second.Table.TableName}", first.Table.Name)
                .WithRelated(dataset[first.Table].Rows[first.Row].KeyPlace, "One record")
                .WithRelated(dataset[second.Table].Rows[second.Row].KeyPlace, "The other record"));
        }
    }

    private void Report(FactDiagnostic finding) =>
        Bag.Report(Field is null ? finding : finding.WithRelated(Field.TypePlace, $"'{Field.Name}' in the schema"));
}
