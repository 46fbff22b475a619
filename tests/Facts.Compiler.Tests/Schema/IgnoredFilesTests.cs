using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Schema;

public sealed class IgnoredFilesTests
{
    private const string Schema = "tables:\n  Gift: { from: \"gifts/*.yaml#\", key: name, fields: { name: string } }\n";

    [Fact]
    public void Files_that_the_manifest_ignores_are_of_no_table()
    {
        var dataset = Compile(
            "ignore: [notes.json, 'gifts/[A-Z]*']",
            ("notes.json", "{}"),
            ("gifts/bust.yaml", "name: bust\n"),
            ("gifts/TEMPLATE.yaml", "nom: what\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Equal(1, dataset.Evaluate("Trial.Gifts.Count"));
    }

    [Fact]
    public void One_pattern_needs_no_list() =>
        Assert.Empty(Compile("ignore: notes.json", ("notes.json", "{}"), ("gifts/bust.yaml", "name: bust\n")).Diagnostics);

    [Theory]
    [InlineData("drafts/a.yaml", "one: 1\none: 2\n")]
    [InlineData("drafts/b.yml", "a: [unclosed\n")]
    [InlineData("drafts/c.json", "{ \"a\": // no\n }")]
    [InlineData("drafts/d.md", "---\na: [\n---\n")]
    [InlineData("drafts/e.yaml", "a\u0007: \u202E1\n# facts: ignore FACT5121\n")]
    [InlineData("drafts/f.yaml", "<<<<<<< a\n=======\n>>>>>>> b\n")]
    [InlineData("drafts/g.schema.yaml", "tables: { Gift: { fields: { nam: strin } } }\n")]
    [InlineData("drafts/h.schema.yml", "tables: [\n")]
    [InlineData("drafts/dataset.yaml", "name: [\n")]
    public void An_ignored_file_is_not_read(string path, string text)
    {
        var dataset = Compile("ignore: ['drafts/**']", (path, text), ("gifts/bust.yaml", "name: bust\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Equal(1, dataset.Evaluate("Trial.Gifts.Count"));
    }

    [Fact]
    public void The_manifest_is_read_although_a_pattern_matches_it() =>
        Assert.Empty(Compile("ignore: ['*.yaml', notes.json]", ("notes.json", "{"), ("gifts/bust.yaml", "name: bust\n"))
            .Diagnostics.Where(found => found.Id is not ("FACT2006" or "FACT1050")));

    [Theory]
    [InlineData(
        "ignore: note.json",
        "/facts/dataset.yaml(3,9): error FACT1053: No file of the dataset matches 'note.json'. "
            + "Did you mean 'notes.json'? Add the file, or correct the pattern.")]
    [InlineData(
        "ignore: [/notes.json]",
        "/facts/dataset.yaml(3,10): error FACT1044: '/notes.json' is not a file pattern: it must be relative to the folder of the dataset, without "
            + "'/' at the start, '.' or '..'.")]
    public void A_pattern_that_is_wrong_or_matches_nothing_is_found(string ignore, string expected)
    {
        var dataset = Compile(ignore, ("notes.json", "{}"), ("gifts/bust.yaml", "name: bust\n"));

        Assert.Equal([expected], dataset.Diagnostics.Where(found => found.Id != "FACT1050").Select(found => found.ToString()));
    }

    private static CompiledDataset Compile(string ignore, params (string, string)[] files) =>
        new([("dataset.yaml", $"name: Trial\nnamespace: Facts.Trial\n{ignore}\n"), ("gifts.schema.yaml", Schema), .. files]);
}
