using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Binding;

/// <summary>A wrong name is reported once, with what to write; nothing else is reported because of it.</summary>
public sealed class MisnamedTests
{
    private const string Schema = """
        tables:
          Cheese:
            fields: { name: string, milk: Milk }
          Instrument:
            fields: { name: string, box: Box? }
            variants:
              strings: { fields: { count: int } }
              wind: { fields: { material: string } }
        values:
          Box:
            discriminator: sort
            variants: { wood: { fields: { tree: string } }, metal: { fields: { ore: string } } }
        enums:
          Milk: [cow, goat]

        """;

    private const string Derived = "b: { name: b, milk: cow, $cite: { source: atlas } }\na: { name: a, milk: cow, $derived: ";

    [Theory]
    [InlineData("$default", "$defaults")]
    [InlineData("$Defaults", "$defaults")]
    [InlineData("$defualts", "$defaults")]
    [InlineData("defaults", "$defaults")]
    [InlineData("default", "$defaults")]
    public void The_defaults(string wrong, string right)
    {
        AssertCorrected("cheeses.yaml", $"{wrong}:\n  milk: cow\na: {{ name: a }}\nb: {{ name: b }}\n", wrong, right, $" Did you mean '{right}'?");
        AssertCorrected(
            "cheeses.json", $$"""{ "{{wrong}}": { "milk": "cow" }, "a": { "name": "a" }, "b": { "name": "b" } }""",
            wrong, right, $" Did you mean '{right}'?");
    }

    [Fact]
    public void The_defaults_of_a_file_with_one_record()
    {
        const string Trees = "tables: { Tree: { from: 'trees/{name}.yaml#', key: name, fields: { name: string, tall: bool } } }\n";
        Assert.Equal("FACT1059", Ids(Trees, "trees/oak.yaml", "$default: { tall: true }\nname: oak\n"));
        Assert.Equal("", Ids(Trees, "trees/oak.yaml", "$defaults: { tall: true }\nname: oak\n"));
        Assert.Equal("FACT3026, FACT3035", Ids(Trees, "trees/oak.yaml", "$default: true\nname: oak\n"));
    }

    [Theory]
    [InlineData("milc: cow", "milk: cow", " Did you mean 'milk'?")]
    public void A_default(string wrong, string right, string advice) =>
        AssertCorrected("cheeses.yaml", $"$defaults: {{ {wrong} }}\na: {{ name: a }}\nb: {{ name: b }}\n", wrong, right, advice);

    [Theory]
    [InlineData("type: wind", "kind: wind", "write 'kind: wind'.")]
    [InlineData("maker: wind", "kind: wind", "write 'kind: wind'.")]
    [InlineData("type: Wind", "kind: wind", "write 'kind: wind'.")]
    [InlineData("knid: wind", "kind: wind", " Did you mean 'kind'?")]
    [InlineData("knid: winds", "kind: wind", "write 'kind: wind'.")]
    [InlineData("class: brass", "kind: wind", "write 'kind: …', one of strings, wind.")]
    public void The_discriminator(string wrong, string right, string advice)
    {
        AssertCorrected("instruments.yaml", $"a:\n  {wrong}\n  name: a\n  material: oak\n", wrong, right, advice);
        AssertCorrected("instruments.yaml", $"a: {{ name: a, material: oak, {wrong} }}\n", wrong, right, advice);
    }

    [Theory]
    [InlineData("type: wood", "sort: wood", "tree")]
    [InlineData("kind: metal", "sort: metal", "ore")]
    public void The_discriminator_of_a_value(string wrong, string right, string field) => AssertCorrected(
        "instruments.yaml",
        $"a: {{ kind: wind, name: a, material: oak, box: {{ {wrong}, {field}: x }} }}\n",
        wrong,
        right,
        $"write '{right}'.");

    [Fact]
    public void The_discriminator_in_the_defaults() => AssertCorrected(
        "instruments.yaml",
        "$defaults: { type: wind }\na: { name: a, material: oak }\nb: { name: b, material: oak }\n",
        "type: wind",
        "kind: wind",
        "write 'kind: wind'.");

    [Theory]
    [InlineData("basedOn: [b]", "from: [b]", "Write 'from: [b]'.")]
    [InlineData("basedOn: b", "from: b", "Write 'from: b'.")]
    [InlineData("records: [{ Cheese: b }]", "from: [{ Cheese: b }]", "Write 'from: …'.")]
    [InlineData("form: [b]", "from: [b]", "Did you mean 'from'?")]
    [InlineData("how: counted, premises: [b]", "how: counted, from: [b]", "Write 'from: [b]'.")]
    public void The_premises(string wrong, string right, string advice) =>
        AssertCorrected("cheeses.yaml", $"{Derived}{{ {wrong} }} }}\n", wrong, right, advice);

    [Theory]
    [InlineData("id: atlas", "source: atlas", "Write 'source: atlas'.")]
    [InlineData("sorce: atlas", "source: atlas", "Did you mean 'source'?")]
    public void The_source(string wrong, string right, string advice) =>
        AssertCorrected("cheeses.yaml", $"a: {{ name: a, milk: cow, $cite: {{ {wrong}, at: 1 }} }}\n", wrong, right, advice);

    private static void AssertCorrected(string path, string text, string wrong, string right, string advice)
    {
        var found = Assert.Single(Compile(Schema, path, text));
        Assert.EndsWith(advice, found.Message, StringComparison.Ordinal);
        Assert.Empty(Compile(Schema, path, text.Replace(wrong, right, StringComparison.Ordinal)));
    }

    private static string Ids(string schema, string path, string text) =>
        string.Join(", ", Compile(schema, path, text).Select(found => found.Id).Order(StringComparer.Ordinal));

    private static ImmutableArray<FactDiagnostic> Compile(string schema, string path, string text) => new CompiledDataset(
        ("dataset.yaml", "name: Trial\nsources: { atlas: { title: Atlas, at: page }, album: { title: Album, at: page } }\n"),
        ("trial.schema.yaml", schema),
        (path, text)).Diagnostics;
}
