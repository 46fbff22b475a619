using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Checks periods of validity: of the records of a table by their keys, and of the values of each list.</summary>
internal sealed class ValidityCheck : DatasetCheck
{
    private readonly Dictionary<TableDeclaration, List<ValidityStretch>> _stretches = [];

    private ValidityCheck(LinkedDataset dataset) : base(dataset)
    {
    }

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        dataset.Schema.Types.All(static type => type.Validity is null) ? null : new ValidityCheck(dataset);

    public override void OnRecord(BoundRecord record, Annotations around)
    {
        if (ReferenceEquals(record, At.Row.Record) && At.Record is not null && record.Declaration is TableDeclaration { Validity: { } validity } table
            && Read(validity, record, At.PathText, At.Row.KeyPlace) is { } stretch)
        {
            if (!_stretches.TryGetValue(table, out var stretches))
            {
                _stretches.Add(table, stretches = []);
            }

            stretches.Add(stretch);
        }
    }

    public override void OnField(FieldDeclaration field, BoundValue value)
    {
        // A default belongs to no particular record.
        if (!At.IsInDefault && value.Leaves.FirstOrDefault() is BoundRecord { Declaration.Validity: { } validity })
        {
            var stretches = Items(value).Select(item => Read(validity, item.Record, item.Label, At.PlaceOf(item.Record.Node)));
            ValiditySequence.Check(validity, stretches.OfType<ValidityStretch>().ToList(), Diagnostics);
        }
    }

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var (table, stretches) in _stretches.Select(static entry => (entry.Key, entry.Value)))
        {
            ValiditySequence.Check(table.Validity!, stretches, Diagnostics);
        }
    }

    private IEnumerable<(BoundRecord Record, string Label)> Items(BoundValue value)
    {
        if (value.Unwrapped is BoundList list)
        {
            for (var index = 0; index < list.Items.Length; index++)
            {
                if (list.Items[index].Unwrapped is BoundRecord item)
                {
                    yield return (item, At.PathTextOf(PathStep.Of(index)));
                }
            }
        }
        else
        {
            foreach (var record in value.Leaves.OfType<BoundRecord>())
            {
                yield return (record, At.PathText);
            }
        }
    }

    private ValidityStretch? Read(ValidityDeclaration validity, BoundRecord record, string label, Place place)
    {
        if (!TryRead(record, validity.From, out var from) || !TryRead(record, validity.Until, out var until))
        {
            return null;
        }

        var parts = validity.Per.Select(path => record.Follow(path.Fields)?.Unwrapped).ToList();
        if (parts.Contains(null))
        {
            return null; // Without a part of the key it belongs to no sequence.
        }

        var key = new FactKey(parts.Select(ValueIdentity.Of).ToImmutableArray());
        var name = string.Join("/", parts.Select(static part => NodeText.Of(part!.Node)));
        return new ValidityStretch
        {
            Label = label,
            Key = key,
            KeyText = name,
            From = from,
            Until = until,
            FromPlace = PlaceIn(place, from),
            UntilPlace = PlaceIn(place, until),
            File = At.Row.File,
        };
    }

    private Place PlaceIn(Place ofRecord, ValidityEnd? end) => end is { IsDefault: false } said ? At.PlaceOf(said.Value.Node) : ofRecord;

    /// <summary>Returns false if the value was wrong, which is reported elsewhere; the end is null if there is no value.</summary>
    private static bool TryRead(BoundRecord record, FieldDeclaration? field, out ValidityEnd? end)
    {
        end = null;
        if (field is null)
        {
            return true;
        }

        var value = record[field];
        if (value is BoundScalar scalar && scalar.Definition.DateOf(scalar.Value) is { } date)
        {
            end = new ValidityEnd(date, value, value.IsDefaultOf(field));
        }

        return value is not null;
    }
}
