using System;

namespace Facts.Compiler.Tests.RealData;

/// <summary>Kinds of entities: several parents, properties named like C# keywords, and one that is misspelt.</summary>
public sealed class FollowTheMoneyTests
{
    [RealFact]
    public void A_misspelt_field_is_found()
    {
        var dataset = RealDataset.Of("followthemoney");

        Assert.Equal(
        [
            "schema/Call.yaml(40,7) FACT3025",
        ], RealDataset.Diagnostics(dataset));
        Assert.Empty(dataset.Problems());
    }

    [RealFact]
    public void The_misspelt_field_is_told_with_the_right_spelling() =>
        Assert.EndsWith(
            "Property has no field 'descriptuon'. Did you mean 'description'?",
            Assert.Single(RealDataset.Of("followthemoney").Diagnostics).Message,
            StringComparison.Ordinal);

    [RealTheory]
    [InlineData("Real.Schemata.Count", 70)]
    [InlineData("Real.Properties.Count", 502)]
    [InlineData("Real.Schemata[\"Thing\"].ExtendedBy.Count", 13)]
    [InlineData("Real.Properties[\"Associate\", \"associate\"].Range!.Name", "Person")]
    [InlineData("Real.Schemata[\"Person\"].RangeOf.Count", 8)]
    [InlineData("Real.Schemata[\"Event\"].Properties.Count", 5)]
    [InlineData("Real.Schemata.Event.Label", "Event")]
    [InlineData("Real.Schemata[\"Associate\"].Edge!.Directed", false)]
    [InlineData("Real.Properties.Count(property => property.Type == PropertyType.Entity)", 91)]
    [InlineData("Real.Properties[\"CourtCaseParty\", \"case\"].Range!.Name", "CourtCase")]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, RealDataset.Of("followthemoney").Evaluate(expression));
}
