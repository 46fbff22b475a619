using System;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Expressions;

/// <summary>What is proposed where a computed field compares imprecise values with an operator is C# that compiles.</summary>
public sealed class CertainComparisonTests
{
    private const string Schema = """
        tables:
          Find:
            fields:
              length: { type: Quantity, unit: m }
              width: { type: Quantity?, unit: m }
              depth: { type: Quantity?, unit: m }
              dug: FactDate
              sold: FactDate?
              shown: FactDate?
              isWhole: bool
              dates: FactDate[]
              parent: Find?

        """;

    [Theory]
    [InlineData("Length > Quantity.Parse(\"10 m\")", "Length.IsGreaterThan(Quantity.Parse(\"10 m\")) == true")]
    [InlineData("Length < Width", "Width != null && Length.IsLessThan(Width.Value) == true")]
    [InlineData("Width >= Length", "Width?.IsAtLeast(Length) == true")]
    [InlineData("Width <= Depth", "Width != null && Depth != null && Width.Value.IsAtMost(Depth.Value) == true")]
    [InlineData("Length == Quantity.Parse(\"1 km\")", "Length.IsSameAmountAs(Quantity.Parse(\"1 km\")) == true")]
    [InlineData("Width != Length", "Width?.IsSameAmountAs(Length) == false")]
    [InlineData("Dug < FactDate.Parse(\"2020\")", "Dug.CertainlyBefore(FactDate.Parse(\"2020\"))")]
    [InlineData("Sold > Dug", "Sold?.CertainlyAfter(Dug) == true")]
    [InlineData("Dug <= Sold", "Sold != null && Dug.PossiblyAfter(Sold.Value) == false")]
    [InlineData("Sold >= Shown", "Sold != null && Shown != null && Sold.Value.PossiblyBefore(Shown.Value) == false")]
    [InlineData("Dug == FactDate.Parse(\"2020-01-01\")",
        "Dug.CertainlyWithin(FactDate.Parse(\"2020-01-01\")) && FactDate.Parse(\"2020-01-01\").CertainlyWithin(Dug)")]
    [InlineData("Sold == Dug", "Sold != null && Sold.Value.CertainlyWithin(Dug) && Dug.CertainlyWithin(Sold.Value)")]
    [InlineData("Sold != Dug", "Sold?.PossiblyOverlaps(Dug) == false")]
    [InlineData("Parent?.Dug < Dug", "(Parent?.Dug)?.CertainlyBefore(Dug) == true")]
    [InlineData("IsWhole == Length > Quantity.Parse(\"10 m\")", "(Length.IsGreaterThan(Quantity.Parse(\"10 m\")) == true)")]
    [InlineData("Dates.Contains(Dug)", "Dates.Any(item => item.CertainlyWithin(Dug))")]
    public void The_proposal_compiles(string expression, string proposal)
    {
        var found = Assert.Single(Compile(expression).Diagnostics);
        Assert.Equal("FACT5116", found.Id);
        Assert.Contains($"write '{proposal}'", found.Message, StringComparison.Ordinal);

        var start = expression.StartsWith("IsWhole", StringComparison.Ordinal) ? "IsWhole == " : "";
        var followed = Compile(start + proposal);
        Assert.Empty(followed.Diagnostics);
        Assert.Empty(followed.Problems());
    }

    private static CompiledDataset Compile(string expression) => new(
        ("dataset.yaml", "name: Trial\n"),
        ("trial.schema.yaml", $"{Schema}      answer:\n        type: bool\n        computed: {expression}\n"),
        (
            "finds.yaml",
            "a: { length: 3, width: 2..4, dug: 2020-01, sold: 2021, isWhole: true }\n"
                + "b: { length: ~3, dug: 2020-01-01, isWhole: true, parent: a }\n"));
}
