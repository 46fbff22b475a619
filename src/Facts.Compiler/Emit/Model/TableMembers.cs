using System.Collections.Immutable;

namespace Facts.Compiler.Emit.Model;

/// <summary>The members that every table has, by itself or from its base class.</summary>
internal static class TableMembers
{
    public static ImmutableArray<string> Names { get; } = ImmutableArray.Create(
        "Count", "Keys", "Find", "TryGetValue", "ContainsKey", "At", "KeyAt", "FindRow", "GetEnumerator", "Enumerator", "Read", "ReadKey", "Hash",
        "FormerKeys",
        "KeyText", "Index", "UniqueIndex", "OrderedIndex", "ReferenceIndex", "Item", "Stored", "Equals", "GetHashCode", "GetType", "ToString",
        "MemberwiseClone",
        "Finalize", "ReferenceEquals");
}
