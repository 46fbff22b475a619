using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>The expression that reads a value of a type from <c>reader</c>; the counterpart of <see cref="RowEncoder"/>.</summary>
internal sealed class ReadExpression(TypeNames types)
{
    public string Of(FieldType type) => type switch
    {
        ScalarType { Definition.DeferredSource: { } source } => Deferred(type, source),
        ScalarType scalar => $"reader.{scalar.Definition.ReadMethod}()",
        LocalizedTextType => "reader.ReadLocalizedText()",
        EnumType => $"({types.Of(type)})reader.ReadInt64()",
        Schema.ValueType { Variant: null, Declaration.Variants.IsEmpty: false } => $"{types.InExpression(type)}.Read(ref reader)",
        Schema.ValueType => $"new {types.Of(type)}(ref reader)",
        ReferenceType reference => Record(reference, "reader.ReadRow()"),
        NullableType { Inner: var inner } => Nullable(type, inner),
        OneOfType { Alternatives: var alternatives } =>
            $"reader.ReadOneOf<{types.Join(alternatives)}>({string.Join(", ", alternatives.Select(Alternative))})",
        MapType { Key: var key, Value: var value } when Source(value) is { } source =>
            $"reader.ReadReferenceMap<{types.Of(key)}, {types.Of(value)}>({Function(key)}, {source})",
        MapType { Key: var key, Value: var value } =>
            $"reader.ReadMap<{types.Of(key)}, {types.Of(value)}>({Function(key)}, {Function(value)})",
        ListType { Item: var item } => Items("ReadList", "ReadReferences", item),
        SetType { Item: var item } => Items("ReadSet", "ReadReferenceSet", item),
        ListingType { Item: var item } => Items("ReadListing", "ReadReferenceListing", item),
        ClaimsType { Inner: var item } => Items("ReadClaims", "ReadReferenceClaims", item),
        StatedType { Inner: var inner } => Items("ReadStated", "ReadStatedReference", inner),
        _ => "default!",
    };

    /// <summary>The record in a row, cast to the variant if needed: a table returns the common type of its variants.</summary>
    public string Record(ReferenceType reference, string row) =>
        $"{(reference.Variant is null ? "" : $"({types.Of(reference)})")}{types.Table(reference.Table)}.At({row})";

    private string Deferred(FieldType type, string source) => $"reader.ReadDeferred<{types.Of(type)}>({source})";

    private string Nullable(FieldType type, FieldType inner) => inner switch
    {
        ScalarType { Definition.ReadOrNullMethod: { } method } => $"reader.{method}()",
        ScalarType { Definition.DeferredSource: { } source } => Deferred(type, source),
        ReferenceType reference => $"reader.ReadRow() is >= 0 and var row ? {Record(reference, "row")} : null",
        // A null would convert to a OneOf of records.
        OneOfType => $"reader.ReadBoolean() ? {Of(inner)} : default({types.Of(type)})",
        _ => $"reader.ReadBoolean() ? {Of(inner)} : null",
    };

    private string Items(string method, string methodOfReferences, FieldType item) => Source(item) is { } source
        ? $"reader.{methodOfReferences}<{types.Of(item)}>({source})"
        : $"reader.{method}<{types.Of(item)}>({Function(item)})";

    /// <summary>The source of the values of a type that rows hold by number, possibly nullable; null for any other type.</summary>
    private string? Source(FieldType type) => type switch
    {
        ReferenceType reference => types.Table(reference.Table),
        ScalarType scalar => scalar.Definition.DeferredSource,
        NullableType nullable => Source(nullable.Inner),
        _ => null,
    };

    private static string Function(string expression) => $"static (ref global::Facts.Storage.RowReader reader) => {expression}";

    private string Function(FieldType type) => Function(Of(type));

    /// <summary>Alternatives are objects. A reference is resolved when the value is asked for, because records may refer to each other in
    /// cycles.</summary>
    private string Alternative(FieldType type) => Function(Source(type) is { } source ? $"reader.ReadLazyReference({source})" : Of(type));
}
