using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>Writes bound records by their declared types, in exactly the order in which the generated constructors read.</summary>
internal sealed class RowEncoder(LinkedDataset dataset)
{
    private readonly Dictionary<RecordDeclaration, RowFields> _fields = [];
    private readonly Dictionary<TableDeclaration, KeyShape> _keyShapes = [];

    /// <summary>Writes a row of a table; the row must be complete (<see cref="RowCompleteness"/>).</summary>
    public void Encode(BoundRow row, RowWriter writer)
    {
        if (row.Record.Variant is { } variant)
        {
            writer.WriteVariant(variant.Index);
        }

        var fields = FieldsOf(row.Table);
        if (fields.KeyIsFields)
        {
            foreach (var (index, type) in fields.Key)
            {
                EncodeKeyField(type, row.Record.Fields[index]!, writer);
            }
        }
        else
        {
            EncodeKey(KeyShapeOf(row.Table), row.Key, writer);
        }

        EncodeFields(row.Record, writer);
    }

    /// <summary>Writes a value of a type.</summary>
    public void Encode(FieldType type, BoundValue value, RowWriter writer) => EncodeValue(type, value, writer);

    private static void EncodeKey(KeyShape shape, FactKey key, RowWriter writer)
    {
        for (var index = 0; index < shape.Leaves.Length && index < key.Count; index++)
        {
            EncodeKeyPart(shape.Leaves[index].Type, key[index], writer);
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

    private void EncodeKeyField(FieldType type, BoundValue value, RowWriter writer)
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

    private void EncodeFields(BoundRecord record, RowWriter writer)
    {
        var declaration = record.Declaration;
        foreach (var (index, type) in FieldsOf(declaration).Others)
        {
            EncodeValue(type, record.Fields[index]!, writer);
        }

        if (declaration.AdditionalProperties is { } additional && StoredFields.CanStore(additional))
        {
            EncodeAdditional(additional, record.AdditionalProperties, writer);
        }

        if (record.Variant is { } variant)
        {
            foreach (var (index, type) in FieldsOf(declaration, variant).Others)
            {
                EncodeValue(type, record.Fields[index]!, writer);
            }
        }
    }

    private RowFields FieldsOf(TypeDeclaration declaration, VariantDeclaration? variant = null)
    {
        var key = (RecordDeclaration?)variant ?? declaration;
        if (!_fields.TryGetValue(key, out var fields))
        {
            _fields.Add(key, fields = variant is null ? RowFields.Of(declaration) : RowFields.Of(declaration, variant));
        }

        return fields;
    }

    private KeyShape KeyShapeOf(TableDeclaration table)
    {
        if (!_keyShapes.TryGetValue(table, out var shape))
        {
            _keyShapes.Add(table, shape = KeyShape.Of(table));
        }

        return shape;
    }

    private void EncodeAdditional(FieldType type, BoundMap? map, RowWriter writer)
    {
        var entries = map?.Entries ?? ImmutableArray<(BoundValue Key, BoundValue Value)>.Empty;
        writer.WriteCount(entries.Length);
        foreach (var (key, value) in entries)
        {
            writer.WriteString((string)((BoundScalar)key).Value);
            EncodeValue(type, value, writer);
        }
    }

    private void EncodeValue(FieldType type, BoundValue value, RowWriter writer)
    {
        switch (type, value)
        {
            case (NullableType { Inner: ReferenceType }, BoundNull):
                writer.WriteRow(-1);
                break;
            case (NullableType { Inner: ReferenceType reference }, _):
                EncodeValue(reference, value, writer);
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
                writer.WriteRow(dataset.TargetOf(reference)?.Row ?? -1);
                break;
            default:
                EncodeComposed(type, value, writer);
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
                if (variant is null && record.Variant is { } actual)
                {
                    writer.WriteVariant(actual.Index);
                }

                EncodeFields(record, writer);
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
            case (ListType list, BoundList items):
                EncodeItems(list.Item, items, writer);
                break;
            case (SetType set, BoundList items):
                EncodeItems(set.Item, items, writer);
                break;
            case (ListingType listing, BoundList items):
                writer.WriteBoolean(items.IsOpen);
                EncodeItems(listing.Item, items, writer);
                break;
            case (ClaimsType claims, BoundList items):
                EncodeClaims(claims, items, writer);
                break;
            case (MapType map, BoundMap entries):
                writer.WriteCount(entries.Entries.Length);
                foreach (var (key, item) in entries.Entries)
                {
                    EncodeValue(map.Key, key, writer);
                    EncodeValue(map.Value, item, writer);
                }

                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} does not fit a {type.GetType().Name}.");
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

    /// <summary>Linking tells which of the tables has the key.</summary>
    private void EncodeReferenceOf(OneOfType oneOf, BoundReference reference, RowWriter writer)
    {
        var target = dataset.TargetOf(reference);
        writer.WriteCount(target is { } record ? Math.Max(oneOf.Alternatives.IndexOf(record.TypeIn(reference)), 0) : 0);
        writer.WriteRow(target?.Row ?? -1);
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
