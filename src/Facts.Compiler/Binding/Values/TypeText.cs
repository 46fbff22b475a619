using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding;

/// <summary>Formats types as they are written in the schema.</summary>
internal static class TypeText
{
    public static string Of(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Definition.Name,
        LocalizedTextType => "LocalizedText",
        EnumType enumeration => enumeration.Declaration.Name,
        ValueType { Variant: { } variant } value => $"{value.Declaration.Name}.{variant.TypeName}",
        ValueType value => value.Declaration.Name,
        ReferenceType { Variant: { } variant } reference => $"{reference.Table.Name}.{variant.TypeName}",
        ReferenceType reference => reference.Table.Name,
        NullableType nullable => Of(nullable.Inner) + "?",
        ListType list => Of(list.Item) + "[]",
        SetType set => $"Set<{Of(set.Item)}>",
        MapType map => $"Map<{Of(map.WrittenKey)}, {Of(map.Value)}>",
        ListingType listing => $"Listing<{Of(listing.Item)}>",
        StatedType stated => $"Stated<{Of(stated.Inner)}>",
        ClaimsType claims => $"Claims<{Of(claims.Inner)}>",
        OneOfType oneOf => $"OneOf<{string.Join(", ", oneOf.Alternatives.Select(Of))}>",
        _ => "?",
    };
}
