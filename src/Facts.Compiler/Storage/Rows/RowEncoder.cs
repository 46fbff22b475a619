using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>Writes bound records in the order of their <see cref="RowLayout"/>.</summary>
internal sealed class RowEncoder(LinkedDataset dataset, RowLayouts layouts)
{
    /// <summary>
    /// Whether everything could be written. If not, a value was wrong or a reference has no target, which a diagnostic has reported, and the
    /// output is of no use.
    /// </summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Writes a row of a table.</summary>
    public void Encode(BoundRow row, RowWriter writer)
    {
        var layout = layouts[row.Table];
        EncodeVariant(row.Record, writer);
        EncodeKey(layout.KeyParts, row.Key, writer);
        foreach (var (field, slot) in layout.KeyFields)
        {
            EncodeKeyField(field.Type, row.Record.Fields[slot], writer);
        }

        EncodeFields(layout, row.Record, writer);
    }

    /// <summary>Writes a value of a type.</summary>
    public void Encode(FieldType type, BoundValue value, RowWriter writer) => EncodeValue(type, value, writer);

    /// <summary>Writes the record that a reference refers to, in any table.</summary>
    public void EncodeRecord(BoundReference reference, RowWriter writer)
    {
        if (TargetOf(reference) is { } record)
        {
            EncodeRecord(record, writer);
        }
    }

    /// <summary>Writes the table and the row of a record.</summary>
    public void EncodeRecord(LinkedRecord record, RowWriter writer)
    {
        writer.WriteCount(dataset.Schema.Tables.IndexOf(record.Table.Declaration));
        writer.WriteRow(record.Row);
    }

    /// <summary>Writes the source of a citation.</summary>
    public void EncodeSource(SourceDeclaration? source, RowWriter writer)
    {
        IsComplete &= source is not null;
        writer.WriteRow(source is null ? -1 : dataset.Schema.Manifest.Sources.IndexOf(source));
    }

    private void EncodeKey(ImmutableArray<KeyLeaf> parts, FactKey key, RowWriter writer)
    {
        IsComplete &= parts.Length <= key.Count && parts.All(static part => part.Type is not UnknownType);
        for (var index = 0; index < parts.Length && IsComplete; index++)
        {
            EncodeKeyPart(parts[index].Type, key[index], writer);
        }
    }

    private static void EncodeKeyPart(FieldType type, object part, RowWriter writer)
    {
        if (part is EnumKey member)
        {
            writer.WriteInt64(member.Value);
        }
        else
        {
            ((ScalarType)type).Definition.WriteKey(part, writer);
        }
    }

    private void EncodeKeyField(FieldType type, BoundValue? value, RowWriter writer)
    {
        if (value is BoundScalar scalar)
        {
            scalar.Definition.WriteKey(scalar.Value, writer);
        }
        else
        {
            EncodeValue(KeyShape.Bare(type), value, writer);
        }
    }

    private void EncodeVariant(BoundRecord record, RowWriter writer)
    {
        IsComplete &= !record.Shape.IsUndecided;
        if (record.Variant is { } variant)
        {
            writer.WriteVariant(variant.Index);
        }
    }

    private void EncodeFields(RowLayout layout, BoundRecord record, RowWriter writer)
    {
        EncodeFields(layout.Fields, record, writer);
        if (layout.AdditionalProperties is { } additional)
        {
            EncodeEntries(additional, record.AdditionalProperties?.Entries ?? ImmutableArray<(BoundValue, BoundValue)>.Empty, writer);
        }

        if (record.Variant is { } variant)
        {
            EncodeFields(layout.Variants[variant.Index], record, writer);
        }
    }

    private void EncodeFields(ImmutableArray<StoredField> fields, BoundRecord record, RowWriter writer)
    {
        foreach (var (field, slot) in fields)
        {
            EncodeValue(field.Type, record.Fields[slot], writer);
        }
    }

    private void EncodeValue(FieldType type, BoundValue? value, RowWriter writer)
    {
        switch (type, value)
        {
            case (NullableType { Inner.IsStoredByNumber: true }, BoundNull):
                writer.WriteRow(-1);
                break;
            case (NullableType { Inner: { IsStoredByNumber: true } inner }, _):
                EncodeValue(inner, value, writer);
                break;
            case (NullableType, BoundNull):
                writer.WriteBoolean(false);
                break;
            case (NullableType nullable, _):
                writer.WriteBoolean(true);
                EncodeValue(nullable.Inner, value, writer);
                break;
            case (_, BoundScalar scalar):
                scalar.Definition.Write(scalar.Value, writer);
                break;
            case (_, BoundEnum member):
                writer.WriteInt64(member.Value);
                break;
            case (ReferenceType, BoundReference reference):
                writer.WriteRow(TargetOf(reference)?.Row ?? -1);
                break;
            case (_, { } composed):
                EncodeComposed(type, composed, writer);
                break;
            default:
                IsComplete = false;
                break;
        }
    }

    private void EncodeComposed(FieldType type, BoundValue value, RowWriter writer)
    {
        switch (type, value)
        {
            case (OneOfType oneOf, BoundOneOf { Alternative: >= 0 } chosen):
                writer.WriteCount(chosen.Alternative);
                EncodeValue(oneOf.Alternatives[chosen.Alternative], chosen.Value, writer);
                break;
            case (OneOfType oneOf, BoundOneOf { Value: BoundReference reference }):
                EncodeReferenceOf(oneOf, reference, writer);
                break;
            case (OneOfType oneOf, BoundReference reference):
                EncodeReferenceOf(oneOf, reference, writer);
                break;
            case (Schema.ValueType { Variant: var variant }, BoundRecord record):
                if (variant is null)
                {
                    EncodeVariant(record, writer);
                }

                EncodeFields(layouts[record.Declaration], record, writer);
                break;
            case (StatedType stated, BoundStated given):
                writer.WriteCount(!given.IsStated ? 0 : given.Value is null ? 1 : 2);
                if (given is { IsStated: true, Value: { } inner })
                {
                    EncodeValue(stated.Inner, inner, writer);
                }

                break;
            case (LocalizedTextType, BoundText text):
                EncodeText(text, writer);
                break;
            default:
                EncodeCollection(type, value, writer);
                break;
        }
    }

    private void EncodeCollection(FieldType type, BoundValue value, RowWriter writer)
    {
        switch (type, value)
        {
            case (ClaimsType claims, BoundList items):
                EncodeClaims(claims, items, writer);
                break;
            case (MapType map, BoundMap entries):
                EncodeEntries(map, entries.Entries, writer);
                break;
            case (CollectionType collection, BoundList items):
                if (collection is ListingType)
                {
                    writer.WriteBoolean(items.IsOpen);
                }

                EncodeItems(collection.Item, items, writer);
                break;
            default:
                IsComplete = false;
                break;
        }
    }

    private void EncodeEntries(MapType map, ImmutableArray<(BoundValue Key, BoundValue Value)> entries, RowWriter writer)
    {
        writer.WriteCount(entries.Length);
        foreach (var (key, value) in entries)
        {
            EncodeValue(map.Key, key, writer);
            EncodeValue(map.Value, value, writer);
        }
    }

    private void EncodeItems(FieldType type, BoundList list, RowWriter writer)
    {
        writer.WriteCount(list.Items.Length);
        foreach (var item in list.Items)
        {
            EncodeValue(type, item, writer);
        }
    }

    private void EncodeClaims(ClaimsType type, BoundList claims, RowWriter writer)
    {
        writer.WriteRow(ClaimResolver.Resolve(type, claims).Preferred);
        EncodeItems(type.Inner, claims, writer);
        foreach (var claim in claims.Items)
        {
            writer.WriteCount(ClaimResolver.RankOf(claim));
        }
    }

    /// <summary>Linking determined which of the tables has the key.</summary>
    private void EncodeReferenceOf(OneOfType oneOf, BoundReference reference, RowWriter writer)
    {
        if (TargetOf(reference) is { } record)
        {
            writer.WriteCount(oneOf.Alternatives.IndexOf(record.TypeIn(reference)));
            writer.WriteRow(record.Row);
        }
    }

    private LinkedRecord? TargetOf(BoundReference reference)
    {
        var target = dataset.TargetOf(reference);
        IsComplete &= target is not null;
        return target;
    }

    private static void EncodeText(BoundText text, RowWriter writer)
    {
        writer.WriteCount(text.Texts.Length);
        foreach (var (language, content) in text.Texts)
        {
            writer.WriteString(language);
            writer.WriteString(content);
        }
    }
}
