using System;
using System.Linq;
using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Checking;

public sealed class ConstraintCheckTests
{
    private const string More = """
        values:
          Size: { fields: { width: { type: int, minimum: 1 } } }
        enums:
          Colour: [red, green, blue]
          Right: { flags: true, members: [read, write] }
        units: { hour: , piece: }
        """;

    [Theory]
    [InlineData("int", "minimum: 2", "1", "FACT5001 2:6 <1> things/a.x: 1 must be at least 2.")]
    [InlineData("int", "maximum: 2", "3", "FACT5001 2:6 <3> things/a.x: 3 must be at most 2.")]
    [InlineData("double", "exclusiveMinimum: 0", "0", "FACT5001 2:6 <0> things/a.x: 0 must be more than 0.")]
    [InlineData("double", "maximum: 9", ".nan", "FACT5001 2:6 <.nan> things/a.x: .nan must be at most 9.")]
    [InlineData(
        "DateOnly", "exclusiveMaximum: 2024-01-01", "2024-01-01", "FACT5001 2:6 <2024-01-01> things/a.x: 2024-01-01 must be less than 2024-01-01.")]
    [InlineData("TimeOnly", "minimum: '09:00'", "08:59", "FACT5001 2:6 <08:59> things/a.x: 08:59 must be at least 09:00.")]
    [InlineData("TimeSpan", "maximum: PT1H", "02:00:00", "FACT5001 2:6 <02:00:00> things/a.x: 02:00:00 must be at most PT1H.")]
    [InlineData(
        "DateTimeOffset",
        "minimum: 2024-01-01T00:00:00Z",
        "2024-01-01T00:00:00+09:00",
        "FACT5001 2:6 <2024-01-01T00:00:00+09:00> things/a.x: 2024-01-01T00:00:00+09:00 must be at least 2024-01-01T00:00:00Z.")]
    [InlineData("Version", "minimum: '1.10'", "1.9", "FACT5001 2:6 <1.9> things/a.x: 1.9 must be at least 1.10.")]
    [InlineData("FactDate", "minimum: 2024-02", "2024-01", "FACT5001 2:6 <2024-01> things/a.x: 2024-01 must be at least 2024-02.")]
    [InlineData("Quantity", "minimum: 3", "2 hour", "FACT5001 2:6 <2 hour> things/a.x: 2 hour must be at least 3.")]
    [InlineData("Quantity\n        unit: day", "maximum: 2", "49 h", "FACT5001 2:6 <49 h> things/a.x: 49 h must be at most 2.")]
    [InlineData("Quantity\n        unit: day", "minimum: 2 day", "..47 h", "FACT5001 2:6 <..47 h> things/a.x: ..47 h must be at least 2 day.")]
    [InlineData(
        "Quantity\n        unit: day",
        "maximum: 2 km",
        "1",
        "FACT5010 schema 7:18 <2 km> 'maximum' of the field 'x' is '2 km', which is not a value of the type Quantity in day. "
            + "Write it as in the data.")]
    [InlineData("Quantity\n        unit: piece", "minimum: 3", "2", "FACT5001 2:6 <2> things/a.x: 2 must be at least 3.")]
    [InlineData("int?", "minimum: 2", "1", "FACT5001 2:6 <1> things/a.x: 1 must be at least 2.")]
    [InlineData("Stated<int>", "minimum: 2", "1", "FACT5001 2:6 <1> things/a.x: 1 must be at least 2.")]
    [InlineData("int", "minimum: 2", "{ $value: 1, $note: b }", "FACT5001 2:16 <1> things/a.x: 1 must be at least 2.")]
    [InlineData("decimal", "multipleOf: 0.25", "0.3", "FACT5002 2:6 <0.3> things/a.x: 0.3 must be a multiple of 0.25.")]
    [InlineData("double", "multipleOf: 0.25", "1e-40", "FACT5002 2:6 <1e-40> things/a.x: 1e-40 must be a multiple of 0.25.")]
    [InlineData("string", "minLength: 2", "😀", "FACT5003 2:6 <😀> things/a.x: '😀' has 1 character and must have at least 2.")]
    [InlineData("string", "maxLength: 1", "ab", "FACT5003 2:6 <ab> things/a.x: 'ab' has 2 characters and must have at most 1.")]
    [InlineData("Uri", "maxLength: 3", "/abc", "FACT5003 2:6 </abc> things/a.x: '/abc' has 4 characters and must have at most 3.")]
    [InlineData("LocalizedText", "maxLength: 3", "Haus", "FACT5003 2:6 <Haus> things/a.x: 'Haus' has 4 characters and must have at most 3.")]
    [InlineData(
        "LocalizedText",
        "maxLength: 4",
        "{ de: Haus, en: house }",
        "FACT5003 2:22 <house> things/a.x.en: 'house' has 5 characters and must have at most 4.")]
    [InlineData("string", "pattern: '^/'", "a/", "FACT5004 2:6 <a/> things/a.x: 'a/' does not have the required form (pattern ^/).")]
    [InlineData(
        "string",
        "pattern: '^[a-z-]+$'",
        "Tea Set",
        "FACT5004 2:6 <Tea Set> things/a.x: 'Tea Set' does not have the required form (pattern ^[a-z-]+$). Did you mean 'tea-set'?")]
    [InlineData(
        "string\n        examples: [F001]",
        "pattern: '^F[0-9]{3}$'",
        "seven",
        "FACT5004 2:6 <seven> things/a.x: 'seven' does not have the required form (pattern ^F[0-9]{3}$). Write it like 'F001'.")]
    [InlineData("string", "enum: [red, green]", "gren", "FACT5005 2:6 <gren> things/a.x: 'gren' is not one of red, green. Did you mean 'green'?")]
    [InlineData("int", "enum: [1, 2]", "3", "FACT5005 2:6 <3> things/a.x: '3' is not one of 1, 2.")]
    [InlineData("Colour", "enum: [red, green]", "blue", "FACT5005 2:6 <blue> things/a.x: 'blue' is not one of red, green.")]
    [InlineData("Right", "enum: [read]", "[read, write]", "FACT5005 2:13 <write> things/a.x[1]: 'write' is not one of read.")]
    public void A_single_value_that_breaks_a_constraint_is_told_at_its_place(string type, string constraint, string text, string expected) =>
        Assert.Equal(expected, Diagnostics(type, constraint, text));

    [Theory]
    [InlineData("'string[]'", "minItems: 1", "[]", "FACT5006 2:6 <[]> things/a.x has 0 items and must have at least 1.")]
    [InlineData("Set<string>", "minItems: 2", "[a]", "FACT5006 2:6 <[a]> things/a.x has 1 item and must have at least 2.")]
    [InlineData("Listing<string>", "maxItems: 1", "[a, b, ...]", "FACT5006 2:6 <[a, b, ...]> things/a.x has 2 items and must have at most 1.")]
    [InlineData("'Stated<string[]>'", "maxItems: 1", "[a, b]", "FACT5006 2:6 <[a, b]> things/a.x has 2 items and must have at most 1.")]
    [InlineData("'Thing[]'", "maxItems: 1", "[a, a]", "FACT5006 2:6 <[a, a]> things/a.x has 2 items and must have at most 1.")]
    [InlineData("'int[]'", "maximum: 2", "[1, 3]", "FACT5001 2:10 <3> things/a.x[1]: 3 must be at most 2.")]
    [InlineData("'int[][]'", "maximum: 2", "[[1], [2, 3]]", "FACT5001 2:16 <3> things/a.x[1][1]: 3 must be at most 2.")]
    [InlineData(
        "'LocalizedText[]'",
        "maxLength: 1",
        "[a, { de: bc }]",
        "FACT5003 2:16 <bc> things/a.x[1].de: 'bc' has 2 characters and must have at most 1.")]
    [InlineData(
        "'int[]'", "uniqueItems: true", "[1, +1]", "FACT5007 2:10 <+1> things/a.x[1]: '+1' occurs twice, but items must differ. Remove one of them.")]
    [InlineData(
        "'Size[]'",
        "uniqueItems: true",
        "[{ width: 1 }, { width: +1 }]",
        "FACT5007 2:21 <{ width: +1 }> things/a.x[1]: '{ width: +1 }' occurs twice, but items must differ. Remove one of them.")]
    [InlineData("'Map<string, int>'", "maxProperties: 0", "{ b: 1 }", "FACT5006 2:6 <{ b: 1 }> things/a.x has 1 item and must have at most 0.")]
    [InlineData("'Map<string, int>'", "minProperties: 1", "{}", "FACT5006 2:6 <{}> things/a.x has 0 items and must have at least 1.")]
    [InlineData("'Map<string, int>'", "maximum: 2", "{ b: 1, c: 3 }", "FACT5001 2:17 <3> things/a.x.c: 3 must be at most 2.")]
    [InlineData(
        "'Map<string, string[]>'",
        "maxLength: 1",
        "{ b: [c, de] }",
        "FACT5003 2:15 <de> things/a.x.b[1]: 'de' has 2 characters and must have at most 1.")]
    [InlineData(
        "'Claims<int>'",
        "maximum: 2\n        policy: open",
        "[{ $value: 1 }, { $value: 3 }]",
        "FACT5001 2:32 <3> things/a.x[1]: 3 must be at most 2.")]
    [InlineData(
        "'Claims<int[]>'",
        "maxItems: 1\n        policy: open",
        "[{ $value: [1] }, { $value: [1, 2] }]",
        "FACT5006 2:34 <[1, 2]> things/a.x[1] has 2 items and must have at most 1.")]
    [InlineData("Size", "description: b", "{ width: 0 }", "FACT5001 2:15 <0> things/a.x.width: 0 must be at least 1.")]
    [InlineData("'Size[]'", "minItems: 1", "[{ width: 1 }, { width: 0 }]", "FACT5001 2:30 <0> things/a.x[1].width: 0 must be at least 1.")]
    [InlineData("'Map<string, Size>'", "minProperties: 1", "{ b: { width: 0 } }", "FACT5001 2:20 <0> things/a.x.b.width: 0 must be at least 1.")]
    public void A_part_that_breaks_a_constraint_is_told_at_its_place(string type, string constraint, string text, string expected) =>
        Assert.Equal(expected, Diagnostics(type, constraint, text));

    [Theory]
    [InlineData("OneOf<int, string>", "minimum: 2", "1", "FACT5001 2:6 <1> things/a.x: 1 must be at least 2.")]
    [InlineData("OneOf<int, string>", "minimum: 2", "b", "")]
    [InlineData("OneOf<int, string>", "maxLength: 1", "bc", "FACT5003 2:6 <bc> things/a.x: 'bc' has 2 characters and must have at most 1.")]
    [InlineData("OneOf<int, string>", "maxLength: 1", "23", "")]
    [InlineData(
        "OneOf<int, DateOnly>", "minimum: 2024-01-01", "2023-01-01", "FACT5001 2:6 <2023-01-01> things/a.x: 2023-01-01 must be at least 2024-01-01.")]
    [InlineData("OneOf<int, DateOnly>", "enum: [1, 2024-01-01]", "2", "FACT5005 2:6 <2> things/a.x: '2' is not one of 1, 2024-01-01.")]
    [InlineData("'OneOf<int, int[]>'", "maximum: 2", "[1, 3]", "FACT5001 2:10 <3> things/a.x[1]: 3 must be at most 2.")]
    public void Of_a_OneOf_each_alternative_keeps_the_words_that_fit_it(string type, string constraint, string text, string expected) =>
        Assert.Equal(expected, Diagnostics(type, constraint, text));

    [Theory]
    [InlineData("int", "minimum: 2", "2")]
    [InlineData("string", "pattern: b", "abc")]
    [InlineData("decimal", "multipleOf: 0.1", "0.3")]
    [InlineData("double", "multipleOf: 0.1", "0.3")]
    [InlineData("FactDate", "minimum: 2024-02", "2024")]
    [InlineData("Version", "minimum: '1.9'", "1.10")]
    [InlineData("'string[]?'", "minItems: 1", "null")]
    [InlineData("'int[]'", "minItems: 1", "[1]")]
    [InlineData("Stated<int>", "minimum: 2", "null")]
    public void A_value_within_is_not(string type, string constraint, string text) =>
        Assert.Equal("", Diagnostics(type, constraint, text));

    [Theory]
    [InlineData(
        "DateOnly",
        "minimum: 2024",
        "FACT5010 schema 6:18 <2024> 'minimum' of the field 'x' is '2024', which is not a value of the type DateOnly. Write it as in the data.")]
    [InlineData(
        "int",
        "maximum: 1.5",
        "FACT5010 schema 6:18 <1.5> 'maximum' of the field 'x' is '1.5', which is not a value of the type int. Write it as in the data.")]
    [InlineData(
        "int",
        "multipleOf: 0",
        "FACT5010 schema 6:21 <0> 'multipleOf' of the field 'x' is '0', which is not a number above 0. Write it as in the data.")]
    [InlineData(
        "int",
        "enum: [1, two]",
        "FACT5010 schema 6:19 <two> 'enum' of the field 'x' is 'two', which is not a value of the type int. Write it as in the data.")]
    [InlineData(
        "Colour",
        "enum: [red, pink]",
        "FACT5010 schema 6:21 <pink> 'enum' of the field 'x' is 'pink', which is not a value of the type Colour. Write it as in the data.")]
    [InlineData(
        "int",
        "minimum: 3\n        maximum: 2",
        "FACT2053 schema 6:18 <3> 'minimum: 3' and 'maximum: 2' contradict each other, so no value of the field 'x' is possible. Write "
            + "'minimum: 2' and 'maximum: 3', or correct one of the two.")]
    [InlineData(
        "DateOnly",
        "minimum: 2024-01-01\n        exclusiveMaximum: 2024-01-01",
        "FACT2053 schema 6:18 <2024-01-01> 'minimum: 2024-01-01' and 'exclusiveMaximum: 2024-01-01' contradict each other, so no value of the field "
            + "'x' is possible. Correct one of the two.")]
    public void A_word_that_no_value_can_keep_is_told_in_the_schema_without_any_data(string type, string constraint, string expected) =>
        Assert.Equal(expected, TestDataset.OfField($"{type}\n        {constraint}", More).AllDiagnostics());

    [Fact]
    public void A_text_that_a_pattern_cannot_decide_is_told_with_the_pattern_and_the_others_are_checked()
    {
        var diagnostics = TestDataset.OfField("string\n        pattern: '^(a+)+\\1c$'")
            .With("things.yaml", "a:\n  x: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\nb:\n  x: b\nc:\n  x: aac\n")
            .Check();

        Assert.Equal(
            [
                ("FACT5009", "test.schema.yaml", "the field 'x': the pattern ^(a+)+\\1c$ takes too many steps on a text, so it is not checked."),
                (
                    "FACT5009",
                    "things.yaml",
                    "things/a.x: the pattern ^(a+)+\\1c$ takes too many steps on 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', so this text is "
                        + "not checked."),
                ("FACT5004", "things.yaml", "things/b.x: 'b' does not have the required form (pattern ^(a+)+\\1c$)."),
            ],
            diagnostics.OrderBy(found => found.Place.File, StringComparer.Ordinal).ThenBy(found => found.Place.Range.Start.Line)
                .Select(found => (found.Id, found.Place.File, found.Message.Split(" Simplify")[0])));
    }

    [Fact]
    public void A_repetition_in_a_repetition_costs_nothing() =>
        Assert.Equal(
            ["things/a.x", "things/b.x"],
            TestDataset.OfField("string\n        pattern: '^(([a-z])+.)+[A-Z]([a-z])+$'")
                .With("things.yaml", $"a:\n  x: {new string('a', 5000)}\nb:\n  x: aaaa\nc:\n  x: aaAa\n")
                .Check()
                .Select(found => found.Message.Split(':')[0]));

    [Fact]
    public void A_line_break_that_nobody_sees_is_told()
    {
        var found = Assert.Single(
            TestDataset.OfField("string\n        pattern: '^[A-Z]{2}$'").With("things.yaml", "a:\n  x: |\n    AT\n").Check());

        Assert.EndsWith(
            "It ends with a line break, which a block text keeps unless it begins with '|-' or '>-'.", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^[A-Z]{2}$", "|\n    AT\n", "FACT5004")]
    [InlineData("^[A-Z]{2}$", "\"SK\\n\"", "FACT5004")]
    [InlineData("^\\d{5}$", "\u0660\u0661\u0662\u0663\u0664", "FACT5004")]
    [InlineData("^\\w+$", "\u00FC", "FACT5004")]
    [InlineData("^[A-Z]{2}$", "AT", "")]
    public void A_pattern_means_what_JSON_Schema_says(string pattern, string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(" ", TestDataset.OfField($"string\n        pattern: '{pattern}'").With("things.yaml", $"a:\n  x: {text}\n").Check()
                .Select(found => found.Id)));

    [Fact]
    public void A_default_that_breaks_a_constraint_is_told_once_in_the_schema() =>
        Assert.Equal(
            "FACT5001 schema 7:18 <1> things/a.x: 1 must be at least 2.",
            TestDataset.OfField("int\n        minimum: 2\n        default: 1").With("things.yaml", "a: {}\nb: {}\n").AllDiagnostics());

    [Fact]
    public void The_key_of_a_record_keeps_the_words_of_its_field() =>
        Assert.Equal(
            "FACT5004 1:1 <A> things/A.id: 'A' does not have the required form (pattern ^[a-z]$). Did you mean 'a'?",
            new TestDataset("tables:\n  Thing: { fields: { id: { type: string, pattern: '^[a-z]$' } } }\n")
                .With("things.yaml", "A: {}\nb: {}\n")
                .AllDiagnostics());

    [Fact]
    public void A_second_place_shows_the_word_that_is_broken()
    {
        var diagnostic = Assert.Single(TestDataset.OfField("int\n        minimum: 2").With("things.yaml", "a:\n  x: 1\n").Check());

        var related = Assert.Single(diagnostic.Related);
        Assert.Equal(
            ("test.schema.yaml", 5, 17, "'minimum' in the schema"),
            (related.Place.File, related.Place.Range.Start.Line, related.Place.Range.Start.Column, related.Message));
    }

    private static string Diagnostics(string type, string constraint, string text) =>
        TestDataset.OfField($"{type}\n        {constraint}", More).With("things.yaml", $"a:\n  x: {text}\n").AllDiagnostics();
}
