using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>
/// Composes the JSON converter of a property as one closed type, which trimming and native AOT keep. Its type arguments are written without the
/// <c>?</c> of classes, because a converter of the annotated type is not one of the other to the C# compiler, and at run time they are the same.
/// </summary>
internal sealed class JsonConverterName(TypeNames types)
{
    /// <summary>The converter, or null where that of the type itself serves.</summary>
    public string? Of(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Definition.JsonConverter,
        ReferenceType => $"global::Facts.Json.FactKeyJsonConverter<{types.OfPlain(type)}>",
        NullableType { Inner: var inner } => Of(inner) is { } converter && TypeNames.IsStruct(inner)
            ? $"global::Facts.Json.NullableJsonConverter<{types.OfPlain(inner)}, {converter}>"
            : Of(inner),
        MapType { Key: var key, Value: var value } => $"global::Facts.Json.FactMapJsonConverter<{types.OfPlain(key)}, {WithConverter(value)}>",
        _ => TypeNames.ContainerOf(type) is { } container
            ? $"global::Facts.Json.{container}JsonConverter<{string.Join(", ", type.Children.Select(WithConverter))}>"
            : null,
    };

    private string WithConverter(FieldType type)
    {
        var name = types.OfPlain(type);
        return $"{name}, {Of(type) ?? $"global::Facts.Json.DefaultJsonConverter<{name}>"}";
    }
}
