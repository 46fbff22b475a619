namespace Facts.Compiler.Tests.RealData;

/// <summary>Support periods of products: 464 files that contain their releases, a date or a bool, versions that are not numbers.</summary>
public sealed class EndOfLifeTests
{
    [RealFact]
    public void Misspelt_and_former_fields_are_found()
    {
        var dataset = RealDataset.Of("endoflife");

        Assert.Equal(
        [
            "products/dotnetfx.yaml(7,1) FACT3025",
            "products/ibm-db2.yaml(11,1) FACT3025",
            "products/ibm-db2.yaml(12,1) FACT3025",
            "products/oneplus.yaml(12,1) FACT3025",
            "products/openjdk-builds-from-oracle.yaml(12,1) FACT3025",
            "products/umbraco.yaml(7,1) FACT3025",
        ], RealDataset.Diagnostics(dataset));
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData("Real.Products.Count", 464)]
    [InlineData("Real.Releases.Count", 8351)]
    [InlineData("Real.Releases[\"python\", \"3.1\"].ReleaseDate == new DateOnly(2009, 6, 27)", true)]
    [InlineData("Real.Releases[\"python\", \"3.10\"].ReleaseDate == new DateOnly(2021, 10, 4)", true)]
    [InlineData("Real.Products[\"python\"].Releases.Count", 17)]
    [InlineData("Real.Products.ByTag(\"java-distribution\").Count", 14)]
    [InlineData("Real.Products.ByAlternateUrl(\"/alma\")!.Slug", "almalinux")]
    [InlineData("Real.Products[\"anthropic-claude\"].Permalink", "/claude")]
    [InlineData("Real.Releases.Count(release => release.Link.IsStated && !release.Link.HasValue)", 428)]
    [InlineData("Real.Releases.Count(release => !release.Link.IsStated)", 5266)]
    [InlineData("Real.Releases.Count(release => release.Eol.Is<DateOnly>())", 7228)]
    [InlineData("Real.Releases.Count(release => release.Eol.Is<bool>())", 1123)]
    [InlineData("Real.Releases.Count(release => release.Discontinued.Is<DateOnly>())", 136)]
    [InlineData("Real.Products.Select(product => product.Identifiers.Count).Sum()", 1683)]
    [InlineData("Real.Products.Select(product => product.CustomFields.Count).Sum()", 96)]
    [InlineData("Real.Products[\"python\"].Auto!.Methods[0].Regex.Count", 1)]
    [InlineData("Real.Products.Count(product => product.EolColumn is { } column && column.Is<string>())", 258)]
    [InlineData("Real.Products[\"sony-xperia\"].Releases[0].AdditionalProperties[\"androidVersions\"]", "15 > 16")]
    [InlineData("Real.Releases.ReleasedBetween(new DateOnly(1990, 1, 1), new DateOnly(1993, 12, 31)).Count", 4)]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, RealDataset.Of("endoflife").Evaluate(expression));
}
