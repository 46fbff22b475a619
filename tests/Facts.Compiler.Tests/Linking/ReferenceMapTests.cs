using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Linking;

/// <summary>Maps by the keys of records: each key must have a record, and the C# map has the type of the key.</summary>
public sealed class ReferenceMapTests
{
    private const string Schema = """
        tables:
          Feature:
            fields:
              support: Map<Browser, string>
              years: Map<Year, Map<Browser, int>>
            additionalProperties: Map<Browser, string>
            rules:
              - Support.Keys.All(key => key.Length > 3)
          Browser: { fields: { name: string? } }
          Year: { key: number, fields: { number: int } }

        """;

    [Theory]
    [InlineData("Trial.Features.Grid.Support[\"chrome\"]", "57")]
    [InlineData("Trial.Features.Grid.Years[2020][\"edge\"]", 3)]
    [InlineData("Trial.Features.Grid.AdditionalProperties[\"flags\"][\"edge\"]", "on")]
    public void The_map_is_by_the_key(string expression, object expected)
    {
        var trial = Trial(Schema, "grid: { support: { chrome: 57 }, years: { 2020: { edge: 3 } }, flags: { edge: on } }\n");

        Assert.Empty(trial.Diagnostics);
        Assert.Empty(trial.Problems());
        Assert.Equal(expected, trial.Evaluate(expression));
    }

    [Theory]
    [InlineData(
        "grid: { support: { crome: 57 } }", "(1,20) FACT4005: features/grid.support: there is no record 'crome' in Browsers. Did you mean 'chrome'?")]
    [InlineData(
        "grid: { years: { 2020: { chrome: 1, edg: 2 } } }",
        "(1,37) FACT4005: features/grid.years.2020: there is no record 'edg' in Browsers. Did you mean 'edge'?")]
    [InlineData("grid: { years: { 2021: { } } }", "(1,18) FACT4005: features/grid.years: there is no record '2021' in Years. Did you mean '2020'?")]
    [InlineData(
        "grid: { flags: { safari: on } }",
        "(1,18) FACT4005: features/grid.flags: there is no record 'safari' in Browsers.")]
    public void A_key_without_a_record_is_told_at_the_key(string features, string expected)
    {
        var diagnostic = Trial(Schema, features).Diagnostics.First();

        var start = diagnostic.Place.Range.Start;
        Assert.Equal(expected, $"({start.Line + 1},{start.Column + 1}) {diagnostic.Id}: {diagnostic.Message}");
    }

    [Theory]
    [InlineData("fields:\n      support: { type: 'Map<Browser, int>' }", "(4,24)")]
    [InlineData("\n    additionalProperties: 'Map<string, Map<Browser, int>>'", "(4,27)")]
    public void A_key_of_several_parts_is_none_of_a_map(string feature, string place) => Assert.Equal(
        $"/facts/trial.schema.yaml{place}: error FACT2034: The key of a map cannot be a reference to 'Browser', whose key has several parts. "
            + "Write a list of a value with a field of the type 'Browser'.",
        Assert.Single(Trial(
            $"tables:\n  Feature:\n    {feature}\n" + "  Browser: { key: [name, version], fields: { name: string, version: int } }\n",
            "{}").Diagnostics).ToString());

    private static CompiledDataset Trial(string schema, string features) => new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("trial.schema.yaml", schema),
        ("features.yaml", features),
        ("browsers.yaml", schema == Schema ? "chrome: {}\nedge: {}\n" : "[]\n"),
        (schema == Schema ? "years.yaml" : "browsers/none.yaml", schema == Schema ? "- { number: 2020 }\n" : "[]\n"));
}
