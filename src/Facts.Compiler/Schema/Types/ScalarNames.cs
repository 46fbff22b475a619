using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Scalars;

namespace Facts.Compiler.Schema;

/// <summary>Names of the types that are not scalars, and what to write instead of type names from other languages.</summary>
internal static class ScalarNames
{
    /// <summary>The name of the type that is one string or a map by language tag.</summary>
    public const string LocalizedText = "LocalizedText";

    private static readonly ImmutableDictionary<string, string> Neighbours = new Dictionary<string, string>
    {
        ["integer"] = "'int' or 'long'",
        ["number"] = "'int', 'double' or 'decimal'",
        ["date"] = "'DateOnly' for one day, or 'FactDate' where a month, a year or a doubt may stand",
        ["datetime"] = "'DateTimeOffset', or 'FactDate' where a day, a month or a year may stand",
        ["year"] = "'int', or 'FactDate' for a time",
        ["duration"] = "'TimeSpan', or 'Quantity' where it may be imprecise",
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

    public static IEnumerable<string> All => [.. Scalar.Names, .. Generics.Keys, LocalizedText];

    /// <summary>Whether the name is a built-in type without type arguments.</summary>
    public static bool IsReserved(string name) => Scalar.Find(name) is not null || name == LocalizedText;

    /// <summary>How to write the generic type, or null if there is no such type.</summary>
    public static string? GenericForm(string name) => Generics.TryGetValue(name, out var form) ? form : null;

    /// <summary>What to write instead of a type of another language, or null.</summary>
    public static string? InsteadOf(string name)
    {
        if (Neighbours.TryGetValue(name, out var instead))
        {
            return instead;
        }

        foreach (var scalar in Scalar.All)
        {
            if (scalar.Aliases.Prepend(scalar.Name).Contains(name, StringComparer.OrdinalIgnoreCase) && scalar.Name != name)
            {
                return $"'{scalar.Name}'";
            }
        }

        return null;
    }
}
