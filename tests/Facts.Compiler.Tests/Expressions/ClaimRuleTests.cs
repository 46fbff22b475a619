using System;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Expressions;

/// <summary>Rules and computed fields can use claims: the preferred one, all values, and whether they differ.</summary>
public sealed class ClaimRuleTests
{
    private const string Cities = """
        bonn:
          people: [{ $value: 300, $cite: { source: old } }, { $value: 330, $cite: { source: new } }, { $value: 1, $rank: deprecated }]
          area: [{ $value: 5 }, { $value: 7, $rank: preferred }]
        kiel: { people: 200 }

        """;

    [Theory]
    [InlineData("People.Count >= 1 && People.Values.All(people => people > 0)", "")]
    [InlineData("People.IsContested == People.Preferred is null", "")]
    [InlineData("Area.Preferred is null || Area.Preferred.Value == 7", "")]
    [InlineData("(Area.Preferred?.Value ?? 7) == 7", "")]
    [InlineData(
        "People.Preferred?.Value == 200", "cities/bonn: the rule 'People.Preferred?.Value == 200' does not hold (People.Preferred?.Value is absent)")]
    [InlineData("People.Values.Contains(1)", "cities/kiel: the rule 'People.Values.Contains(1)' does not hold (People.Values is [200])")]
    [InlineData("!People.IsContested", "cities/bonn: the rule '!People.IsContested' does not hold (People.IsContested is true)")]
    public void A_rule_sees_the_claims(string rule, string expected) =>
        Assert.Equal(expected, string.Join('\n', Trial($"    rules: [ '{rule}' ]").Diagnostics.Select(diagnostic => diagnostic.Message)));

    [Fact]
    public void A_member_that_claims_do_not_have_is_told() =>
        Assert.Equal(
            "FACT5103: Claims<int> has no member 'Prefered' that a rule may use. Did you mean 'Preferred'?",
            Assert.Single(Trial("    rules: [ People.Prefered is null ]").Diagnostics) is var only ? $"{only.Id}: {only.Message}" : null);

    [Theory]
    [InlineData("Trial.Cities.Bonn.Best", null)]
    [InlineData("Trial.Cities.Kiel.Best", 200)]
    [InlineData("Trial.Cities.Bonn.Most", 330)]
    public void A_computed_field_sees_them_too(string expression, object? expected)
    {
        var trial = Trial(
            "      best: { type: int?, computed: 'People.Preferred?.Value' }\n      most: { type: int, computed: People.Values.Max() }");

        Assert.Empty(trial.Diagnostics);
        Assert.Empty(trial.Problems());
        Assert.Equal(expected, trial.Evaluate(expression));
    }

    private static CompiledDataset Trial(string lines) => new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\nsources: { old: { published: 1990 }, new: { published: 2020 } }\n"),
        (
            "trial.schema.yaml",
            "tables:\n  City:\n    table: Cities\n    fields:\n      people: { type: Claims<int>, policy: open }\n"
                + $"      area: {{ type: Claims<int>, policy: rank }}\n{lines}\n"),
        ("cities.yaml", Cities));
}
