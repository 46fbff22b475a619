using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Expressions;

/// <summary>Converts the linked records to values for rules, and finds the records that refer to a record.</summary>
internal sealed class EvaluationData(LinkedDataset dataset, ComputedFields computed)
{
    private readonly Dictionary<(LinkedRecord Target, FieldDeclaration Field, TableDeclaration Source), IReadOnlyList<object?>> _referring = new();
    private readonly Dictionary<(TableDeclaration Table, VariantDeclaration? Variant), IReadOnlyList<object?>> _tables = new();

    public LinkedDataset Dataset { get; } = dataset;

    /// <summary>The remaining steps of the current rule.</summary>
    public long StepsLeft { get; set; }

    /// <summary>Counts the steps of a rule, one per item. The limit is a count, not a time, so that all machines have the same result.</summary>
    public void Spend(int steps)
    {
        StepsLeft -= steps;
        if (StepsLeft < 0)
        {
            throw new EvaluationTooCostlyException();
        }
    }

    public IReadOnlyList<object?> RecordsOf(TableDeclaration table, VariantDeclaration? variant = null)
    {
        if (!_tables.TryGetValue((table, variant), out var records))
        {
            records = Dataset[table].Records
                .Where(record => variant is null || record.Shape.Variant == variant)
                .Select(static record => (object?)RecordValue.Of(record))
                .ToArray();
            _tables.Add((table, variant), records);
        }

        return records;
    }

    public object? Field(RecordValue record, FieldDeclaration field)
    {
        if (field.Computed is not null)
        {
            return computed[field] is { } bound ? bound.Value.Evaluate(new EvaluationScope(this, record)) : throw new EvaluationSkippedException();
        }

        return (record.Record[field], field.Type) switch
        {
            (null, _) => throw new EvaluationSkippedException(),
            (BoundList claims, ClaimsType type) => ClaimsOf(claims, type),
            ({ } value, _) => ValueOf(value),
        };
    }

    /// <summary>The records of <paramref name="source"/> that refer to the record in the field, possibly inside a value.</summary>
    public IReadOnlyList<object?> Referring(RecordValue record, FieldDeclaration field, TableDeclaration source)
    {
        if (record.Linked is not { } target)
        {
            return [];
        }

        if (!_referring.TryGetValue((target, field, source), out var records))
        {
            // A reference without a target may have been meant for this record.
            records = Dataset.References.To(target)
                .Where(reference => reference.Field == field && !reference.IsMapKey && reference.Source.Table.Declaration == source)
                .Select(static reference => reference.Source)
                .Distinct()
                .Select(static found => (object?)RecordValue.Of(found))
                .ToArray();
            _referring.Add((target, field, source), records);
        }

        return Dataset.References.IsCertain(field) ? records : throw new EvaluationSkippedException();
    }

    private object? ValueOf(BoundValue value) => value switch
    {
        BoundNull => null,
        BoundScalar scalar => scalar.Definition.Evaluate(scalar.Value),
        BoundEnum member => new EnumValue(member.Declaration, member.Value),
        BoundList { IsPartial: true } or BoundMap { IsPartial: true } => throw new EvaluationSkippedException(),
        BoundList list => new ListingValue(ItemsOf(list), list.IsOpen),
        BoundMap map =>
            new MapValue(map.Entries.Select(entry => ValueOf(entry.Key)).ToArray(), map.Entries.Select(entry => ValueOf(entry.Value)).ToArray()),
        BoundRecord record => RecordValue.Of(record),
        BoundReference reference => Dataset.TargetOf(reference) is { } target
            ? RecordValue.Of(target)
            : throw new EvaluationSkippedException(),
        BoundOneOf oneOf => ValueOf(oneOf.Value),
        BoundStated stated => new StatedValue(stated.IsStated, stated.Value is null ? null : ValueOf(stated.Value)),
        _ => value,
    };

    private ClaimsValue ClaimsOf(BoundList claims, ClaimsType type)
    {
        var resolution = claims.IsPartial ? null : ClaimResolver.Resolve(type, claims);
        return resolution is { First: null }
            ? new ClaimsValue(ItemsOf(claims), resolution.Preferred, ClaimResolver.AreContested(claims))
            : throw new EvaluationSkippedException();
    }

    private object?[] ItemsOf(BoundList list)
    {
        Spend(list.Items.Length);
        return list.Items.Select(ValueOf).ToArray();
    }
}
