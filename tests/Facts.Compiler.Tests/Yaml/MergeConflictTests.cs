using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>Files with the markers of a merge conflict.</summary>
public sealed class MergeConflictTests
{
    private const string Schema = """
        tables:
          Gift: { fields: { name: string, count: int?, note: string? } }
          Page: { from: "pages/{id}.md#", fields: { title: string, body: string? } }
        """;

    private const string Conflict = "<<<<<<< HEAD\nb: { name: B }\n=======\nb: { name: C }\n>>>>>>> feature\n";

    [Theory]
    [InlineData("a: { name: A }\n" + Conflict, "2,1 <<<<<<< HEAD")]
    [InlineData(Conflict + "a: { name: A }\n", "1,1 <<<<<<< HEAD")]
    [InlineData("\uFEFF" + Conflict, "1,1 <<<<<<< HEAD")]
    [InlineData("a:\n  name: A\n<<<<<<< HEAD\n  count: 4\n=======\n  count: 5\n>>>>>>> x\n  note: n\n", "3,1 <<<<<<< HEAD")]
    [InlineData("a: { name: A }\r\n<<<<<<< HEAD\r\nb: { name: B }\r\n=======\r\nb: { name: C }\r\n>>>>>>> x\r\n", "2,1 <<<<<<< HEAD")]
    [InlineData("a: { name: A }\n<<<<<<<\nb: { name: B }\n=======\n>>>>>>>", "2,1 <<<<<<<")]
    [InlineData("a: { name: A }\n<<<<<<< ours\nb: { name: B }\n||||||| base\n=======\n>>>>>>> theirs\n", "2,1 <<<<<<< ours")]
    [InlineData("a: { name: x, nam: y, name: z }\n" + Conflict, "2,1 <<<<<<< HEAD")]
    [InlineData("a:\n  name: A\n  note: |\n    one\n<<<<<<< HEAD\n    two\n=======\n    three\n>>>>>>> x\n    four\n", "5,1 <<<<<<< HEAD")]
    [InlineData("a:\n  name: A\n  note: \"one\n<<<<<<< HEAD\n    two\n=======\n    three\n>>>>>>> x\n    four\"\n", "4,1 <<<<<<< HEAD")]
    [InlineData(Conflict + "x: [\n" + Conflict, "1,1 <<<<<<< HEAD")]
    [InlineData("{\n<<<<<<< HEAD\n b: { name: B }\n=======\n b: { name: C }\n>>>>>>> x\n}\n", "2,1 <<<<<<< HEAD")]
    public void A_conflict_is_one_error_at_its_first_marker(string data, string expected)
    {
        var found = Assert.Single(Compile(("gifts.yaml", data)).Diagnostics);

        Assert.Equal("FACT1060", found.Id);
        Assert.Equal(FactSeverity.Error, found.Descriptor.Severity);
        var (start, end) = (found.Place.Range.Start, found.Place.Range.End);
        Assert.Equal(expected, $"{start.Line + 1},{start.Column + 1} {data[start.Offset..end.Offset]}");
    }

    [Fact]
    public void Nothing_is_said_of_references_to_the_records_of_the_file() =>
        Assert.Equal(
            "FACT1060",
            string.Join(' ', new CompiledDataset(
                ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
                ("t.schema.yaml", "tables:\n  Gift: { fields: { name: string } }\n  Tag: { fields: { of: Gift } }\n"),
                ("gifts.yaml", Conflict),
                ("tags.yaml", "t: { of: b }\n")).Diagnostics.Select(found => found.Id)));

    [Theory]
    [InlineData("a: { name: A }\n<<<<<<< HEAD\nb: { name: B }\n", "2,1")]
    [InlineData("a: { name: A }\nb: { name: B }\n=======\n", "3,1")]
    [InlineData("a: { name: A }\nb: { name: B }\n>>>>>>> feature\n", "3,1")]
    [InlineData("a:\n  name: A\n||||||| base\n  count: 1\n", "3,1")]
    [InlineData("a:\n  name: A\n<<<<<<< HEAD\n  count: 1\n", "3,1")]
    public void A_marker_whose_others_were_removed_is_found_where_it_is_no_yaml(string data, string place)
    {
        var found = Assert.Single(Compile(("gifts.yaml", data)).Diagnostics);

        Assert.Equal("FACT1060", found.Id);
        Assert.Equal(place, $"{found.Place.Range.Start.Line + 1},{found.Place.Range.Start.Column + 1}");
    }

    [Theory]
    [InlineData("a:\n  name: A\n  note: |\n    Title\n    =======\n    text\n")]
    [InlineData("a:\n  name: A\n  note: |\n    <<<<<<< HEAD\n    one\n    =======\n    two\n    >>>>>>> x\n")]
    [InlineData("a:\n  name: A\n  note: <<<<<<< HEAD\n")]
    [InlineData("# <<<<<<< HEAD\n# =======\n# >>>>>>> x\na: { name: A }\n")]
    public void Marks_that_do_not_begin_a_line_and_headings_are_text(string data) => Assert.Empty(Compile(("gifts.yaml", data)).Diagnostics);

    [Theory]
    [InlineData("---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> x\n---\ntext\n", 2)]
    [InlineData("---\ntitle: A\n---\ntext\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> x\n", 5)]
    [InlineData("<<<<<<< HEAD\n---\ntitle: A\n=======\n---\ntitle: B\n>>>>>>> x\n---\ntext\n", 1)]
    [InlineData("---\ntitle: A\n<<<<<<< HEAD\n---\none\n=======\nlang: x\n---\ntwo\n>>>>>>> x\n", 3)]
    public void A_conflict_in_front_matter_or_in_the_text_behind_it_is_found(string page, int line)
    {
        var found = Assert.Single(Compile(("pages/a.md", page)).Diagnostics);

        Assert.Equal(("FACT1060", line), (found.Id, found.Place.Range.Start.Line + 1));
    }

    [Theory]
    [InlineData("---\ntitle: A\n---\nTitle\n=======\ntext\n")]
    [InlineData("---\ntitle: A\n---\n<<<<<<< HEAD\n")]
    [InlineData("---\ntitle: A\n---\n>>>>>>> x\n=======\n<<<<<<< HEAD\n")]
    [InlineData("---\ntitle: A\n---\n<<<<<<<<< HEAD\n=======\n>>>>>>> x\n")]
    public void The_body_of_a_page_may_hold_lines_that_are_no_conflict(string page) => Assert.Empty(Compile(("pages/a.md", page)).Diagnostics);

    [Fact]
    public void A_comment_excuses_markers_in_the_body_of_a_page() =>
        Assert.Empty(Compile((
            "pages/a.md",
            "---\n# facts: ignore FACT1060 because the page explains merges\ntitle: A\n---\n<<<<<<< a\n=======\n>>>>>>> b\n")).Diagnostics);

    [Fact]
    public void A_comment_excuses_markers_in_a_quoted_text()
    {
        const string Text = "# facts: ignore FACT1060 because the text explains merges\n[\"\n<<<<<<< a\n=======\n>>>>>>> b\n  \"]\n";

        Assert.Empty(Reading.Of(Text).Diagnostics);
        Assert.Equal("[' <<<<<<< a ======= >>>>>>> b ']", Reading.Show(Reading.Of(Text)));
        Assert.Equal(
            ["FACT1060"],
            Reading.Of(Text.Replace("FACT1060", "FACT1037", System.StringComparison.Ordinal)).Diagnostics.Select(found => found.Id));
    }

    [Fact]
    public void A_comment_excuses_no_conflict_of_the_data() =>
        Assert.Equal(
            ["FACT1060"],
            Compile(("gifts.yaml", "# facts: ignore FACT1060 because of it\n" + Conflict)).Diagnostics.Select(found => found.Id));

    [Fact]
    public void A_comment_that_excuses_nothing_is_told() =>
        Assert.Equal(
            ["FACT5301"],
            Compile(("gifts.yaml", "# facts: ignore FACT1060 because of it\na: { name: A }\n")).Diagnostics.Select(found => found.Id));

    [Fact]
    public void A_conflict_in_the_schema_or_the_manifest_is_all_that_is_said()
    {
        const string Manifest = "name: Trial\nnamespace: Facts.Trial\n";

        Assert.Equal(
            ["/facts/t.schema.yaml FACT1060"],
            Diagnostics(
                ("dataset.yaml", Manifest),
                ("t.schema.yaml", "<<<<<<< a\n" + Schema + "\n=======\n>>>>>>> b\n"),
                ("gifts.yaml", "a: { nam: A }\n")));
        Assert.Equal(
            ["/facts/dataset.yaml FACT1060"],
            Diagnostics(
                ("dataset.yaml", "<<<<<<< a\n=======\n" + Manifest + ">>>>>>> b\n"),
                ("t.schema.yaml", Schema),
                ("gifts.yaml", "a: { nam: A }\n")));
    }

    private static string[] Diagnostics(params (string, string)[] files) =>
        [.. new CompiledDataset(files).Diagnostics.Select(found => $"{found.Place.File} {found.Id}")];

    private static CompiledDataset Compile((string, string) file)
    {
        (string, string)[] pages = file.Item1 == "gifts.yaml" ? [("pages/b.md", "---\ntitle: B\n---\n")] : [("gifts.yaml", "b: { name: B }\n")];
        return new([("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"), ("t.schema.yaml", Schema), file, .. pages]);
    }
}
