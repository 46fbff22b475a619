using System;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Linking;

/// <summary>Files that are not read because of their extension.</summary>
public sealed class MisnamedFilesTests
{
    private const string Schema = """
        tables:
          Gift:
            fields: { name: string, site: LaunchSite }
          LaunchSite:
            fields: { name: string }
        """;

    [Theory]
    [InlineData("launch-sites.ymal", "launch-sites.yaml")]
    [InlineData("launch-sites.yam", "launch-sites.yaml")]
    [InlineData("launch-sites.YAMLL", "launch-sites.yaml")]
    [InlineData("LaunchSites.yl", "LaunchSites.yml")]
    [InlineData("launch-sites.jsn", "launch-sites.json")]
    [InlineData("launch-sites.josn", "launch-sites.json")]
    [InlineData("launch-sites/florida/cape.yaml.txt", "launch-sites/florida/cape.yaml")]
    [InlineData("launch-sites.yaml~", "launch-sites.yaml")]
    [InlineData("launch-sites.json.bak", "launch-sites.json")]
    [InlineData("launch-sites/cape.yml.orig", "launch-sites/cape.yml")]
    [InlineData("launch-sites.yaml_old", "launch-sites.yaml")]
    public void A_file_is_reported_and_nothing_that_follows(string path, string meant) =>
        Assert.Equal(
            $"/facts/{path}(1,1): error FACT1049: '{path}' is not read, because its name does not end in .yaml, .yml or .json: rename it to "
                + $"'{meant}'. If it is not part of the dataset, list it in dataset.yaml: 'ignore: [\"{path}\"]'.",
            Found((path, "cape: { name: Cape }")));

    [Theory]
    [InlineData("launch-sites.ymal")]
    [InlineData("launch-sites.yaml.txt")]
    [InlineData("launch-sites.yaml~")]
    [InlineData("notes.yaml.bak")]
    [InlineData("cape.js")]
    [InlineData("cape.kml")]
    [InlineData("cape.json5")]
    [InlineData("cape.yara")]
    [InlineData("README.md.txt")]
    public void A_file_beside_that_with_the_right_name_and_one_of_another_kind_are_not(string path) =>
        Assert.Equal("", Found(("launch-sites.yaml", "cape: { name: Cape }"), (path, "")));

    [Theory]
    [InlineData("launch-sites.ymal")]
    [InlineData("trial.schema.yaml.txt")]
    public void A_file_that_the_manifest_ignores_is_not(string path) =>
        Assert.Equal(
            "",
            Found(("launch-sites.json", "{ \"cape\": { \"name\": \"Cape\" } }"), (path, ""), ("dataset.yaml", $"name: Trial\nignore: [\"{path}\"]")));

    [Fact]
    public void The_file_that_a_from_names_is_not_missing_too() =>
        Assert.StartsWith(
            "/facts/sites.ymal(1,1): error FACT1049",
            Assert.Single(new CompiledDataset(
                ("dataset.yaml", "name: Trial"),
                ("a.schema.yaml", "tables: { LaunchSite: { from: sites.yaml#, fields: { name: string } } }"),
                ("sites.ymal", "cape: { name: Cape }")).AllDiagnostics).ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("b.schema.ymal")]
    [InlineData("b.schema.yml.txt")]
    public void Nothing_is_said_of_tables_that_a_misnamed_schema_may_declare(string path) =>
        Assert.StartsWith(
            $"/facts/{path}(1,1): error FACT1049: '{path}' is not read",
            Found(("launch-sites.yaml", "cape: { name: Cape }"), (path, "enums: { A: [b] }"), ("others.yaml", "x: { name: X }")),
            StringComparison.Ordinal);

    private static string Found(params (string Path, string Text)[] files)
    {
        (string Path, string Text)[] all =
            [("dataset.yaml", "name: Trial"), ("a.schema.yaml", Schema), ("gifts.yaml", "a: { name: A, site: cape }"), .. files];
        var dataset = new CompiledDataset([.. all.GroupBy(file => file.Path).Select(same => same.Last())]);
        return string.Join('\n', dataset.AllDiagnostics.Select(found => found.ToString()));
    }
}
