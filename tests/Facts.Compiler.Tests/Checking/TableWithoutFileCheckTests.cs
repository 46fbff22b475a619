using System;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Checking;

public sealed class TableWithoutFileCheckTests
{
    private const string Gifts = "a: { name: A }\n";

    private const string Schema = """
        tables:
          Gift: { fields: { name: string } }
          LaunchSite: { fields: { name: string } }
        """;

    private const string Animals = """
        tables:
          Animal:
            fields: { name: string }
            variants:
              dog: { table: Dogs }
              cat: { table: Cats }
              fish:
        """;

    [Fact]
    public void A_table_without_a_file_is_reported_with_the_places_where_it_is_looked_for() =>
        Assert.Equal(
            "/facts/a.schema.yaml(3,3): warning FACT1047: No file holds records of LaunchSites. Write them in 'launch-sites.yaml' or in files in the "
                + "folder 'launch-sites', or name their files with 'from' under LaunchSite. If there are none yet, write '{}' in "
                + "'launch-sites.yaml'.",
            Found(Schema, ("gifts.yaml", Gifts)));

    [Theory]
    [InlineData("launch-sites.yaml", "{}")]
    [InlineData("launchsites.json", "[]")]
    [InlineData("launch_sites/none.yaml", "{}")]
    public void A_file_with_an_empty_map_says_that_it_is_meant(string path, string text) =>
        Assert.Equal("", Found(Schema, ("gifts.yaml", Gifts), (path, text)));

    [Theory]
    [InlineData("launch-sites.txt", "'launch-sites.txt'", "rename it to 'launch-sites.yaml'.")]
    [InlineData("launch-site.yaml~", "'launch-site.yaml~'", "rename it to 'launch-sites.yaml'.")]
    [InlineData("launch-sites", "'launch-sites'", "rename it to 'launch-sites.yaml'.")]
    [InlineData("launch-sites/cape.txt", "'launch-sites/cape.txt'", "rename it to 'launch-sites/cape.yaml'.")]
    [InlineData("launch-sites.csv", "'launch-sites.csv'", "write its records in 'launch-sites.yaml'.")]
    [InlineData("launch-sites.XLSX", "'launch-sites.XLSX'", "write its records in 'launch-sites.yaml'.")]
    public void A_file_beside_it_that_is_not_read_is_named(string path, string quoted, string fix) =>
        Assert.Equal(
            "/facts/a.schema.yaml(3,3): warning FACT1047: No file holds records of LaunchSites. "
                + $"{quoted} is not read, because its name does not end in "
                + $".yaml, .yml or .json: {fix}",
            Found(Schema, ("gifts.yaml", Gifts), (path, "cape: [ not, read")));

    [Fact]
    public void A_file_that_is_not_read_beside_one_that_is_does_not_matter() =>
        Assert.Equal("", Found(Schema, ("gifts.yaml", Gifts), ("gifts.csv", "a,A"), ("launch-sites.yaml", "{}"), ("README.txt", "?")));

    [Fact]
    public void An_ignored_file_is_named() =>
        Assert.EndsWith(
            "No file holds records of LaunchSites. 'launch-sites.yaml' is not read, because dataset.yaml lists it under 'ignore': remove it from the "
                + "list.",
            Found(Schema, ("gifts.yaml", Gifts), ("launch-sites.yaml", Gifts), ("dataset.yaml", "name: T\nnamespace: F\nignore: launch-*\n")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("launch-sites.md", "launch-sites.md#")]
    [InlineData("launch-sites/cape.md", "launch-sites/{id}.md#")]
    public void Markdown_is_read_where_the_proposed_from_names_it(string path, string from)
    {
        const string Text = "---\nid: cape\nname: Cape\n---\n";

        Assert.EndsWith($"write 'from: {from}' under LaunchSite.", Found(Schema, ("gifts.yaml", Gifts), (path, Text)), StringComparison.Ordinal);
        var schema = Schema.Replace("LaunchSite: {", $"LaunchSite: {{ from: '{from}',", StringComparison.Ordinal);
        var text = path.Contains('/', StringComparison.Ordinal) ? Text.Replace("id: cape\n", "", StringComparison.Ordinal) : Text;
        Assert.Equal("", Found(schema, ("gifts.yaml", Gifts), (path, text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("animals.yaml")]
    [InlineData("dogs.yaml")]
    [InlineData("dogs.yaml cats.yaml")]
    public void A_table_has_a_file_if_one_of_its_variants_has(string paths)
    {
        var files = paths.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(path => (path, path == "animals.yaml" ? "{}" : $"{path[0]}: {{ name: A }}\n"))
            .ToArray();

        Assert.Equal(
            paths switch { "" => "Animals", "animals.yaml" => "", "dogs.yaml" => "Cats", _ => "" },
            string.Join(' ', Of(Animals, files).AllDiagnostics.Select(found => found.Message.Split(". ")[0].Split(' ')[^1])));
    }

    [Theory]
    [InlineData("Gift: { from: 'all.yaml#/*', fields: { name: string } }")]
    [InlineData("Gift: { fields: { name: string }, variants: { big: { from: 'all.yaml#/*' } } }")]
    public void A_file_that_a_from_names_is_enough(string table) => Assert.Equal("", Found($"tables:\n  {table}\n", ("all.yaml", "{}")));

    [Theory]
    [InlineData("data/launch-sites.yaml", "FACT1050")]
    [InlineData("more.yaml", "FACT1050")]
    public void A_file_that_belongs_to_no_table_is_the_cause(string path, string expected) =>
        Assert.Equal(expected, Assert.Single(Of(Schema, ("gifts.yaml", Gifts), (path, Gifts)).AllDiagnostics).Id);

    [Fact]
    public void While_the_schema_has_mistakes_it_is_uncertain_where_records_are() =>
        Assert.Equal(
            "FACT1041",
            Assert.Single(Of(Schema.Replace("LaunchSite: {", "LaunchSite: { from: 'a.yaml#b',", StringComparison.Ordinal), ("gifts.yaml", Gifts))
                .AllDiagnostics).Id);

    private static string Found(string schema, params (string Path, string Text)[] files) =>
        string.Join('\n', Of(schema, files).AllDiagnostics.Select(found => found.ToString()));

    private static CompiledDataset Of(string schema, params (string Path, string Text)[] files) => new(
    [
        .. files.Any(file => file.Path == "dataset.yaml") ? files : files.Append(("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n")),
        ("a.schema.yaml", schema),
    ]);
}
