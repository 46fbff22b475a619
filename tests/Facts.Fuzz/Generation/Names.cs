using System.Collections.Immutable;
using System.Linq;

namespace Facts.Fuzz.Generation;

/// <summary>The names in generated schemas and data; some of them are awkward.</summary>
internal static class Names
{
    public static ImmutableArray<string> Types { get; } =
        [
            "Gift", "Agent", "Place", "Event", "Dog", "Release", "Product", "Kind", "Item", "Box", "Entry", "List", "Object", "Table", "Record",
            "Key", "Value", "Trial", "String", "Type", "Fact", "Index", "Of", "Map", "Count", "Read", "Match", "Enumerator", "Rows", "Variant",
            "Citation", "Provenance", "Id", "EqualityContract", "Stored", "System", "Facts", "Row", "Sources", "Info", "RowReader",
        ];

    public static ImmutableArray<string> Fields { get; } =
    [
        "name", "count", "size", "given", "giver", "parts", "title", "key", "id", "class", "object", "string", "is-open", "first_name", "a", "b", "c",
        "value", "values", "type", "item", "find", "at", "equals",
        "toString", "get-hash-code", "clone", "provenance", "1st", "C#", "\u00E9t\u00E9", "\u540D\u524D", "with", "field", "table", "records",
        "match", "is", "notes", "x-y-z", "fact", "label", "Comparer", "length",
    ];

    /// <summary>Fields with distinct C# names, none of which is a member of every record.</summary>
    public static ImmutableArray<string> PlainFields { get; } =
        [.. Fields.Except(["id", "key", "equals", "toString", "get-hash-code", "clone", "provenance", "match"])];

    public static ImmutableArray<string> Keys { get; } =
    [
        "bust", "car", "C", "C#", "C++", "c-", "c", "1", "01", "3.10", "3.9", "GPL-2.0+", "class", "object", "null", "true", "count", "Count", "find",
        "this", "\u00E9", "e\u0301", "\u0430", "a", "\uD83D\uDE00", "-", "_", ".", "a b",
        "a/b", "a~b", "kim-jong-un", "to-string", "ToString", "\u540D", "2024-06-19", "x*/y", "\"q\"", "{0}", "$x", "key", "keys", "Dog", "Gift",
        "gift", "records", "all", "at", "0x1F", "~", "*", "&", "%", "@", "#",
    ];

    /// <summary>Keys that do not become C# keywords, no two of which look alike.</summary>
    public static ImmutableArray<string> PlainKeys { get; } =
    [
        "bust", "car", "C#", "C++", "c-", "3.10", "3.9", "GPL-2.0+", "object", "null", "true", "count", "find", "this", "\u00E9", "\uD83D\uDE00",
        "a b", "kim-jong-un", "to-string", "\u540D", "2024-06-19",
        "x*/y", "\"q\"", "{0}", "keys", "Dog", "gift", "records", "all", "at", "0x1F", "~", "*",
    ];

    public static ImmutableArray<string> Texts { get; } =
    [
        "", "a", "bust of Putin", "null", "NO", "1.10", "\"", "\"\"\"", "'", "*/", "/* */ // ///", "{0} {{x}}", "</summary><c>", "&amp; & <", "]]>",
        "\\", "\\u0022", "\n#line 1 \"x\"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029",
        "\0", "\u0001", "\u202E", "\uFEFF", "\uD83D\uDE00", "e\u0301", "; Environment.Exit(1); //", "\t", " ", "a\nb\nc", "@\"", "$\"{x}\"", "\u200B",
    ];
}
