using System.Linq;

namespace Facts.Compiler.Tests.RealData;

/// <summary>Territories and languages: deep maps by code, numbers as texts, and right-to-left scripts.</summary>
public sealed class CldrTests
{
    [RealFact]
    public void The_files_compile_unchanged_and_two_invisible_characters_are_found()
    {
        var dataset = RealDataset.Of("cldr");

        Assert.Equal(
            [
                "/facts/supplemental/characterFallbacks.json(731,28): warning FACT1037: The invisible character U+3164 is in this text",
                "/facts/supplemental/references.json(1083,17): warning FACT1037: The invisible character U+200B is in this text",
            ],
            dataset.Diagnostics.Select(diagnostic => diagnostic.ToString().Split(',', 3) is var parts ? $"{parts[0]},{parts[1]}" : ""));
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData("Real.Territories.Count", 258)]
    [InlineData("Real.Territories[\"US\"].Gdp", 24660000000000L)]
    [InlineData("Real.TerritoryLanguages.Count", 1589)]
    [InlineData("string.Join(\" \", Real.Territories[\"NO\"].Languages.Select(language => language.Language))", "nb nn no se")]
    [InlineData("Real.LanguageNames.Count", 6490)]
    [InlineData("Real.TerritoryNames[\"en\", \"BA-alt-short\"].Name", "Bosnia")]
    [InlineData("Real.TerritoryNames[\"he\", \"NO\"].Name", "נורווגיה")]
    [InlineData("Real.LanguageNames[\"en\", \"no\"].Name", "Norwegian")]
    [InlineData("string.Join(\" \", Real.CurrencyUses.ByRegion(\"DE\").Select(use => use.Currency))", "EUR DEM")]
    [InlineData("Real.CurrencyUses.Count(use => !use.Tender)", 41)]
    [InlineData("Real.Scripts[\"Adlm\"].Rtl == Certainty.YES", true)]
    [InlineData("Real.LikelySubtags[\"no\"].Full", "no-Latn-NO")]
    [InlineData("Real.Fractions.Count", 75)]
    [InlineData("Real.TerritoryAliases[\"SU\"].Replacement.Count", 15)]
    [InlineData("Real.CardinalRules[\"en\", PluralCategory.One].Rule", "i = 1 and v = 0 @integer 1")]
    [InlineData("Real.NumberingSystems[\"arab\"].Digits", "٠١٢٣٤٥٦٧٨٩")]
    [InlineData("Real.Calendars[\"buddhist\"].Eras[0].Start", "-542-01-01")]
    [InlineData("Real.UnitPreferences[\"area\", \"floor\", \"GB\"].Units[0].Unit", "square-foot")]
    [InlineData("Real.TimeZoneUses.ByZone(\"Europe/Oslo\").Count", 1)]
    [InlineData(
        "Real.GrammaticalFeatures[\"ar-targets-nominal\"].AdditionalProperties[\"grammaticalGender\"].TryGet<FactList<string>>(out var "
            + "genders) ? genders[1] : null",
        "feminine")]
    [InlineData("Real.TerritoryGroups[\"001-status-deprecated\"].Contains.Single().Match(territory => territory.Code, other => other)", "QU")]
    [InlineData("string.Join(\" \", Real.Territories[\"NO\"].Groups.Select(group => group.Code))", "154 UN")]
    [InlineData("Real.FirstDays[\"001\"].Day == Weekday.Mon", true)]
    [InlineData("Real.ParentLocales[\"en-150\"].Parent", "en-001")]
    [InlineData("Real.MatchingRules[0].Desired", "nb")]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, RealDataset.Of("cldr").Evaluate(expression));
}
