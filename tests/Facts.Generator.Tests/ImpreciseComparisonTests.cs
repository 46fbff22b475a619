using System;
using Microsoft.CodeAnalysis;

namespace Facts.Generator.Tests;

/// <summary>C# that compares imprecise values with an operator is refused, with the methods to call instead.</summary>
public sealed class ImpreciseComparisonTests
{
    [Theory]
    [InlineData("FactDate", "<", "left.CertainlyBefore(right)")]
    [InlineData("FactDate", ">", "left.CertainlyAfter(right)")]
    [InlineData("FactDate", "<=", "!left.PossiblyAfter(right)")]
    [InlineData("FactDate", ">=", "!left.PossiblyBefore(right)")]
    [InlineData("Quantity", "<", "left.IsLessThan(right)")]
    [InlineData("Quantity", ">", "left.IsGreaterThan(right)")]
    [InlineData("Quantity", "<=", "left.IsAtMost(right)")]
    [InlineData("Quantity", ">=", "left.IsAtLeast(right)")]
    public void An_operator_is_refused_with_the_method_to_call(string type, string name, string method)
    {
        var error = Assert.Single(Compile($"left {name} right"));
        Assert.Equal("CS0619", error.Id);
        Assert.Contains($"write {method}", error.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(Compile(method));

        Diagnostic[] Compile(string expression) =>
            [.. new GeneratorHost()
                .Write()
                .EditCSharp($"class Consumer {{ object? Ask(Facts.{type} left, Facts.{type} right) => {expression}; }}")
                .Compile()];
    }
}
