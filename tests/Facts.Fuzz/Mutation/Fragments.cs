using System.Collections.Immutable;
using System.Linq;

namespace Facts.Fuzz.Mutation;

/// <summary>Pieces of text that a reader, a schema or generated code may mishandle.</summary>
internal static class Fragments
{
    /// <summary>Special characters of YAML, of C#, and of neither.</summary>
    public static ImmutableArray<string> Signs { get; } =
    [
        ":", ": ", "-", "- ", "? ", "?", "[", "]", "{", "}", ",", "#", " #", "&a ", "*a", "&a", "<<: *a", "!", "!!str ", "!x ", "|", "|2-", ">", ">+",
        "%", "@", "`", "'", "\"",
        "''", "\"\"", "\\", "\\u", "\\x0", "\\U0010FFFF", "\\ud800", "\\n", "\\0", "---\n", "...\n", "...", "%YAML 1.3\n", "\t", "\n", "\r", "\r\n",
        "\n\n", " ", "  ", "    ",
        "\0", "\u0001", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u0301", "\u061C", "\u180E", "\u200B", "\u200D", "\u200E", "\u2028",
        "\u2029", "\u202E", "\u2066", "\uFEFF",
        "\uFFFE", "\uFFFF", "\uFFFD", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u0430", "\u0456", "\u0130", "\u0131", "\u00DF", "\u1E9E", "e\u0301",
        "\u00E9", "\uFF21", "\uFB01", "\u0660",
        "*/", "/*", "//", "///", "\"\"\"", "@\"", "$\"", "{0}", "{{", "}}", "#line 1", "\n#line 1\n", "#pragma", "]]>", "<!--", "</summary>", "&lt;",
        "<see cref=\"x\"/>", ";", "\\u002A\\u002F",
    ];

    /// <summary>Values that some type reads in a special way.</summary>
    public static ImmutableArray<string> Values { get; } =
    [
        "null", "~", "true", "false", "yes", "NO", "on", "''", "\"\"", "[]", "{}", "[[]]", "{a: b}", "[a, b]", "0", "-0", "1", "-1", "+1", "01",
        "0x10", "0o7", "1_000", "1,5", "1e400", "1e-400",
        "127", "128", "255", "256", "-32769", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808",
        "18446744073709551615", "18446744073709551616",
        "79228162514264337593543950335", "79228162514264337593543950336", "0.1", ".5", "5.", ".inf", "-.INF", ".nan", "1.10", "1.2.3.4", "1.2.3.4.5",
        "0.30000000000000004",
        "2024-06-19", "2024-02-30", "0000-01-01", "9999-12-31", "10000-01-01", "-0001-01-01", "2024-6-9", "2024-06", "1961~", "2024?", "20XX",
        "2024-XX", "Y-17E7", "2024-21", "2022-09/..",
        "\"[2024-06-18,2024-06-19]\"", "\"[2024-06-21..]\"", "\"[..]\"", "\"[,]\"", "12:00", "24:00:00", "23:59:60", "2024-06-19T12:00:00Z",
        "2024-06-19T12:00:00+25:00", "P1D", "PT1H", "P1Y", "-PT0S",
        "1.00:00:00", "~400", "3..", "..20", "10..20", "20..10", "~2 hour", "~30 %", "100.. (hundreds)", "(several)", "()", "5 nothings", "~~5", "..",
        "1/0",
        "AAAA", "AAA=", "A===", "http://x", "//", "urn:x", "x y", "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000000}",
        "en", "zh-Hant", "en_US", "{ $value: x }", "{ $value: null, $cite: { at: 1 } }",
        "*a", "&a x", "!!int 1", "!x y", "|", ">-", "%", "@x", "`x`", "C#", "C++", "c-", "class", "object", "1a", "_", "a.b", "a/b", "../x", "CON",
        "\"\\0\"", "\"\\ud800\"",
    ];

    /// <summary>Words with a meaning in schemas and data.</summary>
    public static ImmutableArray<string> Words { get; } =
    [
        "tables", "values", "enums", "units", "name", "namespace", "title", "license", "sources", "fields", "key", "from", "table", "type",
        "description", "default", "deprecated", "examples", "inverse", "unit", "as",
        "single", "delimiter", "unique", "acyclic", "computed", "shorthand", "ignore", "additionalProperties", "members", "indexes", "by", "ordered",
        "rules", "check", "message", "severity", "provenance", "attribution",
        "variants", "discriminator", "kind", "flags", "value", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "pattern", "enum", "minItems", "maxItems", "uniqueItems",
        "minProperties", "maxProperties", "required", "range", "$cite", "$derived", "$note", "$formerly", "$deprecated", "$name", "$rank", "$value",
        "$defaults", "$x", "reviewBy", "maxAge",
        "string", "bool", "char", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "DateOnly",
        "TimeOnly", "DateTimeOffset", "TimeSpan", "Guid", "Uri", "Version", "Regex", "byte[]",
        "LocalizedText", "FactDate", "Quantity", "string?", "string[]", "int[][]", "Set<int>", "Set<string?>", "Map<string, int>",
        "Map<int, string[]>", "Stated<int>", "Stated<Stated<int>>", "Listing<string>", "OneOf<bool, int>",
        "OneOf<string>", "Claims<string>", "OneOf<OneOf<int, bool>, string>", "Map<Map<int, int>, int>", "int??", "List<int>", "Gift", "Gift?",
        "Gift[]", "Person", "Person?", "Set<Gift>", "Map<Gift, Person>", "Stated<Gift?>", "void",
        "Count >= 1", "Name.Length > 0", "1 / 0 > 0", "true", "x => x", "Name == null", "Items.All(i => i > 0)", "((((1))))", "checked(1)",
        "new int()", "Count * Count > 0", "Name[0] == 'a'", "$\"{Name}\"", "Id", "Count", "Keys",
        "Find", "Equals", "GetHashCode", "ToString", "Clone", "GetType", "EqualityContract", "Provenance", "Table", "Facts", "System", "Key", "At",
        "Records", "object", "event", "field", "record", "global", "_", "Trial",
    ];

    public static ImmutableArray<string> All { get; } = [.. Signs, .. Values, .. Words];

    /// <summary>File names with a meaning, and unusual ones.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        "dataset.yaml", "dataset.yml", "sub/dataset.yaml", "x.schema.yaml", "gifts.yaml", "gifts.json", "Gifts.yml", "gifts/a.yaml", "gifts/b/c.yaml",
        "people.yaml", "nothing.yaml", "gifts", ".yaml", "gifts .yaml", "a/../b.yaml",
        "gi\"fts.yaml", "gifts\n.yaml", "\u0433ifts.yaml", "{x}.yaml", "[a].yaml", "*.yaml", "GIFTS.YAML",
    ];

    public static string Long(Dice dice) => string.Concat(Enumerable.Repeat(dice.Pick(All), dice.Below(200)));
}
