using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Schema;

public sealed class SourceReaderTests
{
    [Fact]
    public void A_source_has_what_every_source_has_and_fields_of_its_own()
    {
        var source = Assert.Single(Read("""
              article:
                title: T
                kind: report
                publisher: P
                authors: A
                published: 2024-06
                url: https://example.org/a
                language: zh-Hant
                license: MIT
                at: line
                lines: 3..9
                shelf: B7
            """).Schema!.Manifest.Sources);

        Assert.Equal(("article", "T", "report", "P", "https://example.org/a", "zh-Hant", "MIT"),
            (source.Id, source.Title, source.Kind, source.Publisher, source.Url, source.Language, source.Licence));
        Assert.Equal("A", Assert.Single(source.Authors));
        Assert.Equal(FactDate.Parse("2024-06"), source.Published);
        Assert.Equal((PlaceUnit.Line, new PlaceRange(3, 9)), (source.Unit, source.Lines!.Value));
        Assert.Equal(("shelf", "B7"), Assert.Single(source.Fields));
    }

    [Theory]
    [InlineData(
        "published: soon",
        "dataset.yaml(5,16): error FACT2011: 'published' of the source 'article' must be a date such as 2024-06 or 2024-06-19, not 'soon'.")]
    [InlineData(
        "url: example",
        "dataset.yaml(5,10): error FACT2011: 'url' of the source 'article' must be an address such as https://example.org, not 'example'.")]
    [InlineData(
        "language: e",
        "dataset.yaml(5,15): error FACT2011: 'language' of the source 'article' must be a language tag such as en or zh-Hant, not 'e'.")]
    [InlineData(
        "at: chapter", "dataset.yaml(5,9): error FACT2011: 'at' of the source 'article' must be paragraph, page, line or section, not 'chapter'.")]
    [InlineData(
        "paragraphs: many",
        "dataset.yaml(5,17): error FACT2011: 'paragraphs' of the source 'article' must be how many there are, or a range such as 3..84, not 'many'.")]
    [InlineData("shelf: [a]", "dataset.yaml(5,12): error FACT2007: 'shelf' of the source 'article' must be a text, but is a list.")]
    public void What_is_wrong_with_a_source_is_told(string line, string expected) =>
        Assert.Equal(expected, Read($"  article:\n    {line}").Diagnostic());

    [Fact]
    public void No_table_can_be_named_Sources_beside_them() =>
        Assert.Equal(
            "a.schema.yaml(2,3): error FACT2025: The table of 'Source' cannot have the C# name Sources, because Sample has a member of that name or "
                + "has that name itself. Give it another name with 'table: OtherName'.",
            SchemaText.ReadFiles(
                ("dataset.yaml", "name: Sample\nnamespace: Facts.Sample\nsources: { book: }\n"),
                ("a.schema.yaml", "tables:\n  Source: { fields: { name: string } }\n")).Diagnostic());

    private static SchemaResult Read(string sources) => SchemaText.ReadFiles(
        ("dataset.yaml", $"name: Sample\nnamespace: Facts.Sample\nsources:\n{sources}\n"),
        ("a.schema.yaml", "tables:\n  Gift: { fields: { name: string } }\n"));
}
