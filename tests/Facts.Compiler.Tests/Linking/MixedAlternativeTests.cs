using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Linking;

/// <summary>A OneOf of tables and other types: a record if a table has the key, otherwise the other value.</summary>
public sealed class MixedAlternativeTests
{
    private const string Schema = """
        tables:
          Person: { table: People, fields: { name: string } }
          Firm: { fields: { name: string } }
          Gift:
            fields:
              giver: { type: "OneOf<Person, string>", inverse: Gifts }
              bearers: "OneOf<Person, Firm, int, string>[]"
              worth: OneOf<Firm, int>?
              boxes: Box[]
        values:
          Box: { fields: { of: "OneOf<Person, string>", notes: "Map<string, OneOf<Firm, string>>" } }
        """;

    private static readonly CompiledDataset Dataset = Compile("""
        bust:
          giver: kim
          bearers: [kim, acme, 12, somebody]
          worth: 5
          boxes:
          - { of: kim, notes: { from: acme, to: nobody } }
          - { of: a friend }
        vase: { giver: an unknown giver, worth: acme }
        """);

    [Fact]
    public void It_compiles_without_diagnostics()
    {
        Assert.Empty(Dataset.Diagnostics);
        Assert.Empty(Dataset.Problems());
    }

    [Theory]
    [InlineData("Trial.Gifts[\"bust\"].Giver.Match(person => person.Name, text => \"?\")", "Kim")]
    [InlineData("Trial.Gifts[\"vase\"].Giver.Match(person => \"?\", text => text)", "an unknown giver")]
    [InlineData(
        "string.Join(\", \", Trial.Gifts[\"bust\"].Bearers.Select(one => one.Match<object>(person => person.Name, firm => firm.Name, number => "
            + "number + 1, text => text)))",
        "Kim, Acme Ltd, 13, somebody")]
    [InlineData("Trial.Gifts[\"bust\"].Worth!.Value.Match(firm => 0, number => number)", 5)]
    [InlineData("Trial.Gifts[\"vase\"].Worth!.Value.Match(firm => firm.Name, number => \"?\")", "Acme Ltd")]
    [InlineData("Trial.Gifts[\"bust\"].Boxes[0].Of.Is<Person>()", true)]
    [InlineData("Trial.Gifts[\"bust\"].Boxes[1].Of.Is<string>()", true)]
    [InlineData("Trial.Gifts[\"bust\"].Boxes[0].Notes[\"from\"].Is<Firm>()", true)]
    [InlineData("Trial.Gifts[\"bust\"].Boxes[0].Notes[\"to\"].Is<string>()", true)]
    [InlineData("string.Join(\" \", Trial.People[\"kim\"].Gifts.Select(gift => gift.Key))", "bust")]
    [InlineData("JsonDocument.Parse(JsonSerializer.Serialize(Trial.Gifts[\"bust\"])).RootElement.GetProperty(\"Giver\").ToString()", "kim")]
    [InlineData(
        "JsonDocument.Parse(JsonSerializer.Serialize(Trial.Gifts[\"vase\"])).RootElement.GetProperty(\"Giver\").ToString()", "an unknown giver")]
    [InlineData("new PersonTable([Trial.People[\"kim\"] with { Gifts = [Trial.Gifts[\"bust\"]] }])[\"kim\"].Gifts.Count", 1)]
    public void What_the_data_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, Dataset.Evaluate(expression));

    [Fact]
    public void What_is_neither_a_key_nor_another_alternative_is_a_missing_record() =>
        Assert.Equal(
            ["/facts/gifts.yaml(1,26): error FACT4005: gifts/bust.worth: there is no record 'acne' in Firms. Did you mean 'acme'?"],
            Compile("bust: { giver: x, worth: acne }\n").Diagnostics.Select(found => found.ToString()));

    private static CompiledDataset Compile(string gifts) => new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("gifts.schema.yaml", Schema),
        ("people.yaml", "kim: { name: Kim }\n"),
        ("firms.yaml", "acme: { name: Acme Ltd }\n"),
        ("gifts.yaml", gifts));
}
