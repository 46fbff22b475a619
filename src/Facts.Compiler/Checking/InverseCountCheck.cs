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
                    var sources = Dataset.References.To(record)
                        .Where(reference => reference.Field == field)
                        .Select(static reference => reference.Source);
                    CheckCount(field, record, sources.Distinct().Count());
                }
            }
        }
    }

    private void CheckCount(FieldDeclaration field, LinkedRecord record, int count)
    {
        var bounds = field.InverseCount!;
        if (count < bounds.Least && Dataset.IsComplete && Dataset.References.IsCertain(field) && !_uncertain.Contains(field))
        {
            Report(field, record, count, $"must be by at least {Text(bounds.Least.Value)}");
        }
        else if (count > bounds.Most)
        {
            Report(field, record, count, $"may be by at most {Text(bounds.Most.Value)}");
        }
    }

    private void Report(FieldDeclaration field, LinkedRecord record, int count, string bound)
    {
        var records = count switch
        {
            0 => "no record",
            1 => "1 record",
            _ => $"{Text(count)} records",
        };
        Diagnostics.Report(FactDiagnostic
            .Create(CheckingDiagnostics.WrongInverseCount, record.KeyPlace, record.Label, field.Name, records, bound)
            .WithRelated(field.InverseCount!.Place, "'inverse' in the schema"));
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
