using System;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>Characters that look like spaces and signs of YAML.</summary>
public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("a:\n  x: one\n\u00A0 y: two\n  z: 3\n", "FACT1070 3:1")]
    [InlineData("a:\n  x: one\n\u3000\u3000y: two\n", "FACT1070 3:1")]
    [InlineData("a:\n  x: one\n  \u00A0y: two\n", "FACT1070 3:3")]
    [InlineData("a:\n  x:\n    one\n   \u00A0two\n", "FACT1070 4:4")]
    [InlineData("\u00A0a: 1\n", "FACT1070 1:1")]
    [InlineData("a\u00A0: 1\n", "FACT1071 1:2")]
    [InlineData("'a\u00A0': 1\n", "FACT1071 1:3")]
    [InlineData("\"a\u2003b\": 1\n", "FACT1071 1:3")]
    [InlineData("{ a\u00A0: 1 }\n", "FACT1071 1:4")]
    [InlineData("a: \u00A0b\n", "FACT1071 1:4")]
    [InlineData("- \u00A0b\n", "FACT1071 1:3")]
    [InlineData("a:\u00A0b\nc: d\n", "FACT1074 1:3")]
    [InlineData("a:\n  x:\u00A0b\n", "FACT1071 2:5")]
    [InlineData("a:\n  -\u00A0b\n  -\u00A0c\n", "FACT1071 2:4; FACT1071 3:4")]
    [InlineData("a:\n  - b\n  -\u00A0c\n", "FACT1074 3:4")]
    public void A_space_of_another_kind_is_named_at_its_place(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("a:\n  \u2013 b\n  \u2013 c\n", "FACT1072 2:3; FACT1072 3:3")]
    [InlineData("a:\n  - b\n  \u2014 c\n", "FACT1074 3:3")]
    [InlineData("a\uFF1A b\nc: d\n", "FACT1074 1:2")]
    [InlineData("a:\n  x\uFF1A b\n  y: c\n", "FACT1074 2:4")]
    [InlineData("a:\n  x\uFF1Ab\n", "FACT1072 2:4")]
    [InlineData("a:\n  x\uFF1Ab\n  y\uFF1Ac\n", "FACT1072 2:4; FACT1072 3:4")]
    [InlineData("- x\uFF1Ab\n", "FACT1072 1:4")]
    public void A_dash_or_colon_of_another_kind_is_named_at_its_place(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("a: \u201Cb\u201D\n", "FACT1073 1:4")]
    [InlineData("a: \u2018b\u2019 # c\n", "FACT1073 1:4")]
    [InlineData("a: \u00ABb\u00BB\n", "FACT1073 1:4")]
    [InlineData("a: \u201Cb\"\n", "FACT1073 1:4")]
    [InlineData("a: \u201Cit\u2019s\u201D\n", "FACT1073 1:4")]
    [InlineData("\u201Ca\u201D: b\n", "FACT1073 1:1")]
    [InlineData("a: [\u201Cb, c\u201D]\n", "FACT1073 1:5")]
    [InlineData("a: \u201Cb: c\u201D\n", "FACT1074 1:4")]
    [InlineData("a: \"b\u201D\nc: d\n", "FACT1074 1:6")]
    public void Quotes_of_another_kind_are_named_at_their_place(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("a: one\u00A0two\n")]
    [InlineData("a: \"\u00A0one\"\n")]
    [InlineData("\"a\\u00A0\": 1\n")]
    [InlineData("a: |\n  \u00A0one\n  \u2013 two\n")]
    [InlineData("a: \u201Cone\u201D and \u201Ctwo\u201D\n")]
    [InlineData("a: \"\u201Cone\u201D\"\n")]
    [InlineData("a: \u2019t Hof\n")]
    [InlineData("a: \u2013 one\n")]
    [InlineData("a: 1914\u20131918\n")]
    [InlineData("a: \u6CE8\u610F\uFF1A\u4E0D\u8981\n")]
    [InlineData("\u6CE8\u610F\uFF1A\u4E0D: 1\n")]
    [InlineData("# \u201Ca\u201D\n\u00E9: \u00E9\n")]
    public void In_a_text_they_are_in_order(string text) => Assert.Equal("", Found(text));

    [Fact]
    public void The_messages_say_what_to_write()
    {
        Assert.Equal(
            "A no-break space (U+00A0) indents this line, but YAML allows only ordinary spaces. Replace it.",
            Message("a:\n  x: one\n\u00A0 y: two\n"));
        Assert.Equal(
            "A no-break space (U+00A0) is at the end of this key, and part of it. Replace it with an ordinary space or remove it; "
                + "if it is intended, write \"\\u00A0\" in double quotes.",
            Message("a\u00A0: 1\n"));
        Assert.Equal(
            "'\u201C' (U+201C) is not a quote in YAML, so it is part of the text. Write \"b\"; if it belongs to the text, put the "
                + "whole text in quotes.",
            Message("a: \u201Cb\u201D\n"));
        Assert.Equal("'\uFF1A' (U+FF1A) looks like ':', but means nothing in YAML. Write ':'.", Message("a\uFF1A b\nc: d\n"));
    }

    [Theory]
    [InlineData("[\u00A01]", "FACT1061 1:2")]
    [InlineData("{\"a\":\u30001}", "FACT1061 1:6")]
    [InlineData("{\"a\u00A0\": 1}", "FACT1071 1:4")]
    [InlineData("{\" a\": 1}", "FACT1071 1:3")]
    [InlineData("{\"a \": 1}", "FACT1071 1:4")]
    public void In_json_they_are_named_too(string text, string expected) => Assert.Equal(expected, Found(text, "facts.json"));

    [Theory]
    [InlineData("\"a \": 1\n", "FACT1071 1:3")]
    [InlineData("' a': 1\n", "FACT1071 1:2")]
    [InlineData("\"a\\x20\": 1\n", "")]
    [InlineData("\" \": 1\n", "FACT1071 1:2")]
    public void A_blank_at_the_edge_of_a_key_is_named(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("of: germany\u00A0", "There is 'germany', which looks the same, but a no-break space U+00A0 stands in this one.")]
    [InlineData("of: 'germany '", "There is 'germany', which looks the same, but a space U+0020 stands in this one.")]
    [InlineData("of: germ\u0430ny", "There is 'germany', which looks the same, but '\u0430' is U+0430 (Cyrillic) here, and U+0061 (Latin) there.")]
    [InlineData("size: h\u0443b", "Did you mean 'hub'? '\u0443' is U+0443 (Cyrillic) here, and U+0075 (Latin) there.")]
    [InlineData("size: 'hub '", "There is 'hub', which looks the same, but a space U+0020 stands in this one.")]
    [InlineData("size: hub\u2009", "There is 'hub', which looks the same, but a thin space U+2009 stands in this one.")]
    [InlineData("s\u0456ze: hub", "There is 'size', which looks the same, but '\u0456' is U+0456 (Cyrillic) here, and U+0069 (Latin) there.")]
    public void In_references_members_and_names_the_difference_is_named(string line, string expected)
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            (
                "t.schema.yaml",
                "tables:\n  Country: { fields: { name: string? } }\n  Port: { fields: { of: Country?, size: Size? } }\n"
                    + "enums: { Size: [small, hub] }\n"),
            ("countries.yaml", "germany: {}\n"),
            ("ports.yaml", $"a:\n  {line}\n"));

        Assert.EndsWith(expected, Assert.Single(dataset.Diagnostics).Message, StringComparison.Ordinal);
    }

    private static string Message(string text) => Assert.Single(Reading.Of(text).Diagnostics).Message;

    private static string Found(string text, string path = "facts.yaml") => string.Join("; ", Reading.Of(text, path).Diagnostics
        .Select(found => $"{found.Id} {found.Place.Range.Start.Line + 1}:{found.Place.Range.Start.Column + 1}"));
}
