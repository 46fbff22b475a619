using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Expressions;

/// <summary>The kinds of types that expressions can have.</summary>
internal enum ExpressionKind
{
    Null,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Char,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    String,
    DateOnly,
    TimeOnly,
    DateTimeOffset,
    TimeSpan,
    Guid,
    FactDate,
    Quantity,
    Enum,
    Record,
    List,
    Set,
    Listing,
    Sequence,
    Table,
    Map,
    Stated,
    Claims,
    Claim,
    Opaque,
}

/// <summary>The static type of an expression.</summary>
/// <param name="IsNullable">Whether it may be null; dereferencing null without <c>?.</c> is reported.</param>
internal sealed record ExpressionType(ExpressionKind Kind, bool IsNullable = false)
{
    public EnumDeclaration? Enum { get; init; }

    /// <summary>The table or value that declares a record.</summary>
    public TypeDeclaration? Declaration { get; init; }

    /// <summary>The variant, if a record is known to be of that variant; otherwise null.</summary>
    public VariantDeclaration? Variant { get; init; }

    /// <summary>The type of the items of a list, the values of a map, or the value of a <c>Stated</c>, claims or a claim.</summary>
    public ExpressionType? Item { get; init; }

    /// <summary>The type of the keys of a map.</summary>
    public ExpressionType? Key { get; init; }

    /// <summary>A type that is opaque to rules, as written in the schema.</summary>
    public string? Text { get; init; }

    public static ExpressionType Null { get; } = new(ExpressionKind.Null, IsNullable: true);

    public static ExpressionType Boolean { get; } = new(ExpressionKind.Boolean);

    public static ExpressionType Int32 { get; } = new(ExpressionKind.Int32);

    public static ExpressionType String { get; } = new(ExpressionKind.String);

    public static ExpressionType Char { get; } = new(ExpressionKind.Char);

    public bool IsNumber => Kind is >= ExpressionKind.SByte and <= ExpressionKind.Decimal;

    /// <summary>Whether the result of a comparison may be unknown.</summary>
    public bool IsImprecise => Kind is ExpressionKind.FactDate or ExpressionKind.Quantity;

    /// <summary>Whether <c>&lt;</c> and the other relational operators can compare two values.</summary>
    public bool IsOrdered =>
        IsNumber
        || IsImprecise
        || Kind is ExpressionKind.DateOnly or ExpressionKind.TimeOnly or ExpressionKind.DateTimeOffset or ExpressionKind.TimeSpan;

    /// <summary>Whether it is a struct in C#, so that <c>T?</c> is a different type from <c>T</c>.</summary>
    public bool IsStruct =>
        Kind is ExpressionKind.Boolean or (>= ExpressionKind.SByte and <= ExpressionKind.Decimal) or ExpressionKind.Enum or ExpressionKind.Stated
            or (>= ExpressionKind.DateOnly and <= ExpressionKind.Quantity);

    /// <summary>Whether values are equal by content, in C# as in rules.</summary>
    public bool HasEquality =>
        Kind is ExpressionKind.Boolean or (>= ExpressionKind.SByte and <= ExpressionKind.Decimal) or ExpressionKind.String
            or (>= ExpressionKind.DateOnly and <= ExpressionKind.Record);

    /// <summary>The type of the items that <c>Any</c>, <c>All</c> and other methods iterate over; for a text, its characters.</summary>
    public ExpressionType? Element => Kind switch
    {
        ExpressionKind.List or ExpressionKind.Set or ExpressionKind.Listing or ExpressionKind.Sequence or ExpressionKind.Table => Item,
        ExpressionKind.String => Char,
        _ => null,
    };

    public ExpressionType Nullable() => IsNullable ? this : this with { IsNullable = true };

    public ExpressionType NotNull() => IsNullable ? this with { IsNullable = false } : this;

    /// <summary>Whether the types are the same apart from nullability.</summary>
    public bool IsSameAs(ExpressionType other) =>
        Kind == other.Kind
        && Enum == other.Enum
        && Declaration == other.Declaration
        && Variant == other.Variant
        && Text == other.Text
        && Equals(Item, other.Item)
        && Equals(Key, other.Key);

    /// <summary>The name of the type in messages.</summary>
    public override string ToString() => Name + (IsNullable && Kind != ExpressionKind.Null ? "?" : "");

    private string Name => Kind switch
    {
        ExpressionKind.Null => "null",
        ExpressionKind.Boolean => "bool",
        ExpressionKind.SByte => "sbyte",
        ExpressionKind.Byte => "byte",
        ExpressionKind.Int16 => "short",
        ExpressionKind.UInt16 => "ushort",
        ExpressionKind.Char => "char",
        ExpressionKind.Int32 => "int",
        ExpressionKind.UInt32 => "uint",
        ExpressionKind.Int64 => "long",
        ExpressionKind.UInt64 => "ulong",
        ExpressionKind.Single => "float",
        ExpressionKind.Double => "double",
        ExpressionKind.Decimal => "decimal",
        ExpressionKind.String => "string",
        ExpressionKind.Enum => Enum!.TypeName,
        ExpressionKind.Record => Variant is null ? Declaration!.TypeName : $"{Declaration!.TypeName}.{Variant.TypeName}",
        ExpressionKind.List => $"{Item}[]",
        ExpressionKind.Set => $"Set<{Item}>",
        ExpressionKind.Listing => $"Listing<{Item}>",
        ExpressionKind.Sequence => $"a sequence of {Item}",
        ExpressionKind.Table => $"the table of {Item}",
        ExpressionKind.Map => $"Map<{Key}, {Item}>",
        ExpressionKind.Stated => $"Stated<{Item}>",
        ExpressionKind.Claims => $"Claims<{Item}>",
        ExpressionKind.Claim => $"a claim of {Item}",
        ExpressionKind.Opaque => Text!,
        _ => Kind.ToString(),
    };

    public static ExpressionType Of(FieldType type) => type switch
    {
        ScalarType { Definition.ExpressionKind: not ExpressionKind.Opaque and var kind } => new ExpressionType(kind),
        EnumType declared => new ExpressionType(ExpressionKind.Enum) { Enum = declared.Declaration },
        Schema.ValueType value => new ExpressionType(ExpressionKind.Record) { Declaration = value.Declaration, Variant = value.Variant },
        ReferenceType reference => new ExpressionType(ExpressionKind.Record) { Declaration = reference.Table, Variant = reference.Variant },
        NullableType nullable => Of(nullable.Inner).Nullable(),
        ListType list => new ExpressionType(ExpressionKind.List) { Item = Of(list.Item) },
        SetType set => new ExpressionType(ExpressionKind.Set) { Item = Of(set.Item) },
        ListingType listing => new ExpressionType(ExpressionKind.Listing) { Item = Of(listing.Item) },
        MapType map => new ExpressionType(ExpressionKind.Map) { Item = Of(map.Value), Key = Of(map.Key) },
        StatedType stated => new ExpressionType(ExpressionKind.Stated) { Item = Of(stated.Inner) },
        ClaimsType claims => new ExpressionType(ExpressionKind.Claims) { Item = Of(claims.Inner) },
        _ => Opaque(type),
    };

    private static ExpressionType Opaque(FieldType type) => new(ExpressionKind.Opaque) { Text = TypeText.Of(type) };
}
