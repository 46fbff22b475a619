using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>Files that end in <c>.json</c>.</summary>
public sealed class JsonReadingTests
{
    public static TheoryData<string> Samples =>
    [
        "[1]", "[-1]", "[0]", "[-0]", "[00]", "[01]", "[-01]", "[1.]", "[.5]", "[-.5]", "[1.5]", "[1e5]", "[1e]", "[1e+]", "[1E-2]", "[1.e2]", "[+1]",
        "[--1]", "[-]", "[0x1F]", "[1_000]", "[NaN]", "[Infinity]", "[-Infinity]", "[1 2]", "[1a]", "[1,]", "[,1]", "[1,,2]", "[,]", "[", "]", "[]]",
        "[[]", "[{}]", "{]", "[}", "{}}", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}",
        "{\"a\":1 \"b\":2}", "{\"a\"::1}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{\"a\":a}", "{\"a\":'b'}", "{[]:1}", "{{}:1}", "{:1}",
        "{\"a\":1}x",
        "{\"a\":1}{}", "[1][2]", "[true]", "[false]", "[null]", "[True]", "[NULL]", "[tru]", "[truee]", "[nulL]", "[undefined]", "[\"a]", "[\"a\"",
        "[a\"]", "[\"a\nb\"]", "[\"a\tb\"]", "[\"\\a\"]", "[\"\\x41\"]", "[\"\\'\"]", "[\"\\u12\"]", "[\"\\u12G4\"]", "[\"\\", "[\"\\\"]",
        "[\"\\\\\"]",
        "[\"\\u0000\"]", "//x\n[]", "[/*x*/]", "[]//", "#x\n[]", "[/]", "a: 1", "a", "\"a\"", "1", "- 1", "---\n[]", "&a []", "!!seq []", "[*a]",
        "{\"a\":1;\"b\":2}", "(1)", "<a>", "[\"a\"\"b\"]", "[1 /* x */, 2]", "{\"a\"=1}", "[\u00A01]", "[1\u30002]", "{\u201Ca\u201D: 1}", "[1e5.5]",
        "[1.2.3]", "[2024-06-19]", "[12:30]", "[\"a\" : 1]", "[true false]", "[null1]", "{\"a\":1\"b\":2}", "[[],[[]],[{}]]", "{\"a\":{\"b\":{}}}",
    ];

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(" [ ] ", "[]")]
    [InlineData("{\"a\": {\"b\": [1, \"x\", true, false, null]}, \"c\": []}", "{a: {b: [1, 'x', true, false, null]}, c: []}")]
    [InlineData("\uFEFF{\r\n\t\"a\"\r\n:\r\n\t-0.5e+10\r\n}\r\n", "{a: -0.5e+10}")]
    [InlineData("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\uD83D\\uDE00\"]", "['\"\\/\b\f\n\r\tA\u00E9\U0001F600']")]
    [InlineData("[12345678901234567890123, 1E400, 0, -0, 0.10]", "[12345678901234567890123, 1E400, 0, -0, 0.10]")]
    [InlineData(
        "{\"\": 1, \"<<\": {\"a\": 1}, \"# none\": \"// none\", \"*x\": \"&y\", \"- z\": \"a: b\"}",
        "{: 1, <<: {a: 1}, # none: '// none', *x: '&y', - z: 'a: b'}")]
    [InlineData("\"text\"", "'text'")]
    [InlineData("null", "null")]
    [InlineData("", "")]
    [InlineData(" \n", "")]
    public void Json_is_read_into_the_nodes_of_yaml(string text, string expected)
    {
        var file = Reading.Of(text, "facts.json");

        Assert.Empty(file.Diagnostics);
        Assert.Equal(expected, Reading.Show(file));
        Assert.True(file.Summary.IsComplete);
    }

    [Fact]
    public void Nodes_know_where_they_stand()
    {
        const string Text = "{\n  \"a\": [1, \"x\\u0041\"],\n  \"b\": { }\n}\n";
        var root = Assert.IsType<YamlMapping>(Assert.Single(Reading.Of(Text, "facts.json").Documents));
        var list = Assert.IsType<YamlSequence>(root["a"]);

        Assert.Equal(Text.TrimEnd(), Reading.Token(root.Range, Text));
        Assert.Equal(["\"a\"", "\"b\""], root.Entries.Select(entry => Reading.Token(entry.Key.Range, Text)));
        Assert.Equal(["1", "\"x\\u0041\""], list.Items.Select(item => Reading.Token(item.Range, Text)));
        Assert.Equal((2, 7), (root["b"]!.Range.Start.Line, root["b"]!.Range.Start.Column));
        Assert.Equal(
            [ScalarStyle.Plain, ScalarStyle.DoubleQuoted],
            list.Items.Select(item => Assert.IsType<YamlScalar>(item).Style));
    }

    /// <summary>What the parser of .NET takes for JSON is read without a diagnostic, and nothing else is.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_json_is_decided_as_by_other_parsers(string text)
    {
        var isJson = true;
        try
        {
            JsonDocument.Parse(text).Dispose();
        }
        catch (JsonException)
        {
            isJson = false;
        }

        Assert.Equal(isJson, Reading.Of(text, "facts.json").Diagnostics.IsEmpty);
    }

    [Theory]
    [InlineData("// airports\n{\n \"a\": 1\n}", "FACT1062 1:1 '// airports'", "{a: 1}")]
    [InlineData("{\n // main\n \"a\": 1\n}", "FACT1062 2:2 '// main'", "{a: 1}")]
    [InlineData("{ \"a\": 1, // four\n \"b\": 2 }", "FACT1062 1:11 '// four'", "{a: 1, b: 2}")]
    [InlineData("{ \"a\": 4// four\n }", "FACT1062 1:9 '// four'", "{a: 4}")]
    [InlineData("{ \"a\": /* one\n two */ 1 }", "FACT1062 1:8 '/*'", "{a: 1}")]
    [InlineData("// one\n// two\n\n/* three */\n[1]", "FACT1062 1:1 '// one'", "[1]")]
    [InlineData("[1] // end", "FACT1062 1:5 '// end'", "[1]")]
    [InlineData("[1, # one\n 2]", "FACT1062 1:5 '# one'", "[1, 2]")]
    [InlineData("[1, 2,]", "FACT1063 1:6 ','", "[1, 2]")]
    [InlineData("{\"a\": 1,\n}", "FACT1063 1:8 ','", "{a: 1}")]
    [InlineData("{'a': 'b \"c\"'}", "FACT1064 1:2 ''a''; FACT1064 1:7 ''b \"c\"''", "{a: 'b \"c\"'}")]
    [InlineData("{\u201Ca\u201D: \u201Eb\u201C}", "FACT1064 1:2 '\u201Ca\u201D'; FACT1064 1:7 '\u201Eb\u201C'", "{a: 'b'}")]
    [InlineData("[\u00ABa\u00BB, `b`]", "FACT1064 1:2 '\u00ABa\u00BB'; FACT1064 1:7 '`b`'", "['a', 'b']")]
    [InlineData("{a: 1, b-c : 2}", "FACT1065 1:2 'a'; FACT1065 1:8 'b-c'", "{a: 1, b-c: 2}")]
    [InlineData(
        "{\"a\": Frankfurt am Main, \"b\": 2024-06-19 }",
        "FACT1065 1:7 'Frankfurt am Main'; FACT1065 1:31 '2024-06-19'",
        "{a: 'Frankfurt am Main', b: '2024-06-19'}")]
    [InlineData(
        "[True, None, NaN, -Infinity, undefined]",
        "FACT1065 1:2 'True'; FACT1065 1:8 'None'; FACT1065 1:14 'NaN'; FACT1065 1:19 '-Infinity'; FACT1065 1:30 'undefined'",
        "[true, null, .nan, -.inf, null]")]
    [InlineData(
        "[010, +1, .5, 5., 0x1F, 1_000, \u22125]",
        "FACT1066 1:2 '010'; FACT1066 1:7 '+1'; FACT1066 1:11 '.5'; FACT1066 1:15 '5.'; FACT1066 1:19 '0x1F'; FACT1066 1:25 '1_000'; "
            + "FACT1066 1:32 '\u22125'",
        "[10, 1, 0.5, 5.0, 31, 1000, -5]")]
    [InlineData("[\"a\\x41\\'\\d\"]", "FACT1067 1:4 '\\x41'; FACT1067 1:8 '\\''; FACT1067 1:10 '\\d'", "['ax41'd']")]
    [InlineData("[\"\\uD83D\", \"\\uDE00\"]", "FACT1067 1:3 '\\uD83D'; FACT1067 1:13 '\\uDE00'", "['\uFFFD', '\uFFFD']")]
    [InlineData("[\"a\tb\"]", "FACT1068 1:4 '\t'", "['a\tb']")]
    [InlineData("{\"a\": 1 \"b\": 2}", "FACT1061 1:9 '\"'", "{a: 1, b: 2}")]
    [InlineData("[\"a\" \"b\"]", "FACT1061 1:6 '\"'", "['a', 'b']")]
    [InlineData("{\"a\": 1; \"b\": 2}", "FACT1061 1:8 ';'", "{a: 1, b: 2}")]
    [InlineData("{\"a\"\uFF1A 1\uFF0C \"b\" = 2}", "FACT1061 1:5 '\uFF1A'; FACT1061 1:8 '\uFF0C'; FACT1061 1:14 '='", "{a: 1, b: 2}")]
    [InlineData("{\"a\" 1}", "FACT1061 1:6 '1'", "{a: 1}")]
    [InlineData("[1,, 2]", "FACT1061 1:4 ','", "[1, 2]")]
    [InlineData("[1, \"a\", \"a\", {\"a\": 1, \"a\": 2}]", "FACT1020 1:24 '\"a\"'", "[1, 'a', 'a', {a: 1}]")]
    public void What_is_no_json_is_reported_at_its_place_and_read_as_it_was_meant(string text, string expected, string read)
    {
        var file = Reading.Of(text, "facts.json");

        Assert.Equal(expected, string.Join("; ", file.Diagnostics.Select(found => Reading.Diagnostic(found, text))));
        Assert.Equal(read, Reading.Show(file));
    }

    [Theory]
    [InlineData("{\"a\": [1, 2}", "FACT1061 1:12 '}'")]
    [InlineData("{\"a\": [1, 2]", "FACT1061 1:1 '{'")]
    [InlineData("[{\"a\": 1", "FACT1061 1:2 '{'")]
    [InlineData("{\"a\": 1}}", "FACT1061 1:9 '}'")]
    [InlineData("{\"a\": 1}\n{\"b\": 2}\n", "FACT1061 2:1 '{\"b\": 2}'")]
    [InlineData("\"a\": 1", "FACT1061 1:4 ': 1'")]
    [InlineData("fra:\n  name: x\n", "FACT1061 1:1 'fra:'")]
    [InlineData("{\"a\": , \"b\": 1}", "FACT1061 1:7 ','")]
    [InlineData("{\"a\", \"b\"}", "FACT1061 1:5 ','")]
    [InlineData("{\"a\": \"open,\n \"b\": 1}", "FACT1061 1:7 '\"open,'")]
    [InlineData("[1, /* open ]", "FACT1061 1:5 '/*'")]
    [InlineData("{[1]: 2}", "FACT1061 1:2 '['")]
    [InlineData("{\n<<<<<<< HEAD\n \"a\": 1\n}", "FACT1060 2:1 '<<<<<<< HEAD'")]
    [InlineData("{ \"a\": 1\n=======\n}", "FACT1060 2:1 '======='")]
    [InlineData("{ \"a\":\n>>>>>>> b\n 1 }", "FACT1060 2:1 '>>>>>>> b'")]
    [InlineData("[1\n>>>>>>> b\n]", "FACT1060 2:1 '>>>>>>> b'")]
    [InlineData("{\n<<<<<<< a\n \"a\": 1\n=======\n \"a\": 2\n>>>>>>> b\n}", "FACT1060 2:1 '<<<<<<< a'")]
    public void What_hides_the_rest_ends_the_reading(string text, string expected)
    {
        var file = Reading.Of(text, "facts.json");

        Assert.Equal(expected, string.Join("; ", file.Diagnostics.Select(found => Reading.Diagnostic(found, text))));
        Assert.False(file.Summary.IsComplete);
        Assert.Empty(file.Documents);
    }

    [Theory]
    [InlineData(
        "[1] // x",
        "JSON has no comments, and '//' begins none. Remove the comment, or write 'json: { comments: true }' in dataset.yaml to allow it.")]
    [InlineData("[1,]", "In JSON, no comma precedes ']'. Remove it, or write 'json: { trailingCommas: true }' in dataset.yaml to allow it.")]
    [InlineData("['a']", "''' (U+0027) is not a quote in JSON, which has only double quotes (U+0022). Write \"a\".")]
    [InlineData("[x y]", "'x y' is not in double quotes, which JSON requires around keys and texts. Write \"x y\".")]
    [InlineData("[True]", "'True' is not in double quotes, which JSON requires around keys and texts. Write true.")]
    [InlineData("[010]", "JSON does not write numbers like '010'. Write 10, or \"010\" if it is a text.")]
    [InlineData("[\"\\x41\"]", "'\\x41' is not a valid escape in JSON. Write \\u0041.")]
    [InlineData("[\"\\d\"]", "'\\d' is not a valid escape in JSON. Write \\\\d for a backslash and 'd'.")]
    [InlineData("[\"\t\"]", "A JSON text cannot contain a tab. Write \\t.")]
    [InlineData("{\"a\": [1}", "This is not valid JSON: this '}' does not close the '[' of line 1. Write ']' before it.")]
    [InlineData(
        "[\"a\n\"]",
        "This is not valid JSON: the text that begins here does not end on its line. Close it with \", and write \\n for a line break inside it.")]
    public void The_message_says_what_to_write(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Reading.Of(text, "facts.json").Diagnostics).Message);

    [Theory]
    [InlineData("// a\n{ /* b */ \"x\": 1, // c\n \"y\": 2 /* d */ } // e", "{x: 1, y: 2}", true, false)]
    [InlineData("{ \"x\": [1, 2, ], }", "{x: [1, 2]}", false, true)]
    [InlineData("{ \"x\": [ /* none */ ], // c\n }", "{x: []}", true, true)]
    [InlineData("{ \"x\": 1, // c\n }", "{x: 1}", true, true)]
    public void Comments_and_trailing_commas_are_read_where_the_manifest_allows_them(string text, string expected, bool comments, bool commas)
    {
        var file = Parse(text, new JsonSyntax(comments, commas));

        Assert.Empty(file.Diagnostics);
        Assert.Equal(expected, Reading.Show(file));
    }

    [Theory]
    [InlineData("[1, # one\n 2]", "FACT1062")]
    [InlineData("[,]", "FACT1061")]
    [InlineData("[1,,]", "FACT1061")]
    public void What_no_option_allows_is_reported_all_the_same(string text, string expected) =>
        Assert.Equal([expected], Parse(text, new JsonSyntax(true, true)).Diagnostics.Select(found => found.Id));

    [Theory]
    [InlineData("json: { comments: true, trailingCommas: true }", null)]
    [InlineData("json: { comments: true }", "/facts/gifts.json(2,21): error FACT1063: ")]
    [InlineData("json: { comments: yes, trailingCommas: true }", "/facts/dataset.yaml(3,19): error FACT2011: ")]
    [InlineData(
        "json: { trailingComma: true }",
        "/facts/dataset.yaml(3,9): error FACT2008: The option 'json' has no option 'trailingComma'. Did you mean 'trailingCommas'?")]
    [InlineData("json: true", "/facts/dataset.yaml(3,7): error FACT2007: ")]
    public void The_manifest_says_what_is_allowed(string option, string? expected)
    {
        var dataset = new Emit.CompiledDataset(
            ("dataset.yaml", $"name: Trial\nnamespace: Facts.Trial\n{option}\n"),
            ("gifts.schema.yaml", "tables: { Gift: { fields: { name: string } } }\n"),
            ("gifts.json", "{ // all\n  \"a\": { \"name\": \"A\", }\n}\n"));

        var found = dataset.Diagnostics.Select(diagnostic => diagnostic.ToString()).ToArray();
        if (expected is null)
        {
            Assert.Empty(found);
            Assert.Equal("A", dataset.Evaluate("Trial.Gifts[\"a\"].Name"));
        }
        else
        {
            Assert.Contains(found, diagnostic => diagnostic.StartsWith(expected, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("{\n  // facts: ignore FACT1037 because it is meant\n  \"a\": \"\u200B\"\n}")]
    [InlineData("{ \"a\": \"\u200B\" } // facts: ignore FACT1037 because it is meant\n")]
    public void A_comment_that_is_allowed_can_ignore_warnings(string text)
    {
        var file = Parse(text, new JsonSyntax(true, false));

        Assert.Empty(Facts.Compiler.Diagnostics.DiagnosticReport.Of([.. file.Diagnostics], [file.Summary]));
        Assert.Single(file.Diagnostics);
    }

    [Fact]
    public void What_an_invisible_character_can_be_replaced_by_is_an_escape_of_json() =>
        Assert.Contains("\"\\uDB40\\uDC41\"", Assert.Single(Reading.Of("[\"a\U000E0041\"]", "a.json").Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void It_is_read_as_deep_as_yaml_and_no_deeper()
    {
        Assert.Empty(Reading.Of(new string('[', 64) + new string(']', 64), "a.json").Diagnostics);
        Assert.Equal(["FACT1026"], Reading.Of(new string('[', 65) + new string(']', 65), "a.json").Diagnostics.Select(found => found.Id));
        Assert.Equal(["FACT1026"], Reading.Of(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), "a.json").Diagnostics.Select(found => found.Id));
    }

    [Theory]
    [InlineData("'")]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("{")]
    [InlineData(",")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("//")]
    [InlineData("// \n")]
    [InlineData("/*")]
    [InlineData("#")]
    [InlineData("[")]
    [InlineData(":")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("-")]
    [InlineData("\u201C")]
    [InlineData("\uFFFD")]
    [InlineData("<<<<<<<\n")]
    public void Broken_json_of_any_length_ends_in_diagnostics(string part) =>
        Assert.NotEmpty(Reading.Of("[" + string.Concat(Enumerable.Repeat(part, 20_000)), "a.json").Diagnostics);

    private static ParsedFile Parse(string text, JsonSyntax syntax) =>
        YamlReader.Parse(new FactFile("a.json", "a.json", text), new ReadingRules([], syntax), CancellationToken.None);
}
