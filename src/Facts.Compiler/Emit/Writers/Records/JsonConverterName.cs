using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Composes the JSON converter of a property as one closed type, which trimming and native AOT keep.</summary>
internal sealed class JsonConverterName(TypeNames types)
{
    /// <summary>The converter, or null where that of the type itself serves.</summary>
    public string? Of(FieldType type) => Named(WithoutAnnotations(type));

    /// <summary>
    /// At run time a class is the same with and without <c>?</c>, and a converter of the one is none of the other to the C# compiler.
    /// </summary>
    private static FieldType WithoutAnnotations(FieldType type) => type switch
    {
        NullableType { Inner: var inner } => TypeNames.IsStruct(inner) ? new NullableType(WithoutAnnotations(inner)) : WithoutAnnotations(inner),
        ListType { Item: var item } => new ListType(WithoutAnnotations(item)),
        SetType { Item: var item } => new SetType(WithoutAnnotations(item)),
        ListingType { Item: var item } => new ListingType(WithoutAnnotations(item)),
        ClaimsType claims => claims with { Inner = WithoutAnnotations(claims.Inner) },
        StatedType { Inner: var inner } => new StatedType(WithoutAnnotations(inner)),
        MapType { Key: var key, Value: var value } => new MapType(WithoutAnnotations(key), WithoutAnnotations(value)),
        OneOfType { Alternatives: var alternatives } => new OneOfType(alternatives.Select(WithoutAnnotations).ToImmutableArray()),
        _ => type,
    };

    private string? Named(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Definition.JsonConverter,
        ReferenceType or ListType or SetType or ListingType or ClaimsType or MapType or StatedType or OneOfType => Composed(type),
        NullableType { Inner: var inner } => OfNullable(inner),
        _ => null,
    };

    private string? OfNullable(FieldType inner) =>
        Named(inner) is not { } converter ? null
            : TypeNames.IsStruct(inner) ? $"global::Facts.Json.NullableJsonConverter<{types.Of(inner)}, {converter}>"
            : converter;

    private string Composed(FieldType type) => type switch
    {
        ReferenceType => $"global::Facts.Json.FactKeyJsonConverter<{types.Of(type)}>",
        ListType { Item: var item } => Items("FactList", item),
        SetType { Item: var item } => Items("FactSet", item),
        ListingType { Item: var item } => Items("Listing", item),
        ClaimsType { Inner: var inner } => Items("Claims", inner),
        StatedType { Inner: var inner } => Items("Stated", inner),
        MapType { Key: var key, Value: var value } =>
            $"global::Facts.Json.FactMapJsonConverter<{types.Of(key)}, {types.Of(value)}, {Item(value)}>",
        OneOfType { Alternatives: var alternatives } =>
            "global::Facts.Json.OneOfJsonConverter<"
                + $"{string.Join(", ", alternatives.Select(alternative => $"{types.Of(alternative)}, {Item(alternative)}"))}>",
        _ => throw new System.InvalidOperationException($"{type.Description} has no converter."),
    };

    private string Items(string collection, FieldType item) => $"global::Facts.Json.{collection}JsonConverter<{types.Of(item)}, {Item(item)}>";

    private string Item(FieldType type) => Named(type) ?? $"global::Facts.Json.DefaultJsonConverter<{types.Of(type)}>";
}
