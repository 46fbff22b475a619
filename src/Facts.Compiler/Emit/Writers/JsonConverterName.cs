using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Composes the JSON converter of a property as one closed type, which trimming and native AOT keep.</summary>
internal sealed class JsonConverterName(TypeNames types)
{
    /// <summary>The converter, or null where that of the type itself serves.</summary>
    public string? Of(FieldType type) => type switch
    {
        ReferenceType or ListType or SetType or ListingType or ClaimsType or MapType or StatedType or OneOfType or ScalarType { Kind: ScalarKind.Bytes } => Composed(type),
        NullableType { Inner: var inner } => OfNullable(inner),
        _ => null,
    };

    private string? OfNullable(FieldType inner) =>
        Of(inner) is not { } converter ? null : TypeNames.IsStruct(inner) ? $"global::Facts.Json.NullableJsonConverter<{types.Of(inner)}, {converter}>" : converter;

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
            $"global::Facts.Json.OneOfJsonConverter<{string.Join(", ", alternatives.Select(alternative => $"{types.Of(alternative)}, {Item(alternative)}"))}>",
        _ => "global::Facts.Json.FactListJsonConverter<byte, global::Facts.Json.DefaultJsonConverter<byte>>",
    };

    private string Items(string collection, FieldType item) => $"global::Facts.Json.{collection}JsonConverter<{types.Of(item)}, {Item(item)}>";

    private string Item(FieldType type) => Of(type) ?? $"global::Facts.Json.DefaultJsonConverter<{types.Of(type)}>";
}
