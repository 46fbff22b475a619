using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Scalars;

namespace Facts.Compiler.Schema;

/// <summary>The declared type of a field, with all names resolved.</summary>
internal abstract record FieldType
{
    /// <summary>The types directly inside this one: of a wrapped value, of items, of keys and values of a map, or the alternatives.</summary>
    public virtual ImmutableArray<FieldType> Children => ImmutableArray<FieldType>.Empty;

    /// <summary>The type without <c>?</c>, <c>Stated</c> and <c>Claims</c>.</summary>
    public virtual FieldType Required => this;

    /// <summary>The type of the items of a list, set or listing, or of the values of a map; null for any other type.</summary>
    public virtual FieldType? ItemType => null;

    /// <summary>Whether a field of the type can hold more than one value.</summary>
    public bool IsMany => Required.ItemType is not null;

    /// <summary>The type of a single value of the field, without wrappers and collections at any depth.</summary>
    public FieldType Single => Required is { ItemType: { } item } ? item.Single : Required;

    /// <summary>Whether a field of the type holds claims.</summary>
    public virtual bool HasClaims => false;

    /// <summary>Whether it can be a key: a string, an integer, a char, an enum, a Guid, a DateOnly or a reference.</summary>
    public virtual bool IsKey => false;

    /// <summary>Whether an ordered index can be made of it.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>Scalars, enums, texts, values and references at any depth of wrappers, collections and OneOfs; without keys of maps.</summary>
    public virtual IEnumerable<FieldType> Leaves => [this];

    /// <summary>The references inside the type, without those of embedded values.</summary>
    public IEnumerable<ReferenceType> References => Leaves.OfType<ReferenceType>();

    /// <summary>The values that are embedded in the type.</summary>
    public IEnumerable<ValueType> Values => Leaves.OfType<ValueType>();

    /// <summary>The reference, if the type is a reference or an optional one; null for any other type.</summary>
    public ReferenceType? Reference => this as ReferenceType ?? (this as NullableType)?.Inner as ReferenceType;

    /// <summary>
    /// Whether rows store the number of a record, or of a value that is created on first use; -1 if it is absent.
    /// </summary>
    public virtual bool IsStoredByNumber => false;

    /// <summary>The type in words, for messages.</summary>
    public abstract string Description { get; }

    /// <summary>Whether every value of <paramref name="part"/> is a value of this type, too.</summary>
    public virtual bool Covers(FieldType part) => Equals(part);
}

/// <summary>A scalar type.</summary>
internal sealed record ScalarType(ScalarDefinition Definition) : FieldType
{
    public override bool IsKey => Definition.IsKey;

    public override bool IsStoredByNumber => Definition.DeferredSource is not null;

    public override bool IsOrdered => Definition.IsOrdered;

    public override string Description => Definition.Description;
}

internal sealed record LocalizedTextType : FieldType
{
    public override string Description => "a LocalizedText";
}

internal sealed record EnumType(EnumDeclaration Declaration) : FieldType
{
    public override bool IsKey => !Declaration.IsFlags;

    public override string Description => Declaration.IsFlags ? $"the flag enum {Declaration.Name}" : $"the enum {Declaration.Name}";
}

/// <summary>A value, embedded in a record; with <paramref name="Variant"/>, only that variant of it.</summary>
internal sealed record ValueType(ValueDeclaration Declaration, VariantDeclaration? Variant = null) : FieldType
{
    public override string Description => $"the value {Declaration.Name}";

    public override bool Covers(FieldType part) =>
        Variant is null && part is ValueType other ? Declaration == other.Declaration : Equals(part);
}

/// <summary>A reference to a record of a table; with <paramref name="Variant"/>, only to a record of that variant.</summary>
internal sealed record ReferenceType(TableDeclaration Table, VariantDeclaration? Variant = null) : FieldType
{
    /// <summary>The declaration of the records that can be referred to: the variant, or else the table.</summary>
    public RecordDeclaration Target => (RecordDeclaration?)Variant ?? Table;

    public override bool IsKey => true;

    public override bool IsStoredByNumber => true;

    public override string Description => $"a reference to {Table.Name}";

    public override bool Covers(FieldType part) =>
        Variant is null && part is ReferenceType other ? Table == other.Table : Equals(part);
}

/// <summary>A type that wraps another one.</summary>
internal abstract record WrapperType(FieldType Inner) : FieldType
{
    public override ImmutableArray<FieldType> Children => ImmutableArray.Create(Inner);

    public override FieldType Required => Inner.Required;

    public override bool HasClaims => Inner.HasClaims;

    public override IEnumerable<FieldType> Leaves => Inner.Leaves;
}

/// <summary><c>T?</c>: an optional value.</summary>
internal sealed record NullableType(FieldType Inner) : WrapperType(Inner)
{
    public override string Description => $"{Inner.Description} that may be absent";
}

/// <summary>Absent, stated without a value, or a value.</summary>
internal sealed record StatedType(FieldType Inner) : WrapperType(Inner)
{
    public override string Description => "a Stated";
}

/// <summary>Several cited values for one field.</summary>
/// <param name="Policy">How the preferred claim is chosen, or null if claims must not contradict each other.</param>
internal sealed record ClaimsType(FieldType Inner, ClaimPolicy? Policy = null) : WrapperType(Inner)
{
    public override bool HasClaims => true;

    public override string Description => "a list of claims";
}

/// <summary>A type that holds any number of items of another type.</summary>
internal abstract record CollectionType(FieldType Item) : FieldType
{
    public override ImmutableArray<FieldType> Children => ImmutableArray.Create(Item);

    public override FieldType ItemType => Item;

    public override IEnumerable<FieldType> Leaves => Item.Leaves;
}

/// <summary><c>T[]</c>: a list.</summary>
internal sealed record ListType(FieldType Item) : CollectionType(Item)
{
    public override string Description => "a list";
}

internal sealed record SetType(FieldType Item) : CollectionType(Item)
{
    public override string Description => "a set";
}

/// <summary>A list that may end in <c>...</c>.</summary>
internal sealed record ListingType(FieldType Item) : CollectionType(Item)
{
    public override string Description => "a list";
}

/// <param name="WrittenKey">The type of the keys as declared. A reference means that each key must be the key of a record of the table.</param>
internal sealed record MapType(FieldType WrittenKey, FieldType Value) : FieldType
{
    /// <summary>The type of the keys; never a reference, after the keys of all tables have been read.</summary>
    public FieldType Key =>
        WrittenKey is ReferenceType { Table.Key: { Length: 1 } parts } ? new MapType(parts[0].Type, Value).Key : WrittenKey;

    public override ImmutableArray<FieldType> Children => ImmutableArray.Create(Key, Value);

    public override FieldType ItemType => Value;

    public override IEnumerable<FieldType> Leaves => Value.Leaves;

    public override string Description => "a map";
}

/// <summary>A union: the first alternative that accepts the value; among tables, the one that has the key.</summary>
internal sealed record OneOfType(ImmutableArray<FieldType> Alternatives) : FieldType
{
    public override ImmutableArray<FieldType> Children => Alternatives;

    public override IEnumerable<FieldType> Leaves => Alternatives.SelectMany(static alternative => alternative.Leaves);

    public override string Description => "a OneOf";
}

/// <summary>Replaces an invalid type, which has been reported. It accepts every value, and nothing is emitted for it.</summary>
internal sealed record UnknownType : FieldType
{
    public override string Description => "of an unknown type";
}
