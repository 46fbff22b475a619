using Facts.Compiler.Tests.Schema;

namespace Facts.Compiler.Tests.Emit;

/// <summary>Variants that data from others name in several ways, or do not name at all.</summary>
public sealed class VariantSelectionTests
{
    private static readonly CompiledDataset Trial = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("trial.schema.yaml", """
            tables:
              Medium:
                discriminator: type
                absent: ['']
                fields: { name: string, type: string?, origin: Origin?, cover: Cover? }
                variants:
                  Image: { values: [photo, painting], fields: { width: int? } }
                  Video: { has: length, fields: { length: int? } }
                  Other: { default: true }
              Note:
                fields: { text: string? }
                variants: { long: { fields: { pages: int? } }, short: { default: true } }
            values:
              Origin:
                variants: { Link: { has: url, fields: { url: string } }, Book: { has: pages, fields: { pages: int } } }
              Cover:
                shorthand: colour
                fields: { colour: string? }
                variants: { hard: { fields: { cloth: bool } }, soft: { default: true } }
            """),
        ("mediums.yaml", """
            a: { type: photo, name: A, width: 3 }
            b: { type: Image, name: B, origin: { url: x } }
            c: { name: C, length: 5, origin: { pages: 7 } }
            d: { name: D, cover: red }
            e: { type: '', name: E, length: '', cover: { kind: hard, cloth: true } }

            """),
        ("notes.yaml", "a:\nb: {}\nc: { text: x }\nd: { kind: long, pages: 3 }\n"));

    [Fact]
    public void The_dataset_has_no_mistakes_and_its_code_no_warnings()
    {
        Assert.Empty(Trial.Diagnostics);
        Assert.Empty(Trial.Problems());
    }

    [Theory]
    [InlineData("Trial.Mediums.A is Medium.Image", true)]
    [InlineData("Trial.Mediums.A.Type", "photo")]
    [InlineData("Trial.Mediums.B is Medium.Image", true)]
    [InlineData("Trial.Mediums.B.Origin is Origin.Link", true)]
    [InlineData("Trial.Mediums.C is Medium.Video { Length: 5 }", true)]
    [InlineData("Trial.Mediums.C.Origin is Origin.Book { Pages: 7 }", true)]
    [InlineData("Trial.Mediums.D is Medium.Other", true)]
    [InlineData("Trial.Mediums.D.Cover is Cover.Soft { Colour: \"red\" }", true)]
    [InlineData("Trial.Mediums.E is Medium.Other", true)]
    [InlineData("Trial.Mediums.E.Type", null)]
    [InlineData("Trial.Notes.A is Note.Short && Trial.Notes.B is Note.Short && Trial.Notes.C is Note.Short", true)]
    [InlineData("Trial.Notes.D is Note.Long", true)]
    [InlineData(
        "JsonSerializer.Serialize<Medium>(Trial.Mediums.A)",
        """{"$type":"Image","Width":3,"Key":"a","Name":"A","Type":"photo","Origin":null,"Cover":null}""")]
    [InlineData("JsonSerializer.Deserialize<Medium>(JsonSerializer.Serialize<Medium>(Trial.Mediums.A))!.Equals(Trial.Mediums.A)", true)]
    public void The_variant_is_the_one_that_the_record_shows(string expression, object? expected) =>
        Assert.Equal(expected, Trial.Evaluate(expression));

    [Fact]
    public void Fields_of_two_variants_are_reported_at_the_second()
    {
        var trial = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            ("trial.schema.yaml", """
                tables:
                  Thing:
                    variants: { a: { has: x, fields: { x: int } }, b: { has: y, fields: { y: int } } }
                """),
            ("things.yaml", "one: { y: 1, x: 2 }\ntwo: {}\n"));

        Assert.Equal(
            [
                "/facts/things.yaml(1,8): error FACT3071: things/one: 'x' makes it the variant 'a', but 'y' makes it 'b'. "
                    + "Remove one of the two, or say which variant it is with 'kind: …'.",
                "/facts/things.yaml(2,1): error FACT3029: things/two: say which Thing it is with 'kind: …', one of a, b.",
            ],
            System.Linq.Enumerable.Select(trial.Diagnostics, found => found.ToString()));
    }

    [Theory]
    [InlineData("{ a: { values: [x, b] }, b: }", "error FACT2085: 'b' cannot select the variant 'a', because it selects 'b' already.")]
    [InlineData("{ a: { values: [x] }, b: { values: x } }", "error FACT2085: 'x' cannot select the variant 'b', because it selects 'a' already.")]
    [InlineData("{ a: { default: true }, b: { default: true } }", "error FACT2086: Thing can have only one default variant, and 'a' is one already.")]
    [InlineData("{ a: { has: nme }, b: }", "error FACT2060: 'has' of the variant 'a' of 'Thing' names 'nme'")]
    [InlineData(
        "{ a: { values: { x: y } }, b: }", "error FACT2007: 'values' of the variant 'a' of 'Thing' must be a text or a list of texts, but is a map.")]
    [InlineData("{ a: { default: maybe }, b: }", "error FACT2011: 'default' of the variant 'a' of 'Thing' must be true or false, not 'maybe'.")]
    public void What_cannot_select_a_variant_is_reported(string variants, string expected) =>
        Assert.Contains(
            expected,
            Assert.Single(SchemaText.Read($"tables:\n  Thing:\n    fields: {{ name: string }}\n    variants: {variants}\n").Diagnostics).ToString());
}
