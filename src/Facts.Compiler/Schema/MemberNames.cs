using System;
using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>The names that a generated record has used up before its fields get theirs.</summary>
internal static class MemberNames
{
    private static readonly ImmutableHashSet<string> OfEveryRecord = ImmutableHashSet.Create(StringComparer.Ordinal,
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Clone", "PrintMembers", "EqualityContract", "Provenance", "AdditionalProperties", "Match");

    /// <summary>Those of every record of the type; of tables <c>Key</c>, too.</summary>
    public static ImmutableHashSet<string> Of(TypeDeclaration type) =>
        type is TableDeclaration ? OfEveryRecord.Add("Key") : OfEveryRecord;

    /// <summary>The property beside a reference that gives its key alone, or null where there is none.</summary>
    public static string? CompanionOf(FieldType type, string propertyName) => type.Reference is null ? null : propertyName + "Key";
}
