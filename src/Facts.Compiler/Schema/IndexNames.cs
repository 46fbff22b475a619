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
}
