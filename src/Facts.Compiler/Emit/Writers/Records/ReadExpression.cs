using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>The expression that reads a value of a type from a row; the counterpart of <see cref="RowEncoder"/>.</summary>
internal sealed class ReadExpression(TypeNames types)
{
    public string Of(FieldType type, string reader = "reader") => type switch
    {
        ScalarType scalar => $"{reader}.{scalar.Definition.ReadMethod}()",
        LocalizedTextType => $"{reader}.ReadLocalizedText()",
        EnumType => $"({types.Of(type)}){reader}.ReadInt64()",
        Schema.ValueType value => Value(value, reader),
        ReferenceType reference => Cast(reference, $"{types.Table(reference.Table)}.At({reader}.ReadRow())"),
        NullableType { Inner: ScalarType { Definition.ReadOrNullMethod: { } method } } => $"{reader}.{method}()",
        NullableType { Inner: ReferenceType reference } =>
            $"{reader}.ReadRow() is >= 0 and var row ? {Cast(reference, $"{types.Table(reference.Table)}.At(row)")} : null",
        // A null would convert to a OneOf of records.
        NullableType { Inner: OneOfType inner } => $"{reader}.ReadBoolean() ? {Of(inner, reader)} : default({types.Of(type)})",
        NullableType { Inner: var inner } => $"{reader}.ReadBoolean() ? {Of(inner, reader)} : null",
        StatedType { Inner: ReferenceType reference } => References("ReadStatedReference", reference, reader),
        StatedType { Inner: var inner } => $"{reader}.ReadStated<{types.Of(inner)}>({Delegate(inner)})",
        OneOfType oneOf => $"{reader}.ReadOneOf<{types.Join(oneOf.Alternatives)}>({string.Join(", ", oneOf.Alternatives.Select(Alternative))})",
        _ => Collection(type, reader),
    };

    /// <summary>The expression in the type that is meant: a table gives the type of all of its variants.</summary>
    public string Cast(ReferenceType reference, string expression) => reference.Variant is null ? expression : $"({types.Of(reference)}){expression}";

    private string Collection(FieldType type, string reader) => type switch
    {
        ListType { Item: ReferenceType reference } => References("ReadReferences", reference, reader),
        ListType { Item: var item } => Items("ReadList", item, reader),
        SetType { Item: ReferenceType reference } => References("ReadReferenceSet", reference, reader),
        SetType { Item: var item } => Items("ReadSet", item, reader),
        ListingType { Item: ReferenceType reference } => References("ReadReferenceListing", reference, reader),
        ListingType { Item: var item } => Items("ReadListing", item, reader),
        ClaimsType { Inner: ReferenceType reference } => References("ReadReferenceClaims", reference, reader),
        ClaimsType { Inner: var item } => Items("ReadClaims", item, reader),
        MapType { Key: var key, Value: ReferenceType reference } =>
            $"{reader}.ReadReferenceMap<{types.Of(key)}, {types.Of(reference)}>({Delegate(key)}, {types.Table(reference.Table)})",
        MapType { Key: var key, Value: var value } => $"{reader}.ReadMap<{types.Of(key)}, {types.Of(value)}>({Delegate(key)}, {Delegate(value)})",
        _ => "default!",
    };

    private string References(string method, ReferenceType reference, string reader) =>
        $"{reader}.{method}<{types.Of(reference)}>({types.Table(reference.Table)})";

    private string Items(string method, FieldType item, string reader) => $"{reader}.{method}<{types.Of(item)}>({Delegate(item)})";

    private string Delegate(FieldType type) => $"static (ref global::Facts.Storage.RowReader item) => {Of(type, "item")}";

    /// <summary>Alternatives are objects; a reference is followed when the value is asked for, because records may refer in cycles.</summary>
    private string Alternative(FieldType type) => type is ReferenceType reference
        ? $"static (ref global::Facts.Storage.RowReader item) => item.ReadLazyReference({types.Table(reference.Table)})"
        : Delegate(type);

    private string Value(Schema.ValueType value, string reader) => value.Variant is null && !value.Declaration.Variants.IsEmpty
        ? $"{types.InExpression(value)}.Read(ref {reader})"
        : $"new {types.Of(value)}(ref {reader})";
}
