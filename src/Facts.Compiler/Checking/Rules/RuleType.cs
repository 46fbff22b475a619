using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking.Rules;

/// <summary>What an expression of a rule can be. The numbers stand in the order of C#'s promotions.</summary>
internal enum RuleKind
{
    Null,
    Boolean,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    Char,
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
    Listing,
    Map,
    Stated,
    Opaque,
}

/// <summary>The static type of an expression.</summary>
/// <param name="IsNullable">Whether it may be null; a null that is dereferenced without <c>?.</c> is a finding, not an exception.</param>
/// <param name="Item">Of a list, its items; of a map, its values; of a <c>Stated</c>, its value.</param>
internal sealed record RuleType(
    RuleKind Kind,
    bool IsNullable = false,
    EnumDeclaration? Enum = null,
    TypeDeclaration? Declaration = null,
    VariantDeclaration? Variant = null,
    RuleType? Item = null)
{
    public static RuleType Null { get; } = new(RuleKind.Null, IsNullable: true);

    public static RuleType Boolean { get; } = new(RuleKind.Boolean);

    public static RuleType Int32 { get; } = new(RuleKind.Int32);

    public static RuleType String { get; } = new(RuleKind.String);

    public bool IsNumber => Kind is >= RuleKind.Int32 and <= RuleKind.Decimal or RuleKind.Char;

    /// <summary>Whether comparing two of them may end in "cannot be told".</summary>
    public bool IsImprecise => Kind is RuleKind.FactDate or RuleKind.Quantity;

    public bool IsOrdered => IsNumber || IsImprecise || Kind is RuleKind.DateOnly or RuleKind.TimeOnly or RuleKind.DateTimeOffset or RuleKind.TimeSpan;

    public bool IsCollection => Kind is RuleKind.List or RuleKind.Listing;

    public RuleType Nullable() => IsNullable ? this : this with { IsNullable = true };

    public RuleType NotNull() => IsNullable ? this with { IsNullable = false } : this;

    /// <summary>As a message names it.</summary>
    public override string ToString() => Name + (IsNullable && Kind != RuleKind.Null ? "?" : "");

    private string Name => Kind switch
    {
        RuleKind.Null => "null",
        RuleKind.Boolean => "bool",
        RuleKind.Int32 => "int",
        RuleKind.UInt32 => "uint",
        RuleKind.Int64 => "long",
        RuleKind.UInt64 => "ulong",
        RuleKind.Single => "float",
        RuleKind.Double => "double",
        RuleKind.Decimal => "decimal",
        RuleKind.Char => "char",
        RuleKind.String => "string",
        RuleKind.Enum => Enum!.TypeName,
        RuleKind.Record => Variant is null ? Declaration!.TypeName : $"{Declaration!.TypeName}.{Variant.TypeName}",
        RuleKind.List => $"{Item}[]",
        RuleKind.Listing => $"Listing<{Item}>",
        RuleKind.Map => $"Map<…, {Item}>",
        RuleKind.Stated => $"Stated<{Item}>",
        RuleKind.Opaque => "a type that rules cannot look into",
        _ => Kind.ToString(),
    };

    public static RuleType Of(FieldType type) => type switch
    {
        ScalarType scalar => new RuleType(KindOf(scalar.Kind)),
        EnumType declared => new RuleType(RuleKind.Enum, Enum: declared.Declaration),
        Schema.ValueType value => new RuleType(RuleKind.Record, Declaration: value.Declaration, Variant: value.Variant),
        ReferenceType reference => new RuleType(RuleKind.Record, Declaration: reference.Table, Variant: reference.Variant),
        NullableType nullable => Of(nullable.Inner).Nullable(),
        ListType list => new RuleType(RuleKind.List, Item: Of(list.Item)),
        SetType set => new RuleType(RuleKind.List, Item: Of(set.Item)),
        ListingType listing => new RuleType(RuleKind.Listing, Item: Of(listing.Item)),
        MapType map => new RuleType(RuleKind.Map, Item: Of(map.Value)),
        StatedType stated => new RuleType(RuleKind.Stated, Item: Of(stated.Inner)),
        _ => new RuleType(RuleKind.Opaque),
    };

    private static RuleKind KindOf(ScalarKind kind) => kind switch
    {
        ScalarKind.String => RuleKind.String,
        ScalarKind.Boolean => RuleKind.Boolean,
        ScalarKind.Char => RuleKind.Char,
        ScalarKind.SByte or ScalarKind.Byte or ScalarKind.Int16 or ScalarKind.UInt16 or ScalarKind.Int32 => RuleKind.Int32,
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
