using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>What indexes are called: <c>ByRecipient</c>, <c>ByGroupAndTag</c>, <c>ByNameLast</c>; ordered ones <c>Given</c>.</summary>
internal static class IndexNames
{
    public static string Of(ImmutableArray<IndexPart> parts, bool isOrdered)
    {
        var name = string.Join("And", parts.Select(part => string.Concat(part.Path.Select(field => field.PropertyName))));
        return isOrdered ? name : "By" + name;
    }

    /// <summary>The parts as a schema writes them.</summary>
    public static string Texts(ImmutableArray<IndexPart> parts) =>
        string.Join(", ", parts.Select(part => string.Join(".", part.Path.Select(field => field.Name))));

    /// <summary>The fields of a table's records, with the variant that alone has them.</summary>
    public static IEnumerable<(FieldDeclaration Field, VariantDeclaration? Variant)> FieldsOf(TypeDeclaration type) =>
        type.Fields.Select(field => (field, (VariantDeclaration?)null))
            .Concat(type.Variants.SelectMany(variant => variant.Fields.Select(field => (field, (VariantDeclaration?)variant))));
}
