using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Checking;

public sealed class InverseCountCheckTests
{
    private const string Schema = """
        tables:
          Gift:
            fields:
              giver: { type: Agent?, inverse: { as: GiftsGiven, minItems: 1 } }
              takers: { type: Set<Agent.Person>, inverse: { as: Taken, maxItems: 1 } }
              parts: Part
          Agent:
            variants:
              person: { table: People }
              country: { table: Countries }
        values:
          Part: { fields: { maker: { type: Agent.Country?, inverse: { as: Made, maxItems: 1 } } } }
        """;

    [Theory]
    [InlineData("a: { giver: kim, parts: {} }\nb: { giver: korea, parts: {} }\n", "")]
    [InlineData(
        "a: { giver: kim, parts: {} }\n",
        "countries.yaml(1,1): error FACT5015: agents/korea is named as 'giver' by no record, and must be by at least 1. "
            + "Name it in 1 record.")]
    [InlineData(
        "a: { giver: kmi, parts: {} }\n", "gifts.yaml(1,13): error FACT4005: gifts/a.giver: there is no record 'kmi' in Agents. Did you mean 'kim'?")]
    [InlineData(
        "a: { giver: [kim], parts: {} }\n",
        "gifts.yaml(1,13): error FACT3042: gifts/a.giver: '[kim]' cannot be a key of Agent. Write it without brackets: kim.")]
    [InlineData(
        "a: { giver: kim, parts: {}, takers: [kim] }\nb: { giver: korea, parts: {}, takers: [kim] }\n",
        "gifts.yaml(2,40): error FACT5015: gifts/b names agents/kim, which is named as 'takers' by 2 records, and may be by at most 1. "
            + "The other is gifts/a (gifts.yaml line 1). Correct 'takers' in one of them.")]
    [InlineData(
        "a: { giver: kim, parts: { maker: korea } }\nb: { giver: korea, parts: { maker: korea } }\n",
        "gifts.yaml(2,36): error FACT5015: gifts/b names agents/korea, which is named as 'maker' by 2 records, and may be by at most 1. "
            + "The other is gifts/a (gifts.yaml line 1). Correct 'maker' in one of them.")]
    [InlineData(
        "a: { giver: kim, parts: {}, takers: [kim] }\nb: { giver: korea, parts: {}, takers: [kim] }\nc: { parts: {}, takers: [kim] }\n",
        "gifts.yaml(2,40): error FACT5015: gifts/b names agents/kim, which is named as 'takers' by 3 records, and may be by at most 1. "
            + "The others are gifts/a (gifts.yaml line 1), gifts/c (gifts.yaml line 3). Correct 'takers' in 2 of them.")]
    public void A_record_is_led_to_as_often_as_the_schema_says(string gifts, string expected) => Assert.Equal(expected, Diagnostics(Schema, gifts));

    [Fact]
    public void Where_a_file_cannot_be_read_nothing_is_said_to_be_missing() =>
        Assert.Equal(
            "gifts.yaml(1,6): error FACT1002: The quote \" that opens here is not closed. Close it, and write \\\" for a quote inside the text.",
            Diagnostics(Schema, "a: { \"giver: kim }\n"));

    [Fact]
    public void The_second_place_is_the_inverse_in_the_schema()
    {
        var related = Assert.Single(Assert.Single(Compile(Schema, "a: { giver: kim, parts: {} }\n").Diagnostics).Related);

        Assert.Equal(("/facts/gifts.schema.yaml", 3, 38), (related.Place.File, related.Place.Range.Start.Line, related.Place.Range.Start.Column));
    }

    [Fact]
    public void The_inverse_is_generated_as_ever() =>
        Assert.Equal(
            1,
            Compile(Schema, "a: { giver: kim, parts: {} }\nb: { giver: korea, parts: {} }\n").Evaluate("Trial.People[\"kim\"].GiftsGiven.Count"));

    [Theory]
    [InlineData(
        "{ minItems: 1 }",
        "(3,47): error FACT2007: 'inverse' of the field 'giver' must be a C# name, or a map with 'as', 'minItems' and 'maxItems', but is a map.")]
    [InlineData(
        "{ as: Gifts, minItem: 1 }", "(3,60): error FACT2008: The inverse of the field 'giver' has no option 'minItem'. Did you mean 'minItems'?")]
    [InlineData(
        "{ as: Gifts, minItems: 2, maxItems: 1 }",
        "(3,60): error FACT2053: 'minItems: 2' and 'maxItems: 1' contradict each other, so no value of the inverse of the field 'giver' is "
            + "possible. Write 'minItems: 1' and 'maxItems: 2', or correct one of the two.")]
    public void A_wrong_option_is_told(string inverse, string expected) =>
        Assert.Equal(
            "gifts.schema.yaml" + expected,
            Diagnostics(
                $"tables:\n  Gift:\n    fields: {{ giver: {{ type: Agent?, inverse: {inverse} }} }}\n"
                    + "  Agent: { variants: { person: { table: People }, country: { table: Countries } } }\n",
                "{}\n"));

    private static string Diagnostics(string schema, string gifts) =>
        string.Join('\n', Compile(schema, gifts).Diagnostics.Select(diagnostic => diagnostic.ToString()["/facts/".Length..]));

    private static CompiledDataset Compile(string schema, string gifts) => new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("gifts.schema.yaml", schema),
        ("gifts.yaml", gifts),
        ("people.yaml", "kim: {}\n"),
        ("countries.yaml", "korea: {}\n"));
}
