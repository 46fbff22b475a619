using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Finds the values that hold from a date until a date, and reads their dates.</summary>
internal sealed class ValidityWalker(DatasetSchema schema) : RowWalker(schema)
{
    /// <summary>The row itself, or null where it is no such record or a date of it could not be read.</summary>
    public ValidityStretch? OfRow(BoundRow row) =>
        row.Table.Validity is { } validity ? Read(validity, row.Record, RecordLabel.Of(row.Table, row.Key.ToString()), row.KeyPlace) : null;

    protected override void OnField(FieldDeclaration field, BoundValue value)
    {
        if (IsInDefault)
        {
            return; // It is told for no record in particular.
        }

        var items = Items(value);
        if (items.FirstOrDefault().Record is not { Declaration.Validity: { } validity })
        {
            return;
        }

        var stretches = items.Select(item => Read(validity, item.Record, item.Label, PlaceOf(item.Record.Node))).OfType<ValidityStretch>().ToList();
        ValiditySequence.Check(validity, stretches, Bag);
    }

    private List<(BoundRecord Record, string Label)> Items(BoundValue value) => value switch
    {
        BoundRecord record => [(record, PathText())],
        BoundStated { Value: { } stated } => Items(stated),
        BoundOneOf oneOf => Items(oneOf.Value),
        BoundList list =>
            [.. list.Items.Select((item, index) => (Record: (item as BoundRecord)!, Label: PathText(index))).Where(item => item.Record is not null)],
        BoundMap map => [.. map.Entries.Where(entry => entry.Value is BoundRecord).Select(entry => ((BoundRecord)entry.Value, PathText()))],
        _ => [],
    };

    private ValidityStretch? Read(ValidityDeclaration validity, BoundRecord record, string label, Place place)
    {
        if (!TryRead(record, validity.From, out var from) || !TryRead(record, validity.Until, out var until))
        {
            return null;
        }

        var parts = validity.Per.Select(path => Follow(record, path)).ToList();
        if (parts.Contains(null))
        {
            return null; // Without a part of the key it belongs to no sequence.
        }

        var key = new FactKey(parts.Select(ValueIdentity.Of).ToImmutableArray());
        var name = string.Join("/", parts.Select(part => NodeText.Of(part!.Node)));
        return new ValidityStretch(label, key, name, from, until, PlaceIn(place, from), PlaceIn(place, until), Row.File);
    }

    private Place PlaceIn(Place ofRecord, ValidityEnd? end) => end is { IsDefault: false } said ? PlaceOf(said.Value.Node) : ofRecord;

    /// <summary>False where the value was wrong, which is told elsewhere; null where there is none.</summary>
    private static bool TryRead(BoundRecord record, FieldDeclaration? field, out ValidityEnd? end)
    {
        end = null;
        var value = field is null ? null : record[field];
        switch (value)
        {
            case null:
                return field is null;
            case BoundScalar { Value: FactDate date }:
                end = new ValidityEnd(date, value, IsDefaultOf(field!, value));
                break;
            case BoundScalar { Kind: ScalarKind.DateOnly, Value: int day }:
                end = new ValidityEnd(FactDate.OfDayNumber(day), value, IsDefaultOf(field!, value));
                break;
        }

        return true;
    }

    private static bool IsDefaultOf(FieldDeclaration field, BoundValue value) => ReferenceEquals(field.Default, value.Node);

    private static BoundValue? Follow(BoundRecord record, FieldPath path)
    {
        BoundValue? value = record;
        foreach (var field in path.Fields)
        {
            value = value is BoundRecord holder ? holder[field] : null;
            value = value is BoundStated stated ? stated.Value : value;
        }

        return value is BoundNull ? null : value;
    }
}
