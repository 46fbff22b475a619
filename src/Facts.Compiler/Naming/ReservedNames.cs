using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Naming;

/// <summary>The names that C#, the runtime and generated code already use, and that a dataset therefore cannot declare.</summary>
internal static class ReservedNames
{
    /// <summary>The name of the type that is nested in every table's class.</summary>
    public const string Enumerator = "Enumerator";

    /// <summary>Members of every class and record. No type can have such a name, because inside any type, it refers to the member.</summary>
    public static ImmutableHashSet<string> ForTypes { get; } = Set(
        "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "PrintMembers", "EqualityContract");

    /// <summary>Members of every record.</summary>
    public static ImmutableHashSet<string> RecordMembers { get; } = ForTypes.Add("Clone");

    /// <summary>Members that generated code adds to a type with variants.</summary>
    public static ImmutableHashSet<string> VariantMembers { get; } = Set("Read", "Match");

    /// <summary>The public types of the runtime, which generated code refers to by their full names.</summary>
    public static ImmutableHashSet<string> RuntimeTypes { get; } = Set(
        "Citation", "CitationAlternative", "CitationTable", "ClaimRank", "ClaimedValue", "Claims", "DatasetInfo", "Derivation", "FactDate",
        "FactDateIndexExtensions", "FactEquality", "FactIndex", "FactList", "FactMap", "FactRange", "FactSet", "FactStatus", "FactStatusText",
        "FactTable", "FactTableExtensions", "IFactRecord", "IRecordSource", "IRowFinder", "IValidInTime", "Listing", "LocalizedText", "OneOf",
        "OrderedIndex", "PlaceRange", "Provenance", "Quantity", "ReferenceIndex", "Source", "SourcePlace", "SourceTable", "Stated", "TimeOrder",
        "UniqueIndex", "UnitSystem", "ValidityExtensions");

    /// <summary>Members of every table's class, its own or inherited.</summary>
    public static ImmutableHashSet<string> TableMembers { get; } = Set(
        "Count", "Keys", "Find", "TryGetValue", "ContainsKey", "At", "KeyAt", "FindRow", "GetEnumerator", Enumerator, "Read", "ReadKey", "Hash",
        "FormerKeys", "KeyText", "Index", "UniqueIndex", "OrderedIndex", "ReferenceIndex", "Item", "Stored", "Equals", "GetHashCode", "GetType",
        "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals");

    /// <summary>Names that tuple elements cannot have.</summary>
    public static ImmutableHashSet<string> TupleMembers { get; } = Set(
        "CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString", "Item1", "Item2", "Item3", "Item4", "Item5", "Item6", "Item7",
        "Item8");

    /// <summary>Members of the dataset's class that are not tables.</summary>
    private static ImmutableHashSet<string> DatasetMembers { get; } = Set("Info", "Citations");

    private static ImmutableHashSet<string> FieldsOfValues { get; } = RecordMembers.Union(Set("Provenance", "AdditionalProperties", "Match"));

    private static ImmutableHashSet<string> FieldsOfTables { get; } = FieldsOfValues.Add(FieldNames.Key);

    /// <summary>Names that the fields and variants of a type cannot have.</summary>
    public static ImmutableHashSet<string> ForFields(TypeDeclaration type) => type is TableDeclaration ? FieldsOfTables : FieldsOfValues;

    /// <summary>Whether it is the name of the dataset's class, or of a member of it that is not a table.</summary>
    public static bool IsForDataset(string name, Manifest manifest) =>
        DatasetMembers.Contains(name) || ForTypes.Contains(name) || name == manifest.Name || (name == "Sources" && !manifest.Sources.IsEmpty);

    public static bool IsKeyword(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;

    public static bool IsContextualKeyword(string name) => SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;

    /// <summary>The type of the runtime that a namespace would hide, or null.</summary>
    public static string? RuntimeTypeHiddenBy(string nameSpace)
    {
        // C# ignores formatting characters in names.
        var parts = string.Concat(nameSpace.Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)).Split('.');
        return parts.Length > 1 && parts[0] == "Facts" && RuntimeTypes.Contains(parts[1]) ? parts[1] : null;
    }

    private static ImmutableHashSet<string> Set(params string[] names) => ImmutableHashSet.Create(StringComparer.Ordinal, names);
}
