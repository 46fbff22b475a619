namespace Facts.Compiler.Schema;

/// <summary>The scalars of the language; the names are those of the type expressions.</summary>
internal enum ScalarKind
{
    String,
    Boolean,
    Char,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    DateOnly,
    TimeOnly,
    DateTimeOffset,
    TimeSpan,
    Guid,
    Uri,
    Version,
    Bytes,
    FactDate,
    Quantity,
}

/// <summary>What can be asked of a scalar.</summary>
internal static class ScalarKinds
{
    /// <summary>Whether it can be a key.</summary>
    public static bool IsKey(this ScalarKind kind) =>
        kind.IsInteger() || kind is ScalarKind.String or ScalarKind.Char or ScalarKind.Guid or ScalarKind.DateOnly;

    /// <summary>Whether an ordered index can be made of it.</summary>
    public static bool IsOrdered(this ScalarKind kind) =>
        kind is not (ScalarKind.Boolean or ScalarKind.Guid or ScalarKind.Uri or ScalarKind.Bytes);

    /// <summary>Whether a least and a greatest value say something about it.</summary>
    public static bool IsBounded(this ScalarKind kind) =>
        kind is (>= ScalarKind.SByte and <= ScalarKind.TimeSpan) or ScalarKind.Version or ScalarKind.FactDate or ScalarKind.Quantity;

    public static bool IsInteger(this ScalarKind kind) => kind is >= ScalarKind.SByte and <= ScalarKind.UInt64;

    public static bool IsNumber(this ScalarKind kind) => kind is >= ScalarKind.SByte and <= ScalarKind.Decimal;
}
