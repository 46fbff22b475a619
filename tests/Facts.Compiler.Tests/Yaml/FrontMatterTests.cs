using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>Markdown files with facts in their front matter.</summary>
public sealed class FrontMatterTests
{
    private const string Schema = "tables:\n  Gift: { from: \"gifts/{id}.md#\", fields: { name: string, body: string? } }\n";

    [Theory]
    [InlineData("---\nname: Bust\n---\n\nOf bronze: *heavy*.\n\n---\nAnd more.\n", "Bust", "Of bronze: *heavy*.\n\n---\nAnd more.")]
    [InlineData("---\r\nname: Bust\r\n---\r\nOne\r\ntwo\r\n", "Bust", "One\ntwo")]
    [InlineData("\uFEFF---\nname: Bust\n---\n", "Bust", null)]
    [InlineData("--- \nname: Bust\n---", "Bust", null)]
    public void The_front_matter_is_the_record_and_the_text_its_body(string text, string name, string? body)
    {
        var dataset = Compile(text);

        Assert.Empty(dataset.Diagnostics);
        Assert.Equal(name, dataset.Evaluate("Trial.Gifts[\"bust\"].Name"));
        Assert.Equal(body, dataset.Evaluate("Trial.Gifts[\"bust\"].Body"));
    }

    [Theory]
    [InlineData("---\nname: Bust\nweight: 2\n---\ntext\n", "/facts/gifts/bust.md(3,1): error FACT3025: gifts/bust: Gift has no field 'weight'.")]
    [InlineData(
        "---\nname: Bust\nbody: x\n---\n\n  text\n",
        "/facts/gifts/bust.md(5,1): error FACT1020: The key 'body' is used twice here; the first is on line 3. Rename or remove one of them.")]
    [InlineData(
        "# Bust\n",
        "/facts/gifts/bust.md(1,1): error FACT1056: 'gifts/bust.md' has no front matter. Put the facts at the top, between two '---' lines; the "
            + "text follows the second.")]
    public void A_mistake_is_found_at_its_place_in_the_file(string text, string expected) =>
        Assert.Equal([expected], Compile(text).Diagnostics.Select(found => found.ToString()));

    [Theory]
    [InlineData("---\nname: Bust\n", 3, "Write '---' on the line after 'name: Bust'; the text follows it.")]
    [InlineData("---\nname: Bust", 2, "Write '---' on the line after 'name: Bust'; the text follows it.")]
    [InlineData("---\nname: Bust\n\nOf bronze. See: this.\n", 3, "Write '---' on the line after 'name: Bust'; the text follows it.")]
    [InlineData("---\r\nname: Bust\r\n\r\nOf bronze.\r\n", 3, "Write '---' on the line after 'name: Bust'; the text follows it.")]
    [InlineData("---\nname: Bust\nOf bronze.\n", 3, "Write '---' on the line after 'name: Bust'; the text follows it.")]
    [InlineData("---\nname: Bust\n# Bust\n", 4, "Write '---' on the line after '# Bust'; the text follows it.")]
    [InlineData("---\nname: Bust\n\n# Bust\n\n- heavy\n", 3, "Write '---' on the line after 'name: Bust'; the text follows it.")]
    [InlineData("---\nname: Bust\n\nNote: heavy\n", 3, "Write '---' on the line after 'name: Bust'; the text follows it.")]
    [InlineData("---\n\nname: >\n  Bust\n  of bronze\n\nheavy\n", 6, "Write '---' on the line after 'of bronze'; the text follows it.")]
    [InlineData("---\nname: Bust\n----\nOf bronze.\n", 3, "The line '----' does not close it: write '---' instead.")]
    [InlineData("---\nname: Bust\n--\nOf bronze.\n", 3, "The line '--' does not close it: write '---' instead.")]
    [InlineData("---\nname: Bust\n —\nOf bronze.\n", 3, "The line '—' does not close it: write '---' instead.")]
    [InlineData("---\nname: Bust\n...\nOf bronze.\n", 3, "The line '...' does not close it: write '---' instead.")]
    [InlineData("---\nname: Bust\n ---\nOf bronze.\n", 3, "The line '---' does not close it: write '---' instead.")]
    public void Front_matter_that_is_not_closed_is_read_to_where_its_facts_end(string text, int line, string fix)
    {
        var found = Assert.Single(Compile(text).Diagnostics);
        Assert.Equal(("FACT1075", line - 1), (found.Id, found.Place.Range.Start.Line));
        Assert.EndsWith(fix, found.Message, System.StringComparison.Ordinal);

        var lines = text.Split('\n').ToList();
        if (fix.StartsWith("The line", System.StringComparison.Ordinal))
        {
            lines[line - 1] = "---";
        }
        else
        {
            lines.Insert(found.Place.Range.Start.Column == 0 ? line - 1 : line, "---");
        }

        Assert.Empty(Compile(string.Join('\n', lines)).Diagnostics);
    }

    [Fact]
    public void Other_mistakes_in_front_matter_that_is_not_closed_are_found() =>
        Assert.Equal(["FACT3025", "FACT1075"], Compile("---\nname: Bust\nweight: 2\n\nText.\n").Diagnostics.Select(found => found.Id));

    [Fact]
    public void A_text_that_no_field_takes_is_not_dropped_silently() =>
        Assert.Equal(
            ["/facts/gifts/bust.md(4,1): error FACT3025: gifts/bust: Gift has no field 'body'."],
            Compile(
                "---\nname: Bust\n---\ntext\n",
                Schema.Replace(", body: string?", "", System.StringComparison.Ordinal)).Diagnostics.Select(found => found.ToString()));

    [Fact]
    public void A_comment_in_the_front_matter_of_a_page_with_a_body_is_read() =>
        Assert.Equal(
            ["/facts/gifts/bust.md(2,23): warning FACT5301: There is no FACT5121 on line 3, so nothing is ignored here. Remove the comment."],
            Compile("---\n# facts: ignore       FACT5121 because of it\nname: Bust\n---\ntext\n").Diagnostics.Select(found => found.ToString()));

    [Fact]
    public void Markdown_that_no_table_asks_for_is_no_matter() =>
        Assert.Empty(
            Compile(
                "---\nname: Bust\n---\n",
                Schema,
                ("README.md", "# Gifts\n"),
                ("rules.md", "---\nx: [\n"),
                ("gifts/parts/notes.md", "---\nx: [\n---\n")).Diagnostics.Where(found =>
                !found.Place.File.EndsWith("notes.md", System.StringComparison.Ordinal)));

    private static CompiledDataset Compile(string text, string schema = Schema, params (string, string)[] more) =>
        new([("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"), ("gifts.schema.yaml", schema), ("gifts/bust.md", text), .. more]);
}
