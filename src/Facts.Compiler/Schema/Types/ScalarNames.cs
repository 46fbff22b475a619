using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>The names of scalar types, of generic types, and of types in other languages.</summary>
internal static class ScalarNames
{
    private static readonly ImmutableDictionary<string, ScalarKind> Kinds = new Dictionary<string, ScalarKind>
    {
        ["string"] = ScalarKind.String,
        ["bool"] = ScalarKind.Boolean,
        ["char"] = ScalarKind.Char,
        ["sbyte"] = ScalarKind.SByte,
        ["byte"] = ScalarKind.Byte,
        ["short"] = ScalarKind.Int16,
        ["ushort"] = ScalarKind.UInt16,
        ["int"] = ScalarKind.Int32,
        ["uint"] = ScalarKind.UInt32,
        ["long"] = ScalarKind.Int64,
        ["ulong"] = ScalarKind.UInt64,
        ["float"] = ScalarKind.Single,
        ["double"] = ScalarKind.Double,
        ["decimal"] = ScalarKind.Decimal,
        ["DateOnly"] = ScalarKind.DateOnly,
        ["TimeOnly"] = ScalarKind.TimeOnly,
        ["DateTimeOffset"] = ScalarKind.DateTimeOffset,
        ["TimeSpan"] = ScalarKind.TimeSpan,
        ["Guid"] = ScalarKind.Guid,
        ["Uri"] = ScalarKind.Uri,
        ["Version"] = ScalarKind.Version,
        ["FactDate"] = ScalarKind.FactDate,
        ["Quantity"] = ScalarKind.Quantity,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The name of the type of texts in several languages.</summary>
    public const string LocalizedText = "LocalizedText";

    private static readonly ImmutableDictionary<string, string> Neighbours = new Dictionary<string, string>
    {
        ["integer"] = "'int' or 'long'",
        ["int32"] = "'int'",
        ["int64"] = "'long'",
        ["int16"] = "'short'",
        ["uint32"] = "'uint'",
        ["uint64"] = "'ulong'",
        ["number"] = "'int', 'double' or 'decimal'",
        ["float32"] = "'float'",
        ["float64"] = "'double'",
        ["single"] = "'float'",
        ["money"] = "'decimal'",
        ["boolean"] = "'bool'",
        ["text"] = "'string'",
        ["str"] = "'string'",
        ["varchar"] = "'string'",
        ["markdown"] = "'string'",
        ["date"] = "'DateOnly' for one day, or 'FactDate' where a month, a year or a doubt may stand",
        ["datetime"] = "'DateTimeOffset', or 'FactDate' where a day, a month or a year may stand",
        ["timestamp"] = "'DateTimeOffset'",
        ["year"] = "'int', or 'FactDate' for a time",
        ["time"] = "'TimeOnly'",
        ["duration"] = "'TimeSpan', or 'Quantity' where it may be imprecise",
        ["url"] = "'Uri'",
        ["uuid"] = "'Guid'",
        ["binary"] = "'byte[]'",
        ["blob"] = "'byte[]'",
        ["bytes"] = "'byte[]'",
        ["array"] = "the type of the items and '[]', such as 'string[]'",
        ["list"] = "the type of the items and '[]', such as 'string[]'",
        ["ilist"] = "the type of the items and '[]', such as 'string[]'",
        ["ireadonlylist"] = "the type of the items and '[]', such as 'string[]'",
        ["ienumerable"] = "the type of the items and '[]', such as 'string[]'",
        ["factlist"] = "the type of the items and '[]', such as 'string[]'",
        ["immutablearray"] = "the type of the items and '[]', such as 'string[]'",
        ["hashset"] = "'Set<T>'",
        ["iset"] = "'Set<T>'",
        ["factset"] = "'Set<T>'",
        ["dictionary"] = "'Map<K, V>'",
        ["idictionary"] = "'Map<K, V>'",
        ["ireadonlydictionary"] = "'Map<K, V>'",
        ["factmap"] = "'Map<K, V>'",
        ["dict"] = "'Map<K, V>'",
        ["nullable"] = "the type and '?', such as 'int?'",
        ["optional"] = "the type and '?', such as 'int?'",
        ["union"] = "'OneOf<A, B>'",
        ["anyof"] = "'OneOf<A, B>'",
        ["either"] = "'OneOf<A, B>'",
        ["object"] = "the name of a value with these fields, declared under 'values:', or 'Map<string, string>'",
        ["dynamic"] = "the type of what the data hold",
        ["any"] = "the type of what the data hold, or 'OneOf<A, B>' of several",
        ["tuple"] = "the name of a value with these fields, declared under 'values:'",
        ["valuetuple"] = "the name of a value with these fields, declared under 'values:'",
        ["enum"] = "the name of an enum, declared under 'enums:'",
        ["reference"] = "the name of the table that is referred to",
        ["foreignkey"] = "the name of the table that is referred to",
        ["ref"] = "the name of the table that is referred to",
        ["nint"] = "'int' or 'long'",
        ["nuint"] = "'uint' or 'ulong'",
        ["half"] = "'float'",
        ["biginteger"] = "'decimal' or 'string'",
        ["var"] = "the type of what the data hold",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The generic types and how they are written.</summary>
    private static readonly ImmutableDictionary<string, string> Generics = new Dictionary<string, string>
    {
        ["Set"] = "Set<T>",
        ["Map"] = "Map<K, V>",
        ["OneOf"] = "OneOf<A, B>",
        ["Stated"] = "Stated<T>",
        ["Listing"] = "Listing<T>",
        ["Claims"] = "Claims<T>",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> All => [.. Kinds.Keys, .. Generics.Keys, LocalizedText];

    public static bool TryGet(string name, out ScalarKind kind) => Kinds.TryGetValue(name, out kind);

    /// <summary>Whether the name alone, without arguments, is a type of the language.</summary>
    public static bool IsReserved(string name) => Kinds.ContainsKey(name) || name == LocalizedText;

    /// <summary>How the generic type is written, or null if there is no such type.</summary>
    public static string? GenericForm(string name) => Generics.TryGetValue(name, out var form) ? form : null;

    /// <summary>The kind in words, for messages.</summary>
    public static string Describe(ScalarKind kind)
    {
        if (kind == ScalarKind.Bytes)
        {
            return "a byte[]";
        }

        var name = Kinds.First(pair => pair.Value == kind).Key;
        return name is "int" ? $"an {name}" : $"a {name}";
    }

    /// <summary>What to write instead of a type of another language, or null.</summary>
    public static string? InsteadOf(string name)
    {
        if (Neighbours.TryGetValue(name, out var instead))
        {
            return instead;
        }

        foreach (var known in Kinds.Keys)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase) && known != name)
            {
                return $"'{known}'";
            }
        }

        return null;
    }
}
