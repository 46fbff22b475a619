using System.Linq;

namespace Facts.Compiler.Tests.RealData;

/// <summary>The example schemas compile third-party files unchanged, and the generated code returns what the files say.</summary>
public sealed class ExampleSchemaTests
{
    [RealTheory]
    [InlineData("choose", "choosealicense")]
    [InlineData("cldr", "cldr")]
    [InlineData("congress", "congress-legislators")]
    [InlineData("endoflife", "endoflife")]
    [InlineData("forensic", "forensic-artifacts")]
    [InlineData("mime", "mime-db")]
    [InlineData("opencage", "opencage-address-formatting")]
    [InlineData("spdx", "spdx")]
    public void Files_of_others_compile_unchanged(string schema, string set)
    {
        var dataset = RealDataset.OfExample(schema, set);

        // One URL of the congress dataset is misspelt, which CongressTests covers; the example schemas do not say how many records have members.
        Assert.Empty(dataset.Diagnostics.Where(found => found.Id is not ("FACT5330" or "FACT6005")));
        Assert.Empty(dataset.Problems());
    }

    [RealFact]
    public void The_colours_in_small_letters_are_refused_by_the_pattern_that_has_capitals_alone()
    {
        var dataset = RealDataset.OfExample("linguist", "linguist");

        Assert.Equal(10, dataset.Diagnostics.Count(found => found.Id == "FACT5004"));
        Assert.StartsWith(
            "435 more diagnostics FACT5004 ",
            Assert.Single(dataset.Diagnostics, found => found.Id != "FACT5004").Message,
            System.StringComparison.Ordinal);
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData("congress", "congress-legislators")]
    [InlineData("endoflife", "endoflife")]
    [InlineData("mime", "mime-db")]
    [InlineData("spdx", "spdx")]
    [InlineData("linguist", "linguist")]
    public void Every_look_up_of_the_set_holds(string schema, string set)
    {
        var dataset = RealDataset.OfExample(schema, set);
        var lookups = Lookup.All().Where(lookup => lookup.Set == set).ToList();

        Assert.NotEmpty(lookups);
        Assert.All(lookups, lookup => Assert.Equal(lookup.Expected, lookup.Answer(dataset.Evaluate(Expressions.Of(lookup)))));
    }
}
