using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Checking;

/// <summary>A field whose dates are all imprecise is reported once, at its type.</summary>
public sealed class ImpreciseDateCheckTests
{
    [Theory]
    [InlineData("DateOnly", "a: { x: 1876-03 }\nb: { x: 1867 }\n", "FACT5017 schema")]
    [InlineData("DateOnly?", "a: { x: 1876-03 }\nb: { x: 1867~ }\nc: {}\n", "FACT5017 schema")]
    [InlineData("'DateOnly[]'", "a: { x: [1876, 1877] }\nb: { x: [] }\n", "FACT5017 schema")]
    [InlineData("'Map<string, DateOnly>'", "a: { x: { y: 1876, z: 1877 } }\n", "FACT5017 schema")]
    [InlineData("DateOnly", "a: { x: 1876-03 }\nb: { x: soon }\nc: { x: 1867 }\n", "FACT5017 schema, FACT3009 2")]
    [InlineData("DateOnly", "a: { x: 1876-03 }\n", "FACT3063 1")]
    [InlineData("DateOnly", "a: { x: 1876-03 }\nb: { x: 1867 }\nc: { x: 1868-01-01 }\n", "FACT3063 1, FACT3063 2")]
    [InlineData("'DateOnly[]'", "a: { x: [1876, 1877] }\nb: { x: [1876-01-01] }\n", "FACT3063 1, FACT3063 1")]
    [InlineData("{ type: DateOnly, default: 1999-12-31 }", "a: { x: 1876 }\nb: { x: 1877 }\nc: {}\n", "FACT3063 1, FACT3063 2")]
    public void The_type_is_reported_if_it_takes_none_of_the_values(string type, string things, string expected)
    {
        Assert.Equal(expected, string.Join(", ", Compile(type, "    key: id\n", things).Select(found =>
            $"{found.Id} {(found.Place.File.EndsWith("schema.yaml", StringComparison.Ordinal) ? "schema" : found.Place.Range.Start.Line + 1)}")));

        if (expected == "FACT5017 schema")
        {
            Assert.Empty(Compile(type.Replace("DateOnly", "FactDate", StringComparison.Ordinal), "    key: id\n", things));
        }
    }

    [Fact]
    public void A_part_of_the_key_cannot_be_a_FactDate() =>
        Assert.Equal(
            ["FACT3063", "FACT3063"],
            Compile("DateOnly", "    key: [id, x]\n", "a: { x: 1876 }\nb: { x: 1877 }\n").Select(found => found.Id));

    [Fact]
    public void The_values_may_be_in_several_files() =>
        Assert.Equal(
            ["FACT5017"],
            Compile("DateOnly", "    key: id\n", "a: { x: 1876 }\n", ("things/more.yaml", "b: { x: 1877 }\n")).Select(found => found.Id));

    private static ImmutableArray<FactDiagnostic> Compile(string type, string key, string things, params (string, string)[] more) =>
        new CompiledDataset([
            ("dataset.yaml", "name: Trial\n"),
            ("trial.schema.yaml", $"tables:\n  Thing:\n{key}    fields:\n      id: string\n      x: {type}\n"),
            ("things.yaml", things),
            .. more]).Diagnostics;
}
