using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Model;

/// <summary>A record type: that of a table, a value, or a variant.</summary>
internal sealed class RecordModel
{
    public required RecordDeclaration Declaration { get; init; }

    /// <summary>The row layout; for a variant, that of its owner.</summary>
    public required RowLayout Layout { get; init; }

    public required ImmutableArray<PropertyModel> Properties { get; init; }

    /// <summary>The property for the primary key: <c>Key</c>, except in a record with that name. It has no meaning for a value.</summary>
    public string KeyName { get; init; } = FieldNames.Key;

    /// <summary>The inverses; set when the indexes of all tables are known.</summary>
    public ImmutableArray<InverseModel> Inverses { get; set; } = ImmutableArray<InverseModel>.Empty;

    public ImmutableArray<RecordModel> Variants { get; init; } = ImmutableArray<RecordModel>.Empty;

    /// <summary>The name of the map of additional properties, or null.</summary>
    public string? AdditionalName { get; init; }

    /// <summary>The names that are taken, and that inverses must avoid.</summary>
    public required NameScope Names { get; init; }

    /// <summary>The property for the provenance of the record, or null if there is none.</summary>
    public string? ProvenanceName { get; init; }

    public bool IsVariant => Declaration is VariantDeclaration;

    /// <summary>The table of the record, or null for a value.</summary>
    public TableDeclaration? Table => Layout.Declaration as TableDeclaration;

    /// <summary>The name of the type, qualified with the type that contains it.</summary>
    public string Path => IsVariant ? $"{Layout.Declaration.TypeName}.{Declaration.TypeName}" : Declaration.TypeName;

    /// <summary>The properties that are not computed, in the order of the schema.</summary>
    public IEnumerable<PropertyModel> Stored => Properties.Where(static property => property.Field.Computed is null);

    /// <summary>The stored properties that are single references.</summary>
    public IEnumerable<PropertyModel> References => Stored.Where(static property => property.Reference is not null);

    /// <summary>The fields that the constructor reads from a row, in order.</summary>
    public IEnumerable<StoredField> ReadFields =>
        Declaration is VariantDeclaration variant ? Layout.Variants[variant.Index] : Layout.KeyFields.Concat(Layout.Fields);

    /// <summary>Whether the record keeps its row number, because provenance or an inverse of the record or of a variant needs it.</summary>
    public bool KeepsRow => ProvenanceName is not null || SelfAndVariants.Any(static record => !record.Inverses.IsEmpty);

    public IEnumerable<RecordModel> SelfAndVariants => Variants.Prepend(this);
}

/// <summary>A field with the names of its members.</summary>
internal sealed class PropertyModel
{
    public required FieldDeclaration Field { get; init; }

    public required string Name { get; init; }

    /// <summary>The only variant that has the field, or null.</summary>
    public VariantDeclaration? Variant { get; init; }

    public FieldType Type => Field.Type;

    /// <summary>The type of the field if it is a single reference.</summary>
    public ReferenceType? Reference => Field.Type.Reference;

    /// <summary>Whether the value is created when the property is first asked for.</summary>
    public bool IsDeferred => Reference is null && KeyShape.Bare(Type).IsStoredByNumber;

    public bool IsNullable => Field.Type is NullableType;

    /// <summary>The private field of a reference or a deferred value: <c>_giver</c>.</summary>
    public string BackingName { get; init; } = "";

    /// <summary>The private field for the row of a reference: <c>_giverRow</c>.</summary>
    public string RowName { get; init; } = "";

    /// <summary>The property for the key of a reference: <c>GiverKey</c>.</summary>
    public string KeyName { get; init; } = "";
}

/// <summary>An enum with the names of its helper types.</summary>
internal sealed record EnumModel(EnumDeclaration Declaration, string TextName, string ConverterName);
