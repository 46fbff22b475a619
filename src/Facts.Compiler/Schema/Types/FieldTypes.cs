using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>Questions about types that several readers ask.</summary>
internal static class FieldTypes
{
    /// <summary>Whether it can be a key: a string, an integer, a char, an enum, a Guid, a DateOnly or a reference.</summary>
    public static bool IsKey(FieldType type) => type switch
    {
        EnumType { Declaration.IsFlags: false } or ReferenceType => true,
        ScalarType scalar => IsInteger(scalar.Kind) || scalar.Kind is ScalarKind.String or ScalarKind.Char or ScalarKind.Guid or ScalarKind.DateOnly,
        _ => false,
    };

    /// <summary>Whether an ordered index can be made of it.</summary>
    public static bool IsOrdered(FieldType type) => type is ScalarType
    {
        Kind: not (ScalarKind.Boolean or ScalarKind.Guid or ScalarKind.Uri or ScalarKind.Bytes),
    };

    /// <summary>Whether a least and a greatest value say something about it.</summary>
    public static bool IsBounded(ScalarKind kind) =>
        kind is (>= ScalarKind.SByte and <= ScalarKind.TimeSpan) or ScalarKind.Version or ScalarKind.FactDate or ScalarKind.Quantity;

    public static bool IsInteger(ScalarKind kind) => kind is >= ScalarKind.SByte and <= ScalarKind.UInt64;

    public static bool IsNumber(ScalarKind kind) => kind is >= ScalarKind.SByte and <= ScalarKind.Decimal;

    /// <summary>Whether every value of <paramref name="part"/> is one of <paramref name="whole"/>, too.</summary>
    public static bool Covers(FieldType whole, FieldType part) => (whole, part) switch
    {
        (ReferenceType { Variant: null } one, ReferenceType other) => one.Table == other.Table,
        (ValueType { Variant: null } one, ValueType other) => one.Declaration == other.Declaration,
        _ => whole.Equals(part),
    };

    /// <summary>The type without <c>?</c>, <c>Stated</c> and <c>Claims</c>.</summary>
    public static FieldType Required(FieldType type) => type switch
    {
        NullableType nullable => Required(nullable.Inner),
        StatedType stated => Required(stated.Inner),
        ClaimsType claims => Required(claims.Inner),
        _ => type,
    };

    /// <summary>The item of a list, set or listing, else null.</summary>
    public static FieldType? ItemOf(FieldType type) => type switch
    {
        ListType list => list.Item,
        SetType set => set.Item,
        ListingType listing => listing.Item,
        _ => null,
    };

    /// <summary>The type of one thing that the field holds: of a collection its item, of a map its value.</summary>
    public static FieldType Single(FieldType type)
    {
        var required = Required(type);
        return required is MapType map ? Single(map.Value) : ItemOf(required) is { } item ? Single(item) : required;
    }

    /// <summary>Whether the field holds claims.</summary>
    public static bool HasClaims(FieldType type) => type switch
    {
        ClaimsType => true,
        NullableType nullable => HasClaims(nullable.Inner),
        StatedType stated => HasClaims(stated.Inner),
        _ => false,
    };

    /// <summary>Whether the field holds several things.</summary>
    public static bool IsMany(FieldType type)
    {
        var required = Required(type);
        return required is MapType || ItemOf(required) is not null;
    }

    /// <summary>The tables that the field refers to, without those that its values refer to.</summary>
    public static ImmutableArray<ReferenceType> ReferencesOf(FieldType type) => Single(type) switch
    {
        ReferenceType reference => ImmutableArray.Create(reference),
        OneOfType oneOf => oneOf.Alternatives.SelectMany(alternative => ReferencesOf(alternative)).ToImmutableArray(),
        _ => ImmutableArray<ReferenceType>.Empty,
    };

    /// <summary>The property beside a reference that gives its key alone, or null where there is none.</summary>
    public static string? CompanionOf(FieldType type, string propertyName) =>
        type is ReferenceType or NullableType { Inner: ReferenceType } ? propertyName + "Key" : null;

    /// <summary>The values that the field holds, at any depth of collections.</summary>
    public static IEnumerable<ValueType> ValuesOf(FieldType type) => Single(type) switch
    {
        ValueType value => [value],
        OneOfType oneOf => oneOf.Alternatives.SelectMany(ValuesOf),
        _ => [],
    };

    /// <summary>The type in words, for messages.</summary>
    public static string Describe(FieldType type) => type switch
    {
        ScalarType scalar => ScalarNames.Describe(scalar.Kind),
        LocalizedTextType => "a LocalizedText",
        EnumType { Declaration.IsFlags: true } flags => $"the flag enum {flags.Declaration.Name}",
        EnumType members => $"the enum {members.Declaration.Name}",
        ValueType value => $"the value {value.Declaration.Name}",
        ReferenceType reference => $"a reference to {reference.Table.Name}",
        NullableType nullable => $"{Describe(nullable.Inner)} that may be absent",
        ListType or ListingType => "a list",
        SetType => "a set",
        MapType => "a map",
        StatedType => "a Stated",
        OneOfType => "a OneOf",
        ClaimsType => "a list of claims",
        _ => "of an unknown type",
    };
}
