using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>The scalars of the language; the names are those of the type expressions.</summary>
internal enum ScalarKind
{
    String,
    Boolean,
    Char,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    DateOnly,
    TimeOnly,
    DateTimeOffset,
    TimeSpan,
    Guid,
    Uri,
    Version,
    Bytes,
    FactDate,
    Quantity,
}

/// <summary>The declared type of a field, with all names resolved.</summary>
internal abstract record FieldType;

internal sealed record ScalarType(ScalarKind Kind) : FieldType;

internal sealed record LocalizedTextType : FieldType;

internal sealed record EnumType(EnumDeclaration Declaration) : FieldType;

/// <summary>A value, embedded where it is used; with <paramref name="Variant"/> only that variant of it.</summary>
internal sealed record ValueType(ValueDeclaration Declaration, VariantDeclaration? Variant = null) : FieldType;

/// <summary>The key of a record of a table; with <paramref name="Variant"/> only of a record of that variant.</summary>
internal sealed record ReferenceType(TableDeclaration Table, VariantDeclaration? Variant = null) : FieldType;

/// <summary><c>T?</c></summary>
internal sealed record NullableType(FieldType Inner) : FieldType;

/// <summary><c>T[]</c></summary>
internal sealed record ListType(FieldType Item) : FieldType;

internal sealed record SetType(FieldType Item) : FieldType;

/// <param name="WrittenKey">The type of the keys as the schema writes it. A reference stands for the key of its table: each key must have a
/// record.</param>
internal sealed record MapType(FieldType WrittenKey, FieldType Value) : FieldType
{
    /// <summary>The type of the keys: never a reference, once the keys of all tables are read.</summary>
    public FieldType Key => WrittenKey is ReferenceType { Table.Key: { Length: 1 } parts } ? new MapType(parts[0].Type, Value).Key : WrittenKey;
}

/// <summary>A list that may end in <c>...</c>.</summary>
internal sealed record ListingType(FieldType Item) : FieldType;

/// <summary>Absent, stated without a value, or a value.</summary>
internal sealed record StatedType(FieldType Inner) : FieldType;

/// <summary>The first alternative whose text is valid; of tables, the one that has the key.</summary>
internal sealed record OneOfType(ImmutableArray<FieldType> Alternatives) : FieldType;

/// <summary>Several cited values for one field.</summary>
/// <param name="Policy">How the preferred one is found, or null where claims must not contradict each other.</param>
internal sealed record ClaimsType(FieldType Inner, ClaimPolicy? Policy = null) : FieldType;

/// <summary>Stands where a type expression was wrong and a diagnostic has said so; every value fits it and nothing is emitted for it.</summary>
internal sealed record UnknownType : FieldType;
