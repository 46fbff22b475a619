using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Fuzz.Accounting;

/// <summary>Reads records of the linked model, of which nothing is stored while the dataset has an error.</summary>
internal sealed class LinkedReading(LinkedDataset dataset)
{
    public StoredFields Record(BoundRecord record)
    {
        var fields = new Dictionary<FieldDeclaration, StoredValue>();
        for (var slot = 0; slot < record.Shape.Fields.Length; slot++)
        {
            var field = record.Shape.Fields[slot];
            if (Value(field.Type, record.Fields[slot]) is { } value)
            {
                fields[field] = value;
            }
        }

        return new StoredFields(
            record.Shape,
            fields,
            record.AdditionalProperties is { } map ? Entries(record.Declaration.AdditionalProperties!, map) : null);
    }

    private StoredValue? Value(FieldType type, BoundValue? value) => (type, value) switch
    {
        (_, null) => null,
        (_, BoundNull) => new StoredNothing(),
        (NullableType nullable, _) => Value(nullable.Inner, value),
        (StatedType stated, BoundStated given) => given.Value is null ? new StoredNothing(given.IsStated) : Value(stated.Inner, given.Value),
        (_, BoundScalar scalar) => new StoredScalar(scalar.Value),
        (_, BoundEnum member) => new StoredMember(member.Value),
        (OneOfType oneOf, BoundOneOf choice) => Choice(oneOf, choice),
        (_, BoundReference reference) => Link(reference),
        (_, BoundRecord record) => Record(record),
        (_, BoundText text) => new StoredEntries([.. text.Texts.Select(entry => (Text(entry.Language), Text(entry.Text)))]),
        (MapType map, BoundMap entries) => Entries(map, entries),
        (ClaimsType claims, BoundList list) => Items(claims.Inner, list),
        (CollectionType collection, BoundList list) => Items(collection.Item, list),
        _ => null,
    };

    private static StoredScalar Text(string text) => new StoredScalar(text);

    private StoredValue Link(BoundReference reference) =>
        dataset.TargetOf(reference) is { } record ? new StoredLink(record.Table.Declaration, record.Row) : new StoredKey(reference.Text);

    private StoredChoice Choice(OneOfType type, BoundOneOf choice)
    {
        if (choice.Alternative >= 0)
        {
            return new StoredChoice(choice.Alternative, Value(type.Alternatives[choice.Alternative], choice.Value));
        }

        var reference = (BoundReference)choice.Value;
        var alternative = dataset.TargetOf(reference) is { } record ? type.Alternatives.IndexOf(record.TypeIn(reference)) : -1;
        return new StoredChoice(alternative, Link(reference));
    }

    private StoredItems Items(FieldType item, BoundList list) => new([.. list.Items.Select(value => Value(item, value))], list.IsOpen);

    private StoredEntries Entries(MapType type, BoundMap map) =>
        new([.. map.Entries.Select(entry => (Value(type.Key, entry.Key), Value(type.Value, entry.Value)))]);

    private StoredEntries Entries(FieldType value, BoundMap map) =>
        new([.. map.Entries.Select(entry => (Text((string)((BoundScalar)entry.Key).Value), Value(value, entry.Value)))]);
}
