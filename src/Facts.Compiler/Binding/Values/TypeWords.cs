using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding;

/// <summary>Describes what a type accepts, for people who write data.</summary>
internal static class TypeWords
{
    public static string Of(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Definition.Words,
        LocalizedTextType => "a text",
        EnumType members => $"one of {Suggestion.Listed(members.Declaration.Members.Select(member => member.Name))}",
        ValueType value => $"a map of the fields of {value.Declaration.Name}",
        ReferenceType reference => $"the key of a record of {reference.Variant?.TableName ?? reference.Table.TableName}",
        NullableType nullable => Of(nullable.Inner),
        StatedType stated => Of(stated.Inner),
        ListType or SetType or ListingType or ClaimsType => "a list",
        MapType => "a map",
        OneOfType oneOf => string.Join(", or ", oneOf.Alternatives.Select(Of)),
        _ => TypeText.Of(type),
    };
}
