using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>Names of properties related to a field.</summary>
internal static class FieldNames
{
    /// <summary>The property for a record's key.</summary>
    public const string Key = "Key";

    /// <summary>The property for the key of a reference (<c>GiverKey</c>), or null for any other type.</summary>
    public static string? KeyOf(FieldType type, string propertyName) => type.Reference is null ? null : propertyName + Key;
}
