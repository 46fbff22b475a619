using System;

namespace Facts.Compiler.Tests.Emit;

/// <summary>The generated form of the reserved keys of records and values, and the difference between absent, unknown and empty.</summary>
public sealed class AnnotationTests
{
    private static readonly CompiledDataset Trial = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("things.schema.yaml", """
            tables:
              Thing:
                fields:
                  text: Stated<string>
                  list: Stated<string[]>
                  size: Size?
            values:
              Size: { fields: { width: int } }
            """),
        ("things.yaml", """
            absent: {}
            unknown: { text: null, list: null }
            empty: { text: "", list: [] }
            given: { text: a, list: [b] }
            renamed: { $formerly: [old-name, older], $name: Fresh, $note: Renamed in 2024. }
            gone: { $deprecated: Use given. }
            noted: { text: { $value: a, $note: of the text }, size: { width: 3, $note: of the size }, $note: of the record }
            wrapped: { $value: { text: a }, $note: around the record, $name: InPaper }
            """));

    [Fact]
    public void The_dataset_has_no_mistakes_and_its_code_no_warnings()
    {
        Assert.Empty(Trial.Diagnostics);
        Assert.Empty(Trial.Problems());
    }

    [Theory]
    [InlineData("absent", false, false, false)]
    [InlineData("unknown", true, false, false)]
    [InlineData("empty", true, true, true)]
    [InlineData("given", true, true, false)]
    public void Absent_unknown_empty_and_given_differ(string key, bool isStated, bool hasValue, bool isEmpty)
    {
        Assert.Equal(
            (isStated, hasValue, isEmpty),
            ((bool, bool, bool))Trial.Evaluate(
                $"(Trial.Things[\"{key}\"].Text.IsStated, Trial.Things[\"{key}\"].Text.HasValue, Trial.Things[\"{key}\"].Text is {{ HasValue: "
                    + "true, Value.Length: 0 })")!);
        Assert.Equal(
            (isStated, hasValue, isEmpty),
            ((bool, bool, bool))Trial.Evaluate(
                $"(Trial.Things[\"{key}\"].List.IsStated, Trial.Things[\"{key}\"].List.HasValue, Trial.Things[\"{key}\"].List is {{ HasValue: "
                    + "true, Value.Count: 0 })")!);
    }

    [Theory]
    [InlineData("absent", "{\"Key\":\"absent\",\"Size\":null}")]
    [InlineData("unknown", "{\"Key\":\"unknown\",\"Text\":null,\"List\":null,\"Size\":null}")]
    [InlineData("empty", "{\"Key\":\"empty\",\"Text\":\"\",\"List\":[],\"Size\":null}")]
    public void Json_keeps_them_apart(string key, string expected) =>
        Assert.Equal(expected, Trial.Evaluate($"JsonSerializer.Serialize(Trial.Things[\"{key}\"])"));

    [Theory]
    [InlineData("Trial.Things[\"old-name\"].Key", "renamed")]
    [InlineData("Trial.Things.Find(\"older\")!.Key", "renamed")]
    [InlineData("Trial.Things.Fresh.Key", "renamed")]
    [InlineData("Trial.Things.InPaper.Key", "wrapped")]
    [InlineData("Trial.Things[\"noted\"].Provenance.Note", "of the record")]
    [InlineData("Trial.Things[\"noted\"].Provenance[\"Text\"].Note", "of the text")]
    [InlineData("Trial.Things[\"noted\"].Provenance[\"Size\"].Note", "of the size")]
    [InlineData("Trial.Things[\"noted\"].Provenance[\"Size.Width\"].Note", "of the size")]
    [InlineData("Trial.Things[\"wrapped\"].Provenance.Note", "around the record")]
    [InlineData("Trial.Things[\"given\"].Provenance.Note", null)]
    public void Notes_former_keys_and_names_reach_the_code(string expression, string? expected) => Assert.Equal(expected, Trial.Evaluate(expression));

    [Theory]
    [InlineData("/// <remarks>Renamed in 2024.</remarks>\n    public Thing Fresh => At(4);")]
    [InlineData("[global::System.Obsolete(\"Use given.\")]\n    public Thing Gone => At(5);")]
    public void Notes_and_deprecations_stand_at_the_member(string expected) =>
        Assert.Contains(expected, Trial.Source("ThingTable.g.cs"), StringComparison.Ordinal);
}
