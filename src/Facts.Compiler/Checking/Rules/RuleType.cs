using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking.Rules;

/// <summary>What an expression of a rule can be.</summary>
internal enum RuleKind
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
/// <param name="IsNullable">Whether it may be null; a null that is dereferenced without <c>?.</c> is a finding, not an exception.</param>
/// <param name="Item">Of a list, its items; of a map, its values; of a <c>Stated</c>, of claims and of one claim, the value.</param>
/// <param name="Key">Of a map, its keys.</param>
/// <param name="Text">Of a type that rules cannot look into, how the schema writes it.</param>
internal sealed record RuleType(
    RuleKind Kind,
    bool IsNullable = false,
    EnumDeclaration? Enum = null,
    TypeDeclaration? Declaration = null,
    VariantDeclaration? Variant = null,
    RuleType? Item = null,
    RuleType? Key = null,
    string? Text = null)
{
    public static RuleType Null { get; } = new(RuleKind.Null, IsNullable: true);

    public static RuleType Boolean { get; } = new(RuleKind.Boolean);

    public static RuleType Int32 { get; } = new(RuleKind.Int32);

    public static RuleType String { get; } = new(RuleKind.String);

    public static RuleType Char { get; } = new(RuleKind.Char);

    public bool IsNumber => Kind is >= RuleKind.SByte and <= RuleKind.Decimal;

    /// <summary>Whether comparing two of them may end in "cannot be told".</summary>
    public bool IsImprecise => Kind is RuleKind.FactDate or RuleKind.Quantity;

    /// <summary>Whether <c>&lt;</c> and its like compare two of them.</summary>
    public bool IsOrdered =>
        IsNumber || IsImprecise || Kind is RuleKind.DateOnly or RuleKind.TimeOnly or RuleKind.DateTimeOffset or RuleKind.TimeSpan;

    /// <summary>Whether C# holds it as a struct, so that <c>T?</c> is another type than <c>T</c>.</summary>
    public bool IsStruct => Kind is RuleKind.Boolean or (>= RuleKind.SByte and <= RuleKind.Decimal) or RuleKind.Enum or RuleKind.Stated
        or (>= RuleKind.DateOnly and <= RuleKind.Quantity);

    /// <summary>Whether two of them are equal by what they hold, in C# as here.</summary>
    public bool HasEquality =>
        Kind is RuleKind.Boolean or (>= RuleKind.SByte and <= RuleKind.Decimal) or RuleKind.String or (>= RuleKind.DateOnly and <= RuleKind.Record);

    /// <summary>What <c>Any</c>, <c>All</c> and their like go through; a text gives its characters.</summary>
    public RuleType? Element => Kind switch
    {
        RuleKind.List or RuleKind.Set or RuleKind.Listing or RuleKind.Sequence or RuleKind.Table => Item,
        RuleKind.String => Char,
        _ => null,
    };

    public RuleType Nullable() => IsNullable ? this : this with { IsNullable = true };

    public RuleType NotNull() => IsNullable ? this with { IsNullable = false } : this;

    /// <summary>The same type, whether or not null is allowed.</summary>
    public bool IsSameAs(RuleType other) =>
        Kind == other.Kind
        && Enum == other.Enum
        && Declaration == other.Declaration
        && Variant == other.Variant
        && Equals(Item, other.Item)
        && Equals(Key, other.Key);

    /// <summary>As a message names it.</summary>
    public override string ToString() => Name + (IsNullable && Kind != RuleKind.Null ? "?" : "");

    private string Name => Kind switch
    {
        RuleKind.Null => "null",
        RuleKind.Boolean => "bool",
        RuleKind.SByte => "sbyte",
        RuleKind.Byte => "byte",
        RuleKind.Int16 => "short",
        RuleKind.UInt16 => "ushort",
        RuleKind.Char => "char",
        RuleKind.Int32 => "int",
        RuleKind.UInt32 => "uint",
        RuleKind.Int64 => "long",
        RuleKind.UInt64 => "ulong",
        RuleKind.Single => "float",
        RuleKind.Double => "double",
        RuleKind.Decimal => "decimal",
        RuleKind.String => "string",
        RuleKind.Enum => Enum!.TypeName,
        RuleKind.Record => Variant is null ? Declaration!.TypeName : $"{Declaration!.TypeName}.{Variant.TypeName}",
        RuleKind.List => $"{Item}[]",
        RuleKind.Set => $"Set<{Item}>",
        RuleKind.Listing => $"Listing<{Item}>",
        RuleKind.Sequence => $"a sequence of {Item}",
        RuleKind.Table => $"the table of {Item}",
        RuleKind.Map => $"Map<{Key}, {Item}>",
        RuleKind.Stated => $"Stated<{Item}>",
        RuleKind.Claims => $"Claims<{Item}>",
        RuleKind.Claim => $"a claim of {Item}",
        RuleKind.Opaque => Text!,
        _ => Kind.ToString(),
    };

    public static RuleType Of(FieldType type) => type switch
    {
        ScalarType scalar => KindOf(scalar.Kind) is var kind && kind == RuleKind.Opaque ? Opaque(type) : new RuleType(kind),
        EnumType declared => new RuleType(RuleKind.Enum, Enum: declared.Declaration),
        Schema.ValueType value => new RuleType(RuleKind.Record, Declaration: value.Declaration, Variant: value.Variant),
        ReferenceType reference => new RuleType(RuleKind.Record, Declaration: reference.Table, Variant: reference.Variant),
        NullableType nullable => Of(nullable.Inner).Nullable(),
        ListType list => new RuleType(RuleKind.List, Item: Of(list.Item)),
        SetType set => new RuleType(RuleKind.Set, Item: Of(set.Item)),
        ListingType listing => new RuleType(RuleKind.Listing, Item: Of(listing.Item)),
        MapType map => new RuleType(RuleKind.Map, Item: Of(map.Value), Key: Of(map.Key)),
        StatedType stated => new RuleType(RuleKind.Stated, Item: Of(stated.Inner)),
        ClaimsType claims => new RuleType(RuleKind.Claims, Item: Of(claims.Inner)),
        _ => Opaque(type),
    };

    private static RuleType Opaque(FieldType type) => new(RuleKind.Opaque, Text: TypeText.Of(type));

    private static RuleKind KindOf(ScalarKind kind) => kind switch
    {
        ScalarKind.String => RuleKind.String,
        ScalarKind.Boolean => RuleKind.Boolean,
        ScalarKind.Char => RuleKind.Char,
        ScalarKind.SByte => RuleKind.SByte,
        ScalarKind.Byte => RuleKind.Byte,
        ScalarKind.Int16 => RuleKind.Int16,
        ScalarKind.UInt16 => RuleKind.UInt16,
        ScalarKind.Int32 => RuleKind.Int32,
        ScalarKind.UInt32 => RuleKind.UInt32,
        ScalarKind.Int64 => RuleKind.Int64,
        ScalarKind.UInt64 => RuleKind.UInt64,
        ScalarKind.Single => RuleKind.Single,
        ScalarKind.Double => RuleKind.Double,
        ScalarKind.Decimal => RuleKind.Decimal,
        ScalarKind.DateOnly => RuleKind.DateOnly,
        ScalarKind.TimeOnly => RuleKind.TimeOnly,
        ScalarKind.DateTimeOffset => RuleKind.DateTimeOffset,
        ScalarKind.TimeSpan => RuleKind.TimeSpan,
        ScalarKind.Guid => RuleKind.Guid,
        ScalarKind.FactDate => RuleKind.FactDate,
        ScalarKind.Quantity => RuleKind.Quantity,
        _ => RuleKind.Opaque,
    };
}
