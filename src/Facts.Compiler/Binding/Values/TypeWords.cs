using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding;

/// <summary>What a type takes, in the words of those who write the data.</summary>
internal static class TypeWords
{
    public static string Of(FieldType type) => type switch
    {
        ScalarType scalar => Of(scalar.Kind),
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

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "a text",
        ScalarKind.Boolean => "true or false",
        ScalarKind.Char => "one character",
        >= ScalarKind.SByte and <= ScalarKind.UInt64 => "a whole number",
        ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal => "a number",
        ScalarKind.DateOnly => "a date such as 2024-06-19",
        ScalarKind.TimeOnly => "a time such as 09:30",
        ScalarKind.DateTimeOffset => "a date and time such as 2024-06-19T09:30:00+09:00",
        ScalarKind.TimeSpan => "a duration such as 02:30:00",
        ScalarKind.Guid => "a Guid",
        ScalarKind.Uri => "an address",
        ScalarKind.Version => "a version such as 1.10",
        ScalarKind.Bytes => "base64",
        ScalarKind.FactDate => "a date, or what is known of one, such as 2024-06",
        _ => "a quantity such as ~3 km",
    };
}
