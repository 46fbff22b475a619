using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;
using Facts.Storage;

namespace Facts.Fuzz.Accounting;

/// <summary>
/// Reads the rows of one stored table with the runtime, in the order of their <see cref="RowLayout"/>, as generated constructors do.
/// </summary>
internal sealed class RowReading(StoredRows rows, RowLayouts layouts)
{
    private static readonly MapType Texts = new(
        new ScalarType(Facts.Compiler.Scalars.Scalar.String), new ScalarType(Facts.Compiler.Scalars.Scalar.String));

    /// <summary>The record in a row.</summary>
    public StoredFields Record(RowLayout layout, int row)
    {
        var reader = rows.Reader(row);
        var shape = Shape(layout.Declaration, ref reader);
        var fields = new Dictionary<FieldDeclaration, StoredValue>();
        foreach (var part in layout.KeyParts)
        {
            _ = Value(part.Type, ref reader);
        }

        foreach (var (field, _) in layout.KeyFields)
        {
            fields[field] = Value(KeyShape.Bare(field.Type), ref reader);
        }

        return Fields(layout, shape, fields, ref reader);
    }

    /// <summary>A value of a type.</summary>
    public StoredValue Value(FieldType type, ref RowReader reader) => type switch
    {
        NullableType { Inner: { IsStoredByNumber: true } inner } => Value(inner, ref reader),
        NullableType nullable => reader.ReadBoolean() ? Value(nullable.Inner, ref reader) : new StoredNothing(),
        ScalarType { IsStoredByNumber: true } => Deferred(ref reader),
        ScalarType scalar => new StoredScalar(Scalar(scalar.Definition, ref reader)),
        EnumType => new StoredMember(reader.ReadInt64()),
        ReferenceType reference => Link(reference, ref reader),
        OneOfType oneOf => Choice(oneOf, ref reader),
        Facts.Compiler.Schema.ValueType value => Embedded(value, ref reader),
        StatedType stated => reader.ReadCount() switch
        {
            0 => new StoredNothing(),
            1 => new StoredNothing(IsStated: true),
            _ => Value(stated.Inner, ref reader),
        },
        LocalizedTextType => Entries(Texts, ref reader),
        ClaimsType claims => Claims(claims, ref reader),
        MapType map => Entries(map, ref reader),
        CollectionType list => Items(list.Item, list is ListingType && reader.ReadBoolean(), ref reader),
        _ => throw new InvalidOperationException($"Nothing is stored of {type}."),
    };

    private StoredValue Deferred(ref RowReader reader) =>
        reader.ReadRow() is >= 0 and var number ? new StoredScalar(rows.TextAt(rows.DeferredTexts, number)) : new StoredNothing();

    private static RecordShape Shape(TypeDeclaration type, ref RowReader reader) =>
        type.ShapeOf(type.Variants.IsEmpty ? null : type.Variants[reader.ReadVariant()]);

    private static StoredValue Link(ReferenceType reference, ref RowReader reader) =>
        reader.ReadRow() is >= 0 and var row ? new StoredLink(reference.Table, row) : new StoredNothing();

    private static object Scalar(ScalarDefinition definition, ref RowReader reader) => definition switch
    {
        BooleanScalar => reader.ReadBoolean(),
        CharScalar => reader.ReadChar(),
        SignedScalar => reader.ReadInt64(),
        UnsignedScalar => reader.ReadUInt64(),
        SingleScalar => reader.ReadSingle(),
        DoubleScalar => reader.ReadDouble(),
        DecimalScalar => reader.ReadDecimal(),
        DateOnlyScalar => reader.ReadDateOnly().DayNumber,
        TimeOnlyScalar => reader.ReadTimeOnly().Ticks,
        DateTimeOffsetScalar => reader.ReadDateTimeOffset(),
        TimeSpanScalar => reader.ReadTimeSpan().Ticks,
        GuidScalar => reader.ReadGuid(),
        BytesScalar => Bytes(ref reader),
        FactDateScalar => reader.ReadFactDate(),
        QuantityScalar => reader.ReadQuantity(),
        StringScalar or UriScalar or VersionScalar => reader.ReadString(),
        _ => throw new InvalidOperationException($"Accounting does not know how {definition.Name} is stored."),
    };

    private static byte[] Bytes(ref RowReader reader) => [.. reader.ReadBytes()];

    private StoredFields Embedded(Facts.Compiler.Schema.ValueType type, ref RowReader reader)
    {
        var shape = type.Variant is { } variant ? type.Declaration.ShapeOf(variant) : Shape(type.Declaration, ref reader);
        return Fields(layouts[type.Declaration], shape, [], ref reader);
    }

    private StoredFields Fields(RowLayout layout, RecordShape shape, Dictionary<FieldDeclaration, StoredValue> fields, ref RowReader reader)
    {
        foreach (var (field, _) in layout.Fields)
        {
            fields[field] = Value(field.Type, ref reader);
        }

        var additional = layout.AdditionalProperties is { } map ? Entries(map, ref reader) : null;
        foreach (var (field, _) in shape.Variant is { } variant ? layout.Variants[variant.Index] : [])
        {
            fields[field] = Value(field.Type, ref reader);
        }

        return new StoredFields(shape, fields, additional);
    }

    private StoredChoice Choice(OneOfType type, ref RowReader reader)
    {
        var alternative = reader.ReadCount();
        return new StoredChoice(alternative, Value(type.Alternatives[alternative], ref reader));
    }

    private StoredItems Claims(ClaimsType type, ref RowReader reader)
    {
        _ = reader.ReadRow();
        var items = Items(type.Inner, isOpen: false, ref reader);
        foreach (var _ in items.Items)
        {
            reader.ReadCount();
        }

        return items;
    }

    private StoredItems Items(FieldType type, bool isOpen, ref RowReader reader)
    {
        var items = new StoredValue?[reader.ReadCount()];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = Value(type, ref reader);
        }

        return new StoredItems([.. items], isOpen);
    }

    private StoredEntries Entries(MapType type, ref RowReader reader)
    {
        var entries = new (StoredValue?, StoredValue?)[reader.ReadCount()];
        for (var index = 0; index < entries.Length; index++)
        {
            var key = Value(type.Key, ref reader);
            entries[index] = (key, Value(type.Value, ref reader));
        }

        return new StoredEntries([.. entries]);
    }
}
