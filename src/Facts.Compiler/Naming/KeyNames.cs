using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>The names of the parts of a key, which are tuple elements if there are several.</summary>
internal static class KeyNames
{
    public static string Of(KeyPart part) => part.Path.IsEmpty ? FieldNames.Key : part.Path[part.Path.Length - 1].PropertyName;

    /// <summary>The names, with a suffix if a name occurs twice or is reserved in tuples.</summary>
    public static ImmutableArray<string> Distinct(IEnumerable<string> names)
    {
        var taken = new NameScope(ReservedNames.TupleMembers);
        return names.Select(name => taken.TakeSuffixed(name, FieldNames.Key)).ToImmutableArray();
    }
}
