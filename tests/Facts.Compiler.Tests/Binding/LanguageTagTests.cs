using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Binding;

/// <summary>Texts by language, as the files of many tools write the tags.</summary>
public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("{ en: A, sr_Latn: B, pt_BR: C }", "sr-Latn", "B")]
    [InlineData("{ en: A, sr_Latn: B, pt_BR: C }", "PT-br", "C")]
    [InlineData("{ en: A, zh_Hant_TW: B }", "zh_hant_tw", "B")]
    [InlineData("{ en: A, sr-Latn: B }", "sr_Latn", "B")]
    public void An_underscore_separates_the_parts_of_a_tag_like_a_hyphen(string text, string tag, string expected)
    {
        var dataset = Compile(text);

        Assert.Empty(dataset.Diagnostics);
        Assert.Equal(expected, dataset.Evaluate($"Trial.Items[\"a\"].T[\"{tag}\"]"));
    }

    [Theory]
    [InlineData("{ en: one, EN: two }", "EN", "en")]
    [InlineData("{ pt-BR: um, en: one, pt-br: dois }", "pt-br", "pt-BR")]
    [InlineData("{ pt-BR: um, pt_BR: dois }", "pt_BR", "pt-BR")]
    [InlineData("{ pt_BR: um, PT-br: dois }", "PT-br", "pt_BR")]
    public void A_language_that_is_given_twice_is_an_error(string text, string second, string first) =>
        Assert.Equal(
            [$"error FACT3061: items/a.t.{second}: the language tag '{second}' is given twice; the first is '{first}', and neither case nor '_' "
                + "for '-' makes a difference. Remove one of them."],
            Compile(text).Diagnostics.Select(found => found.ToString().Split(": ", 2)[1]));

    [Theory]
    [InlineData("{ en_: A }")]
    [InlineData("{ _en: A }")]
    [InlineData("{ en_US.UTF-8: A }")]
    [InlineData("{ e_n: A }")]
    public void What_is_no_tag_is_told_as_it_is_written(string text) =>
        Assert.Equal(["FACT3023"], Compile(text).Diagnostics.Select(found => found.Id));

    [Fact]
    public void The_language_of_a_source_may_have_an_underscore()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\nsources: { atlas: { language: pt_BR } }\n"),
            ("t.schema.yaml", "tables: { Item: { fields: { t: string } } }\n"),
            ("items.yaml", "a: { t: x, $cite: { source: atlas } }\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Equal("pt-BR", dataset.Dataset!.Schema.Manifest.Sources[0].Language);
    }

    private static CompiledDataset Compile(string text) => new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("t.schema.yaml", "tables: { Item: { fields: { t: LocalizedText } } }\n"),
        ("items.yaml", $"a: {{ t: {text} }}\n"));
}
