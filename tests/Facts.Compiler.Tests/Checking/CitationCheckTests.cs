using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Checking;

public sealed class CitationCheckTests
{
    private const string Words =
        "say where this comes from, with '$cite: { at: … }', or what it was worked out from, with $derived. The schema requires it of";

    [Theory]
    [InlineData("provenance: required\ntables: { Thing: { fields: { x: string } } }\n")]
    [InlineData("provenance: { required: true }\ntables: { Thing: { fields: { x: string } } }\n")]
    [InlineData("tables: { Thing: { provenance: required, fields: { x: string } } }\n")]
    public void A_record_without_its_citation_is_told_at_its_key(string schema) =>
        Assert.Equal(
            $"FACT5011 2:1 <b> things/b: {Words} Things.",
            new TestDataset(schema)
                .With("things.yaml", "a: { x: y, $cite: { at: 1 } }\nb: { x: y, $note: n }\nc: { x: y, $derived: { from: [a] } }\n")
                .AllDiagnostics());

    [Fact]
    public void A_table_may_be_excused() =>
        Assert.Equal(
            "",
            new TestDataset("provenance: required\ntables: { Thing: { provenance: optional, fields: { x: string } } }\n")
                .With("things.yaml", "a: { x: y }\n")
                .AllDiagnostics());

    [Fact]
    public void The_defaults_of_the_file_may_cite() =>
        Assert.Equal(
            "",
            new TestDataset("provenance: required\ntables: { Thing: { fields: { x: string } } }\n")
                .With("things.yaml", "$defaults: { $cite: { at: 1 } }\na: { x: y }\n")
                .AllDiagnostics());

    [Theory]
    [InlineData("string", "y", "FACT5011 2:6 <y> things/a.x: {0} 'x'.")]
    [InlineData("string", "{ $value: y, $note: n }", "FACT5011 2:16 <y> things/a.x: {0} 'x'.")]
    [InlineData("string", "{ $value: y, $cite: { at: 1 } }", "")]
    [InlineData("string?", "null", "")]
    [InlineData("Stated<string>", "null", "FACT5011 2:6 <null> things/a.x: {0} 'x'.")]
    [InlineData("Stated<string>", "{ $value: null, $cite: { at: 1 } }", "")]
    [InlineData("'string[]'", "[]", "")]
    [InlineData("'string[]'", "[a, { $value: b, $cite: { at: 1 } }]", "FACT5011 2:6 <[a, { $value: b, $cite: { at: 1 } }]> things/a.x: {0} 'x'.")]
    [InlineData("'string[]'", "[{ $value: b, $cite: { at: 1 } }]", "")]
    [InlineData("Point", "{ at: 1, $cite: { at: 1 } }", "")]
    [InlineData("Point", "{ at: 1 }", "FACT5011 2:6 <{ at: 1 }> things/a.x: {0} 'x'.")]
    public void A_field_without_its_citation_is_told_at_its_value(string type, string value, string expected) =>
        Assert.Equal(
            expected.Replace("{0}", Words, System.StringComparison.Ordinal),
            TestDataset.OfField($"{type}\n        provenance: required", "values: { Point: { fields: { at: int } } }\n")
                .With("things.yaml", $"a:\n  x: {value}\n")
                .AllDiagnostics());

    [Fact]
    public void A_value_without_its_citation_is_told_wherever_it_stands() =>
        Assert.Equal(
            $"FACT5011 2:30 <{{ at: 2 }}> things/a.x[1]: {Words} Point.",
            TestDataset.OfField("'Point[]'", "values: { Point: { provenance: required, fields: { at: int } } }\n")
                .With("things.yaml", "a:\n  x: [{ at: 1, $cite: { } }, { at: 2 }, { $value: { at: 3 }, $cite: { } }]\n").AllDiagnostics());
}
