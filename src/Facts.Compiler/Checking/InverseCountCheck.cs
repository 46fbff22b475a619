using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Counts the references to each record for inverses that have a minimum or maximum.</summary>
internal sealed class InverseCountCheck : DatasetCheck
{
    private readonly ImmutableArray<FieldDeclaration> _fields;

    // A wrong value may have been meant for any record.
    private readonly HashSet<FieldDeclaration> _uncertain = [];

    private InverseCountCheck(LinkedDataset dataset, ImmutableArray<FieldDeclaration> fields) : base(dataset) => _fields = fields;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options)
    {
        var fields = dataset.Schema.Fields.Where(static field => field is { Inverse: not null, InverseCount: not null }).ToImmutableArray();
        return fields.IsEmpty ? null : new InverseCountCheck(dataset, fields);
    }

    public override void OnRecord(BoundRecord record, Annotations around) => _uncertain.UnionWith(_fields.Where(record.IsWrong));

    public override void OnField(FieldDeclaration field, BoundValue value)
    {
        if (_fields.Contains(field) && value.Unwrapped is BoundList { IsPartial: true } or BoundMap { IsPartial: true })
        {
            _uncertain.Add(field);
        }
    }

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var field in _fields)
        {
            foreach (var target in field.Type.References.Distinct())
            {
                foreach (var record in Dataset[target.Table].Records.Where(record =>
                    target.Variant is null || record.Shape.Variant == target.Variant))
                {
                    // Several references from one record count once.
                    var references = Dataset.References.To(record)
                        .Where(reference => reference.Field == field)
                        .GroupBy(static reference => reference.Source, static (_, same) => same.First());
                    CheckCount(field, record, references.ToList());
                }
            }
        }
    }

    private void CheckCount(FieldDeclaration field, LinkedRecord record, List<Reference> references)
    {
        var bounds = field.InverseCount!;
        if (references.Count < bounds.Least && Dataset.IsComplete && Dataset.References.IsCertain(field) && !_uncertain.Contains(field))
        {
            var (least, missing) = (bounds.Least.Value, bounds.Least.Value - references.Count);
            Report(
                field,
                record.KeyPlace,
                $"{record.Label} is",
                references.Count,
                $"must be by at least {Text(least)}. Name it in {Records(missing)}{(references.Count > 0 ? " more" : "")}.");
        }
        else if (references.Count > bounds.Most)
        {
            ReportSurplus(field, record, references);
        }
    }

    /// <summary>Reports the first reference above the maximum, which was mostly the last to be written, with the places of the others.</summary>
    private void ReportSurplus(FieldDeclaration field, LinkedRecord record, List<Reference> references)
    {
        var most = field.InverseCount!.Most!.Value;
        var surplus = references[most];
        var others = references.Where(other => other != surplus)
            .Select(static other => $"{other.Source.Label} ({PlaceText.Of(other.Source.Bound.File, other.Place)})")
            .ToList();
        Report(
            field,
            surplus.Place,
            $"{surplus.Source.Label} names {record.Label}, which is",
            references.Count,
            $"may be by at most {Text(most)}.{Others(others)} Correct '{field.Name}' in "
                + $"{(references.Count == most + 1 ? "one" : Text(references.Count - most))} "
                + "of them.");
    }

    private static string Others(List<string> others) => others.Count switch
    {
        0 => "",
        1 => $" The other is {others[0]}.",
        _ => $" The others are {Suggestion.Listed(others)}.",
    };

    private void Report(FieldDeclaration field, Place place, string target, int count, string advice) =>
        Diagnostics.Report(FactDiagnostic
            .Create(CheckingDiagnostics.WrongInverseCount, place, target, field.Name, Records(count), advice)
            .WithRelated(field.InverseCount!.Place, "'inverse' in the schema"));

    private static string Records(int count) => count switch
    {
        0 => "no record",
        1 => "1 record",
        _ => $"{Text(count)} records",
    };

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
