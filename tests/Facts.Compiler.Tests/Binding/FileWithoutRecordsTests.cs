using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Binding;

public sealed class FileWithoutRecordsTests
{
    private const string Schema = """
        tables:
          Gift: { fields: { name: string } }
          Note: { from: "notes/{id}.md#", fields: { name: string } }
          Page: { from: "pages/{id}.yaml#", fields: { name: string } }
          Item: { from: "lists/*.json#/items/*", fields: { name: string } }
        """;

    private const string OrEmpty = "Write its records, or '{}' if there are none yet.";

    private const string OrNone = "Write its records, or remove the file.";

    [Theory]
    [InlineData("gifts.yaml", "", "is empty", "Gifts", OrEmpty)]
    [InlineData("gifts.yaml", " \n\n", "is empty", "Gifts", OrEmpty)]
    [InlineData("gifts.yml", "\uFEFF", "is empty", "Gifts", OrEmpty)]
    [InlineData("gifts/new.yaml", "# Nothing yet.\n# gift: { name: A }\n", "has only comments", "Gifts", OrEmpty)]
    [InlineData("gifts.yaml", "---\n", "has no contents", "Gifts", OrEmpty)]
    [InlineData("gifts.yaml", "---\n---\n# more\n...\n", "has no contents", "Gifts", OrEmpty)]
    [InlineData("gifts.yaml", "~\n", "has no contents", "Gifts", OrEmpty)]
    [InlineData("gifts.json", "", "is empty", "Gifts", OrEmpty)]
    [InlineData("gifts.json", "null\n", "has no contents", "Gifts", OrEmpty)]
    [InlineData("gifts.yaml", "$defaults: { name: A }\n", "has only $defaults", "Gifts", OrNone)]
    [InlineData("notes/a.md", "---\n---\nText.\n", "has nothing in its front matter", "Notes", OrNone)]
    [InlineData("pages/a.yaml", "# Nothing.\n", "has only comments", "Pages", OrNone)]
    [InlineData("lists/a.json", "null", "has no contents", "Items", OrNone)]
    public void A_file_without_records_is_reported(string path, string text, string contents, string table, string fix)
    {
        var found = Assert.Single(Of(path, text).Diagnostics, found => found.Place.File == "/facts/" + path);

        Assert.Equal($"FACT1048: '{path}' {contents}, so {table} has no records from it. {fix}", $"{found.Id}: {found.Message}");
    }

    [Theory]
    [InlineData("gifts.yaml", "{}\n")]
    [InlineData("gifts.yaml", "# None.\n[]\n")]
    [InlineData("gifts.json", "{}")]
    [InlineData("gifts.json", "[]")]
    [InlineData("lists/a.json", "{ \"items\": [] }")]
    public void An_empty_map_or_list_says_that_there_are_none(string path, string text) =>
        Assert.DoesNotContain(Of(path, text).AllDiagnostics, found => found.Place.File == "/facts/" + path || found.Message.Contains("Gifts"));

    [Theory]
    [InlineData("gifts.yaml", "a: [\n")]
    [InlineData("gifts.json", "{ \"a\": ")]
    public void A_file_that_could_not_be_read_is_not_reported_as_empty(string path, string text) =>
        Assert.DoesNotContain(Of(path, text).Diagnostics, found => found.Id == "FACT1048");

    private static CompiledDataset Of(string path, string text) =>
        new(("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"), ("a.schema.yaml", Schema), (path, text));
}
