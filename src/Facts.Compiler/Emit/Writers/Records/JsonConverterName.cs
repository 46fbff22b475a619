using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>
/// Composes the JSON converter of a property as a single closed type, which survives trimming and native AOT. Its type arguments are written
/// without the <c>?</c> of classes: to the C# compiler, converters of the annotated and of the plain type are incompatible, but at run time they
/// are the same.
/// </summary>
internal sealed class JsonConverterName(TypeNames types)
{
    /// <summary>The converter, or null if the type's own converter is used.</summary>
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
