using System;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Binding;

public sealed class AdviceTests
{
    private const string More = """
        enums:
          Color: [red, "#fff"]
        values:
          Point: { fields: { at: int, label: string? } }
        """;

    [Theory]
    [InlineData("string", "#1 airport", "2:6 <#1 airport>", "If the text belongs to the value, put it in quotes: \"#1 airport\".")]
    [InlineData("LocalizedText", "   # \"x\"", "2:9 <# \"x\">", "If the text belongs to the value, put it in quotes: \"# \\\"x\\\"\".")]
    [InlineData("Color", "#fff", "2:6 <#fff>", "If the text belongs to the value, put it in quotes: \"#fff\".")]
    [InlineData("int", "# TODO", "2:6 <# TODO>", "Give it one (int), or declare the type as 'int?' if it may be left out.")]
    [InlineData("Point", "# here", "2:6 <# here>", "Give it one (a map of fields), or declare the type as 'Point?' if it may be left out.")]
    public void A_comment_instead_of_a_value_is_pointed_out(string type, string text, string place, string advice) => Assert.Equal(
        $"FACT3002 {place} things/a.x has no value, because '#' after a space begins a comment. {advice}",
        Diagnostics(type, text));

    [Fact]
    public void A_comment_instead_of_an_item_is_pointed_out() => Assert.StartsWith(
        "FACT3002 3:9 <#one> things/a.x[0] has no value, because '#'", Diagnostics("'string[]'", "\n      - #one\n      - two"));

    [Theory]
    [InlineData("int", "3# x", "3")]
    [InlineData("decimal", "1.5# x", "1.5")]
    [InlineData("DateOnly", "2024-01-01#x", "2024-01-01")]
    [InlineData("FactDate", "2024# x", "2024")]
    [InlineData("Quantity", "3 kg# x", "3 kg")]
    [InlineData("bool", "true# x", "true")]
    [InlineData("Color", "red# x", "red")]
    [InlineData("'OneOf<int, DateOnly>'", "4# x", "4")]
    public void A_comment_without_a_space_before_it_is_pointed_out(string type, string text, string meant)
    {
        Assert.EndsWith($" A comment needs a space before '#'. Did you mean '{meant}'?", Diagnostics(type, text));
        Assert.Equal("", Diagnostics(type, meant + " # x"));
        Assert.DoesNotContain("comment", Diagnostics(type, $"\"{text}\""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int?")]
    [InlineData("DateOnly?")]
    [InlineData("FactDate?")]
    [InlineData("Quantity?")]
    [InlineData("bool?")]
    [InlineData("Color?")]
    [InlineData("Thing?")]
    [InlineData("'OneOf<int, DateOnly>?'")]
    [InlineData("{ type: string?, minLength: 1 }")]
    [InlineData("{ type: string?, pattern: ^a$ }")]
    [InlineData("{ type: string?, enum: [a] }")]
    public void Empty_quotes_in_an_optional_field_are_left_out(string type)
    {
        var dataset = new TestDataset($"tables:\n  Thing:\n    fields:\n      x: {type}\n{More}").With("things.yaml", "a: { x: '' }\n");
        Assert.EndsWith(" Leave the field out if it has no value.", dataset.AllDiagnostics());
    }

    [Fact]
    public void Empty_quotes_are_no_incomplete_date() =>
        Assert.Equal("FACT3009 2:6 <''> things/a.x: '' is not a date. Write it as 2024-06-19.", Diagnostics("DateOnly", "''"));

    [Theory]
    [InlineData("'string[]'", "{}", "Write [].")]
    [InlineData("'string[]'", "{ a, b }", "Write [a, b].")]
    [InlineData("'string[]'", "a, b", "Write [a, b].")]
    [InlineData("'string[]'", "\"a, b\"", "Write [\"a, b\"].")]
    [InlineData("'string[]'", "a]b", "Write [\"a]b\"].")]
    [InlineData("'Point[]'", "{ at: 1 }", "Put it in brackets: [{ at: … }].")]
    [InlineData("'Point[]'", "\n    at: 1\n    label: b", "Put a dash before the first entry of each item: '- at: …'.")]
    [InlineData("'Point[]'", "1", "Write [{ at: … }].")]
    [InlineData("'string[]'", "\n    New York,\n    Rome", "Put a dash before each item: '- New York' and '- Rome', on lines of their own.")]
    [InlineData("Set<int>", "\n    1\n    2\n    3\n    4", "Put a dash before each item: '- 1', '- 2', '- 3', …, on lines of their own.")]
    [InlineData("'string[]'", "|\n    a\n    b", "Put a dash before each item: '- a' and '- b', on lines of their own.")]
    public void The_form_of_a_list_is_proposed(string type, string text, string advice) => Assert.EndsWith(
        $"things/a.x takes a list. {advice}", Diagnostics(type, text));

    [Theory]
    [InlineData("string")]
    [InlineData("int")]
    [InlineData("Color")]
    [InlineData("Thing")]
    [InlineData("Point")]
    [InlineData("'string[]'")]
    [InlineData("'OneOf<int, DateOnly>'")]
    [InlineData("'Map<string, int>'")]
    public void An_alias_to_nothing_is_reported_only_as_such(string type)
    {
        foreach (var text in new[] { "a: { x: *b }\n", "a: *b\n", "a: { x: *b, $cite: *c }\n" })
        {
            var schema = TestDataset.OfField(type, More).Schema;
            var file = FactCompiler.Parse(new FactFile("things.yaml", "things.yaml", text), ReadingRules.Default, CancellationToken.None);
            var bound = FactCompiler.Bind(schema, file, CancellationToken.None);
            var dataset = FactCompiler.Link(schema, [bound], CancellationToken.None);

            Assert.All(file.Diagnostics, diagnostic => Assert.Equal("FACT1022", diagnostic.Id));
            Assert.NotEmpty(file.Diagnostics);
            Assert.Empty(bound.Diagnostics.Concat(dataset.Diagnostics).Select(diagnostic => diagnostic.ToString()));
        }
    }

    [Theory]
    [InlineData("1936-227", "Write 1936-08-14.", "1936-08-14")]
    [InlineData("1936-W33-5", "Write 1936-08-14.", "1936-08-14")]
    [InlineData("07/08/1936", "It can mean two dates: write 1936-08-07 or 1936-07-08.", "1936-08-07")]
    [InlineData("13/08/1936", "Write 1936-08-13.", "1936-08-13")]
    [InlineData("7 August 1936", "Write 1936-08-07.", "1936-08-07")]
    [InlineData("1937-366", "Write it as 2024-06-19. If only the year or month is known, declare the field as FactDate.", "2024-06-19")]
    public void A_date_in_another_notation_is_rewritten(string text, string advice, string day)
    {
        Assert.EndsWith($"'{text}' is not a date. {advice}", Diagnostics("DateOnly", text));
        Assert.Equal("", Diagnostics("DateOnly", day));
    }

    [Theory]
    [InlineData("1 1/2 kilogram", "A number is written as a decimal: write 1.5 kilogram.", "1.5 kilogram")]
    [InlineData("-1 1/4 kilogram", "A number is written as a decimal: write -1.25 kilogram.", "-1.25 kilogram")]
    [InlineData("1 2/3", "A number is written as a decimal: write ~1.667.", "~1.667")]
    [InlineData("1/2 kilogram", "A number is written as a decimal: write 0.5 kilogram.", "0.5 kilogram")]
    [InlineData(
        "5 1/minute", "A unit has a symbol on each side of the slash: write what is counted for the 1, such as 5 shell/minute.", "5 shell/minute")]
    [InlineData("2 3 kilogram", "Two numbers are not one amount: write 2..3 kilogram for a range, or a single number.", "2..3 kilogram")]
    [InlineData("3 2 kilogram", "Two numbers are not one amount: write a single one, such as 3 kilogram.", "3 kilogram")]
    [InlineData("12 34 56", "Several numbers are not one amount: write a single one.", "12")]
    [InlineData("1 000 000 kilogram", "A number has no separators: write 1000000 kilogram.", "1000000 kilogram")]
    [InlineData("1 000.5", "A number has no separators: write 1000.5.", "1000.5")]
    public void Digits_are_joined_only_where_that_keeps_the_amount(string text, string advice, string amount)
    {
        const string Units = "units: { kilogram: , minute: , shell: }";

        Assert.EndsWith($"'{text}' is not a quantity. {advice}",
            TestDataset.OfField("Quantity", Units).With("things.yaml", $"a: {{ x: {text} }}\n").BindingDiagnostics());
        Assert.Equal("", TestDataset.OfField("Quantity", Units).With("things.yaml", $"a: {{ x: {amount} }}\n").BindingDiagnostics());
    }

    [Theory]
    [InlineData("{ b: x }", "gives 1 entry (b); Rule needs at least 2.")]
    [InlineData("{ a: x, $note: y }", "gives 1 entry (a); Rule needs at least 2.")]
    [InlineData("{}", "gives no entry; Rule needs at least 2.")]
    [InlineData("{ a: x, b: y, c: z, d: w }", "gives 4 entries (a, b, c, d); Rule takes at most 3.")]
    [InlineData("{ a: x, b: y, c: z }", "")]
    public void Entries_that_no_field_declares_are_counted_too(string text, string expected)
    {
        const string Rule = "values: { Rule: { fields: { a: string? }, additionalProperties: string, minProperties: 2, maxProperties: 3 } }";

        Assert.EndsWith(expected, TestDataset.OfField("Rule", Rule).With("things.yaml", $"a:\n  x: {text}\n").BindingDiagnostics());
    }

    private static string Diagnostics(string type, string text) =>
        TestDataset.OfField(type, More).With("things.yaml", $"a:\n  x: {text}\n").BindingDiagnostics();
}
