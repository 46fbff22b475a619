using System;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Scalars;

/// <summary>Numbers with zeros before them, which some readers take for octal and people for codes.</summary>
public sealed class LeadingZeroTests
{
    [Theory]
    [InlineData("int", "010", "10")]
    [InlineData("int", "-010", "-10")]
    [InlineData("int", "+007", "+7")]
    [InlineData("int", "'010'", "10")]
    [InlineData("int?", "00", "0")]
    [InlineData("long", "08", "8")]
    [InlineData("byte", "0o10", null)]
    [InlineData("double", "01.5", "1.5")]
    [InlineData("float", "00.5", "0.5")]
    [InlineData("decimal", "-00.50", "-0.50")]
    [InlineData("int[]", "[1, 02]", "2")]
    [InlineData("Map<int, string>", "{ 01: a }", "1")]
    [InlineData("Stated<int>", "01", "1")]
    [InlineData("OneOf<int, bool>", "010", "10")]
    [InlineData("OneOf<int, string>", "010", "10")]
    public void A_leading_zero_is_told_with_the_number_that_is_read(string type, string text, string? read)
    {
        var found = Compile(type, text).Diagnostics;

        if (read is null)
        {
            Assert.DoesNotContain("FACT3060", found.Select(diagnostic => diagnostic.Id));
            return;
        }

        Assert.Equal(["FACT3060"], found.Select(diagnostic => diagnostic.Id));
        Assert.Contains($" is read as {read}, because leading zeros count for nothing. Write {read}, ", found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int", "0")]
    [InlineData("int", "-0")]
    [InlineData("double", "0.5")]
    [InlineData("double", "0e1")]
    [InlineData("decimal", "0.0")]
    [InlineData("Quantity", "0 kg")]
    [InlineData("Quantity", "0.5..1")]
    [InlineData("string", "010")]
    [InlineData("DateOnly", "0010-01-01")]
    [InlineData("TimeOnly", "01:02")]
    [InlineData("FactDate", "0010")]
    [InlineData("Version", "1.02")]
    [InlineData("OneOf<bool, string>", "010")]
    public void Other_zeros_are_in_order(string type, string text) => Assert.Empty(Compile(type, text).Diagnostics);

    [Fact]
    public void In_the_key_of_a_record_it_is_told_too() =>
        Assert.Equal(
            ["/facts/things.yaml(1,1): warning FACT3060: things/007.id: '007' is read as 7, because leading zeros count for nothing. "
                + "Write 7, or declare the field as string if the zeros belong to it."],
            new CompiledDataset(
                ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
                ("t.schema.yaml", "tables: { Thing: { fields: { id: int, x: string } } }\n"),
                ("things.yaml", "007: { x: a }\n8: { x: b }\n")).Diagnostics.Select(found => found.ToString()));

    private static CompiledDataset Compile(string type, string text) => new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("t.schema.yaml", $"tables:\n  Thing:\n    fields:\n      x: {type}\n"),
        ("things.yaml", $"a:\n  x: {text}\n"));
}
