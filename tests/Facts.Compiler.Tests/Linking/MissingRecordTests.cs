using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Linking;

public sealed class MissingRecordTests
{
    private const string Schema = """
        tables:
          Airport: { fields: { country: Country?, all: "Country[]", number: Number?, part: Part? } }
          Country: { table: Countries, fields: { name: string? } }
          Number: { key: id, fields: { id: int } }
          Part: { key: [a, b], fields: { a: string, b: int } }
        """;

    [Theory]
    [InlineData("country: fra", "there is no record 'fra' in Countries. 'fra' is a record of Airports.")]
    [InlineData("all: [fra]", "there is no record 'fra' in Countries. 'fra' is a record of Airports.")]
    [InlineData("country: 4", "there is no record '4' in Countries. '4' is a record of Numbers.")]
    [InlineData("number: 5", "there is no record '5' in Numbers. There is only '4'.")]
    [InlineData("part: [x, 2]", "there is no record 'x/2' in Parts. Did you mean 'x/1'?")]
    [InlineData("country: germany# de", "there is no record 'germany# de' in Countries. A comment needs a space before '#'. Did you mean 'germany'?")]
    [InlineData("country: 'germany# de'", "there is no record 'germany# de' in Countries. There is only 'germany'.")]
    [InlineData("country: france# de", "there is no record 'france# de' in Countries. There is only 'germany'.")]
    public void The_likely_cause_is_named(string reference, string expected) =>
        Assert.EndsWith(" " + expected, Dataset(reference).LinkingDiagnostics());

    [Theory]
    [InlineData("DE", "Did you mean 'germany', whose 'code' is 'DE'?")]
    [InlineData("Deutschland", "Did you mean 'germany', whose 'name' is 'Deutschland'?")]
    [InlineData("uk", "Did you mean 'united-kingdom'?")]
    [InlineData("kingdom", "Did you mean 'united-kingdom'?")]
    [InlineData("Europe", "Choose one of germany, united-kingdom.")]
    [InlineData("germani", "Did you mean 'germany'?")]
    public void A_record_may_be_meant_by_another_name(string reference, string expected) =>
        Assert.EndsWith(
            $"there is no record '{reference}' in Countries. {expected}",
            new TestDataset(
                """
                tables:
                  City: { table: Cities, fields: { country: Country } }
                  Country: { table: Countries, fields: { code: string?, name: LocalizedText?, continent: string? } }
                """)
                .With("cities.yaml", $"bonn:\n  country: {reference}\n")
                .With(
                    "countries.yaml",
                    "germany: { code: DE, name: { en: Germany, de: Deutschland }, continent: Europe }\nunited-kingdom: { continent: Europe }\n")
                .LinkingDiagnostics());

    [Fact]
    public void A_key_that_is_no_text_may_have_a_comment_too_close()
    {
        Assert.EndsWith("'4# x' cannot be a key of Number. A comment needs a space before '#'. Did you mean '4'?",
            Dataset("number: 4# x").BindingDiagnostics());
        Assert.Equal("", Dataset("number: 4 # x").AllDiagnostics());
    }

    private static TestDataset Dataset(string reference) => new TestDataset(Schema)
        .With("airports.yaml", $"fra:\n  {reference}\n")
        .With("countries.yaml", "germany:\n")
        .With("numbers.yaml", "- id: 4\n")
        .With("parts.yaml", "- { a: x, b: 1 }\n");
}
