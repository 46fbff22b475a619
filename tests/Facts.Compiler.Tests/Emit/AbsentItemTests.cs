namespace Facts.Compiler.Tests.Emit;

/// <summary>Lists in which single items may be absent, as in data where the position of an item has a meaning.</summary>
public sealed class AbsentItemTests
{
    private static readonly CompiledDataset Trial = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("trial.schema.yaml", """
            tables:
              Thing:
                fields:
                  names: { type: "string?[]", unique: true }
                  counts: { type: "int?[]", minimum: 1 }
                  grid: int?[][]
                  sizes: Size?[]
                  marks: int?[]
                indexes: [{ by: marks, unique: true }]
                rules:
                  - Names.All(name => name is null || name.Length == 1)
                  - Counts.Sum() == 3
            values: { Size: { fields: { width: int } } }
            """),
        ("things.yaml", """
            one: { names: [~, a, null], counts: [1, null, 2], grid: [[1, ~], []], sizes: [null, { width: 1 }], marks: [null] }
            two: { names: [null, b], counts: [3], marks: [null, 3] }

            """));

    [Fact]
    public void The_dataset_has_no_mistakes_and_its_code_no_warnings()
    {
        Assert.Empty(Trial.Diagnostics);
        Assert.Empty(Trial.Problems());
    }

    [Theory]
    [InlineData("Trial.Things.One.Names[0]", null)]
    [InlineData("Trial.Things.One.Names[1]", "a")]
    [InlineData("Trial.Things.One.Counts[1]", null)]
    [InlineData("Trial.Things.One.Counts[2]", 2)]
    [InlineData("Trial.Things.One.Grid[0][1]", null)]
    [InlineData("Trial.Things.One.Sizes[0]", null)]
    [InlineData("Trial.Things.One.Sizes[1]!.Width", 1)]
    [InlineData("Trial.Things.ByNames(\"b\")!.Key", "two")]
    [InlineData("new ThingTable(Trial.Things).ByNames(\"b\")!.Key", "two")]
    [InlineData(
        "JsonSerializer.Serialize(Trial.Things.Two)", """{"Key":"two","Names":[null,"b"],"Counts":[3],"Grid":[],"Sizes":[],"Marks":[null,3]}""")]
    [InlineData("JsonSerializer.Deserialize<Thing>(JsonSerializer.Serialize(Trial.Things.One))!.Equals(Trial.Things.One)", true)]
    public void What_the_data_say_is_what_the_code_returns(string expression, object? expected) => Assert.Equal(expected, Trial.Evaluate(expression));
}
