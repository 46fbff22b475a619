using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>The public types of the runtime, which the generated code names in full: no namespace can be called as one of them is.</summary>
internal static class RuntimeTypes
{
    public static ImmutableArray<string> Names { get; } = ImmutableArray.Create(
        "Citation", "CitationAlternative", "CitationTable", "ClaimRank", "ClaimedValue", "Claims", "DatasetInfo", "Derivation", "FactDate",
        "FactDateIndexExtensions", "FactEquality", "FactIndex", "FactList", "FactMap", "FactRange", "FactSet", "FactStatus", "FactStatusText",
        "FactTable", "FactTableExtensions", "IFactRecord", "IRecordSource", "IRowFinder", "IValidInTime", "Listing", "LocalizedText", "OneOf",
        "OrderedIndex", "PlaceRange", "Provenance", "Quantity", "ReferenceIndex", "Source", "SourcePlace", "SourceTable", "Stated", "TimeOrder",
        "UniqueIndex", "UnitSystem", "ValidityExtensions");

    /// <summary>The type that a namespace would hide, or null.</summary>
    public static string? HiddenBy(string nameSpace)
    {
        // C# reads past characters that only format.
        var parts = string.Concat(nameSpace.Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)).Split('.');
        return parts.Length > 1 && parts[0] == "Facts" && Names.Contains(parts[1]) ? parts[1] : null;
    }
}
