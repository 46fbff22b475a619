using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>Which fields a row holds, and in which order: what the encoder writes and the generated constructors read.</summary>
internal static class StoredFields
{
    /// <summary>Whether rows hold the field: not where it is computed or its type is wrong or cannot be stored.</summary>
    public static bool Holds(FieldDeclaration field) => field.Computed is null && CanStore(field.Type);

    public static bool CanStore(FieldType type) => type switch
    {
        UnknownType => false,
        ClaimsType { Inner: var inner } => CanStore(inner),
        NullableType { Inner: var inner } => CanStore(inner),
        ListType { Item: var item } => CanStore(item),
        SetType { Item: var item } => CanStore(item),
        ListingType { Item: var item } => CanStore(item),
        StatedType { Inner: var inner } => CanStore(inner),
        MapType { Key: var key, Value: var value } => CanStore(key) && CanStore(value),
        OneOfType { Alternatives: var alternatives } => alternatives.All(CanStore),
        _ => true,
    };

    /// <summary>Whether every part of the key is simply a field; then the key stands in front as those fields, and they are not repeated.</summary>
    public static bool KeyIsFields(TableDeclaration table) => table.Key.All(part => part.IsField && Holds(part.Path[0]));

    /// <summary>The fields that stand in front as the key.</summary>
    public static ImmutableArray<FieldDeclaration> KeyFields(TypeDeclaration declaration) =>
        declaration is TableDeclaration table && KeyIsFields(table)
            ? table.Key.Select(part => part.Path[0]).Distinct().ToImmutableArray()
            : ImmutableArray<FieldDeclaration>.Empty;

    /// <summary>The declaration's own fields behind the key.</summary>
    public static IEnumerable<FieldDeclaration> OtherFields(TypeDeclaration declaration)
    {
        var keyFields = KeyFields(declaration);
        return declaration.Fields.Where(field => Holds(field) && !keyFields.Contains(field));
    }

    /// <summary>The type of a reference field, nullable or not; null for another field.</summary>
    public static ReferenceType? ReferenceOf(FieldType type) => type switch
    {
        ReferenceType reference => reference,
        NullableType { Inner: ReferenceType reference } => reference,
        _ => null,
    };

    /// <summary>Everything that values of the type refer to, each target once; values embedded in it are left out.</summary>
    public static ImmutableArray<ReferenceType> Targets(FieldType type) => AllTargets(type).Distinct().ToImmutableArray();

    /// <summary>The values that stand inside values of the type, each once.</summary>
    public static ImmutableArray<ValueDeclaration> Values(FieldType type) =>
        Leaves(type).OfType<ValueType>().Select(value => value.Declaration).Distinct().ToImmutableArray();

    private static IEnumerable<ReferenceType> AllTargets(FieldType type) => Leaves(type).OfType<ReferenceType>();

    private static IEnumerable<FieldType> Leaves(FieldType type) => type switch
    {
        NullableType { Inner: var inner } => Leaves(inner),
        ListType { Item: var item } => Leaves(item),
        SetType { Item: var item } => Leaves(item),
        ListingType { Item: var item } => Leaves(item),
        ClaimsType { Inner: var inner } => Leaves(inner),
        StatedType { Inner: var inner } => Leaves(inner),
        MapType { Value: var value } => Leaves(value),
        OneOfType { Alternatives: var alternatives } => alternatives.SelectMany(Leaves),
        _ => [type],
    };
}
