using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Expressions;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar types of the fact language.</summary>
internal static class Scalar
{
    public static ScalarDefinition String { get; } = new StringScalar { Aliases = ["text", "str", "varchar", "markdown"] };

    public static ScalarDefinition Boolean { get; } = new BooleanScalar { Aliases = ["boolean"] };

    public static ScalarDefinition Char { get; } = new CharScalar();

    public static ScalarDefinition SByte { get; } =
        new SignedScalar("sbyte", "SByte", sbyte.MaxValue, ExpressionKind.SByte, static number => (sbyte)number);

    public static ScalarDefinition Byte { get; } =
        new UnsignedScalar("byte", "Byte", byte.MaxValue, ExpressionKind.Byte, static number => (byte)number);

    public static ScalarDefinition Int16 { get; } =
        new SignedScalar("short", "Int16", short.MaxValue, ExpressionKind.Int16, static number => (short)number) { Aliases = ["int16"] };

    public static ScalarDefinition UInt16 { get; } =
        new UnsignedScalar("ushort", "UInt16", ushort.MaxValue, ExpressionKind.UInt16, static number => (ushort)number);

    public static ScalarDefinition Int32 { get; } =
        new SignedScalar("int", "Int32", int.MaxValue, ExpressionKind.Int32, static number => (int)number) { Aliases = ["int32"] };

    public static ScalarDefinition UInt32 { get; } =
        new UnsignedScalar("uint", "UInt32", uint.MaxValue, ExpressionKind.UInt32, static number => (uint)number) { Aliases = ["uint32"] };

    public static ScalarDefinition Int64 { get; } =
        new SignedScalar("long", "Int64", long.MaxValue, ExpressionKind.Int64, evaluate: null) { Aliases = ["int64"] };

    public static ScalarDefinition UInt64 { get; } =
        new UnsignedScalar("ulong", "UInt64", ulong.MaxValue, ExpressionKind.UInt64, evaluate: null) { Aliases = ["uint64"] };

    public static ScalarDefinition Single { get; } = new SingleScalar { Aliases = ["float32", "single", "half"] };

    public static ScalarDefinition Double { get; } = new DoubleScalar { Aliases = ["float64"] };

    public static ScalarDefinition Decimal { get; } = new DecimalScalar { Aliases = ["money"] };

    public static ScalarDefinition DateOnly { get; } = new DateOnlyScalar();

    public static ScalarDefinition TimeOnly { get; } = new TimeOnlyScalar { Aliases = ["time"] };

    public static ScalarDefinition DateTimeOffset { get; } = new DateTimeOffsetScalar { Aliases = ["timestamp"] };

    public static ScalarDefinition TimeSpan { get; } = new TimeSpanScalar();

    public static ScalarDefinition Guid { get; } = new GuidScalar { Aliases = ["uuid"] };

    public static ScalarDefinition Uri { get; } = new UriScalar { Aliases = ["url"] };

    public static ScalarDefinition Version { get; } = new VersionScalar();

    public static ScalarDefinition Regex { get; } = new RegexScalar { Aliases = ["regexp"] };

    /// <summary><c>byte[]</c>, which has the syntax of a list in type expressions.</summary>
    public static ScalarDefinition Bytes { get; } = new BytesScalar { Aliases = ["binary", "blob", "bytes"] };

    public static ScalarDefinition FactDate { get; } = new FactDateScalar();

    public static ScalarDefinition Quantity { get; } = new QuantityScalar();

    public static IReadOnlyList<ScalarDefinition> All { get; } =
    [
        String, Boolean, Char, SByte, Byte, Int16, UInt16, Int32, UInt32, Int64, UInt64, Single, Double, Decimal,
        DateOnly, TimeOnly, DateTimeOffset, TimeSpan, Guid, Uri, Version, Regex, Bytes, FactDate, Quantity,
    ];

    private static readonly ImmutableDictionary<string, ScalarDefinition> ByName =
        All.Where(static scalar => scalar != Bytes).ToImmutableDictionary(static scalar => scalar.Name, StringComparer.Ordinal);

    /// <summary>The names that type expressions may use.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The scalar that a type expression names, or null.</summary>
    public static ScalarDefinition? Find(string name) => ByName.TryGetValue(name, out var scalar) ? scalar : null;
}
