using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Checking;

public sealed class PresenceCheckTests
{
    private const string Loans = """
        tables:
          Loan:
            fields:
              state: State?
              lent: DateOnly?
              returned: { type: DateOnly?, requiredWhen: { state: [back, lost] } }
              by: { type: string?, requiredWhen: lent }
              note: { type: Stated<string>, requiredWhen: [lent, returned] }
        enums: { State: [out, back, lost] }
        """;

    private const string Groups = """
        tables:
          Place:
            atMostOne: [[city, village]]
            atLeastOne: [city, village, names]
            fields:
              city: string?
              village: string?
              names: string[]
              spot: Spot?
            variants:
              square:
                exactlyOne: [side, radius]
                fields: { side: int?, radius: { type: int, default: 1 } }
              other:
        values:
          Spot: { exactlyOne: [x, y], fields: { x: int?, y: int? } }
        """;

    [Theory]
    [InlineData("{ state: out }", "")]
    [InlineData("{ state: back, returned: 2024-01-01, note: null }", "")]
    [InlineData("{ state: lost }", "(1,6): error FACT5012: loans/a: 'returned' is needed, because 'state' is lost.")]
    [InlineData(
        "{ state: back, returned: x }",
        "(1,29): error FACT3009: loans/a.returned: 'x' is not a date. Write it as 2024-06-19. "
            + "If only the year or month is known, declare the field as FactDate.")]
    [InlineData("{ state: back, returned: 2024-01-01 }", "(1,19): error FACT5012: loans/a: 'note' is needed, because 'returned' is given.")]
    [InlineData("{ lent: 2024-01-01, note: b }", "(1,6): error FACT5012: loans/a: 'by' is needed, because 'lent' is given.")]
    [InlineData("{ lent: 2024-01-01, by: b }", "(1,6): error FACT5012: loans/a: 'note' is needed, because 'lent' is given.")]
    [InlineData("{ lent: null, returned: null }", "")]
    public void A_field_is_needed_when_another_is_given_or_has_a_value(string record, string expected) =>
        Assert.Equal(expected, Diagnostics(Loans, "loans.yaml", $"a: {record}\n"));

    [Theory]
    [InlineData("{ kind: other, city: b }", "")]
    [InlineData("{ kind: other, names: [b] }", "")]
    [InlineData("{ kind: other, names: [] }", "(1,1): error FACT5014: places/a: at least one of city, village, names is needed.")]
    [InlineData("{ kind: other }", "(1,1): error FACT5014: places/a: at least one of city, village, names is needed.")]
    [InlineData(
        "{ kind: other, city: b, village: c }",
        "(1,28): error FACT5013: places/a: 'village' and 'city' are both given, and only one of city, village may be. Remove one of them.")]
    [InlineData("{ kind: square, city: b, side: 1 }", "")]
    [InlineData(
        "{ kind: square, city: b, side: 1, radius: 2 }",
        "(1,38): error FACT5013: places/a: 'radius' and 'side' are both given, and only one of side, radius may be. Remove one of them.")]
    [InlineData("{ kind: square, city: b }", "(1,1): error FACT5014: places/a: exactly one of side, radius is needed.")]
    [InlineData("{ kind: other, city: b, spot: { x: 1 } }", "")]
    [InlineData(
        "{ kind: other, city: b, spot: { x: 1, y: 2 } }",
        "(1,42): error FACT5013: places/a.spot: 'y' and 'x' are both given, and only one of x, y may be. Remove one of them.")]
    [InlineData("{ kind: other, city: b, spot: { x: null } }", "(1,36): error FACT5014: places/a.spot: exactly one of x, y is needed.")]
    public void Of_a_group_of_fields_as_many_are_given_as_the_schema_says(string record, string expected) =>
        Assert.Equal(expected, Diagnostics(Groups, "places.yaml", $"a: {record}\n"));

    [Theory]
    [InlineData("{ kind: other, ctiy: b }", "(1,19): error FACT3025: places/a: Place has no field 'ctiy'. Did you mean 'city'?")]
    [InlineData("{ kind: square, city: b, sied: 1 }", "(1,29): error FACT3025: places/a: Place has no field 'sied'. Did you mean 'side'?")]
    public void A_misspelt_field_is_not_missing_besides(string record, string expected) =>
        Assert.Equal(expected, Diagnostics(Groups, "places.yaml", $"a: {record}\n"));

    [Fact]
    public void What_the_defaults_of_a_file_give_is_given() =>
        Assert.Equal(
            "(2,1): error FACT5013: places/a: 'village' and 'city' are both given, and only one of city, village may be. Remove one of them.",
            Diagnostics(Groups, "places.yaml", "$defaults: { village: c, kind: other }\na: { city: b }\n"));

    [Fact]
    public void The_second_places_are_the_other_field_and_the_schema()
    {
        var diagnostic = Assert.Single(Compile(Groups, "places.yaml", "a: { kind: other, city: b, village: c }\n").Diagnostics);

        Assert.Equal(
            ["'city' places.yaml 1:19", "'atMostOne' in the schema places.schema.yaml 3:17"],
            diagnostic.Related.Select(place =>
                $"{place.Message} {place.Place.File["/facts/".Length..]} {place.Place.Range.Start.Line + 1}:{place.Place.Range.Start.Column + 1}"));
    }

    [Theory]
    [InlineData(
        "requiredWhen: { state: bakc }",
        "(7,51): error FACT5010: 'requiredWhen' of the field 'returned' is 'bakc', which is not a value of 'state', whose type is State?. "
            + "Write it as in the data.")]
    [InlineData(
        "requiredWhen: lnt",
        "(7,42): error FACT2060: 'requiredWhen' of the field 'returned' names 'lnt', but Loan has no such field. Did you mean 'lent'?")]
    [InlineData(
        "requiredWhen: { lnt: 1 }",
        "(7,44): error FACT2060: 'requiredWhen' of the field 'returned' names 'lnt', but Loan has no such field. Did you mean 'lent'?")]
    [InlineData(
        "requiredWhen:",
        "(7,42): error FACT2007: 'requiredWhen' of the field 'returned' must be the name of a field, a list of them, or a map from a field to its "
            + "value, but is nothing.")]
    public void A_condition_that_cannot_be_is_told_in_the_schema(string option, string expected) =>
        Assert.Equal(
            expected,
            Diagnostics(
                "tables:\n  Loan:\n    fields:\n      state: State?\n      lent: DateOnly?\n      returned:\n"
                    + $"        {{ type: DateOnly?, {option} }}\nenums: {{ State: [out, back] }}\n",
                "loans.yaml",
                "{}\n"));

    [Theory]
    [InlineData(
        "exactlyOne: [a, c]",
        "(3,21): error FACT2060: 'exactlyOne' of the table 'Thing' names 'c', but Thing has no such field. It has id, a, b, x.")]
    [InlineData(
        "exactlyOne: [a]",
        "(3,17): error FACT2007: 'exactlyOne' of the table 'Thing' must be a list of two or more fields, or a list of such lists, but is a list.")]
    [InlineData(
        "exactlyOne: a",
        "(3,17): error FACT2007: 'exactlyOne' of the table 'Thing' must be a list of two or more fields, or a list of such lists, "
            + "but is the text 'a'.")]
    [InlineData(
        "atMostOne: [a, b]",
        "(3,20): error FACT2052: 'atMostOne' does not fit the field 'b': it is for fields that may be absent, such as 'string?'.")]
    public void A_group_that_cannot_be_is_told_in_the_schema(string option, string expected) =>
        Assert.Equal(
            expected,
            Diagnostics($"tables:\n  Thing:\n    {option}\n    fields: {{ a: int?, b: int, x: string? }}\n", "things.yaml", "{}\n"));

    [Fact]
    public void A_field_that_is_always_there_cannot_be_required_at_times() =>
        Assert.Equal(
            "(2,47): error FACT2052: 'requiredWhen' does not fit the field 'b': it is for fields that may be absent, such as 'string?'.",
            Diagnostics("tables:\n  Thing: { fields: { a: int?, b: { type: int, requiredWhen: a } } }\n", "things.yaml", "{}\n"));

    private static string Diagnostics(string schema, string name, string data) => string.Join(
        '\n',
        Compile(schema, name, data).Diagnostics
            .Select(diagnostic => diagnostic.ToString())
            .Select(text => text[text.IndexOf('(', System.StringComparison.Ordinal)..]));

    private static CompiledDataset Compile(string schema, string name, string data) =>
        new(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            (name.Replace(".yaml", ".schema.yaml", System.StringComparison.Ordinal), schema),
            (name, data));
}
