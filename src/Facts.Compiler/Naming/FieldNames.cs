using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>Names of properties that go with a field.</summary>
internal static class FieldNames
{
    /// <summary>The property that gives a record's key.</summary>
    public const string Key = "Key";

    /// <summary>The property beside a reference that gives only its key (<c>GiverKey</c>), or null for any other type.</summary>
    public static string? KeyOf(FieldType type, string propertyName) => type.Reference is null ? null : propertyName + Key;
}
