using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>Names of indexes: <c>ByRecipient</c>, <c>ByGroupAndTag</c>, <c>ByNameLast</c>, and <c>Given</c> for an ordered one.</summary>
internal static class IndexNames
{
    public const string By = "By";

    public static string Of(ImmutableArray<IndexPart> parts, bool isOrdered)
    {
        var name = string.Join("And", parts.Select(part => string.Concat(part.Path.Select(field => field.PropertyName))));
        return isOrdered ? name : By + name;
    }

    /// <summary>The name without a leading <c>By</c>.</summary>
    public static string WithoutBy(string name) => name.StartsWith(By, StringComparison.Ordinal) ? name.Substring(By.Length) : name;

    /// <summary>The name of the index that an inverse needs.</summary>
    public static string OfInverse(IndexPart part, TableDeclaration table)
    {
        var name = Of(ImmutableArray.Create(part), isOrdered: false);
        return table.Indexes.All(index => index.Name != name) ? name
            : part.Variant is { } variant ? By + variant.TypeName + name.Substring(By.Length)
            : name + "Reference";
    }
}
