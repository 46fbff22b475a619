namespace Facts.Compiler.Tests.RealData;

/// <summary>Addresses: aliases of templates, a file of several documents, and entries of two kinds side by side.</summary>
public sealed class OpenCageTests
{
    [RealFact]
    public void The_files_compile_unchanged()
    {
        var dataset = RealDataset.Of("opencage-address-formatting");

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData("Real.Countries.Count", 268)]
    [InlineData("Real.Templates.Count", 27)]
    [InlineData("Real.States.Count", 1819)]
    [InlineData("Real.CountryCodes.Count", 251)]
    [InlineData("Real.Abbreviations.Count", 437)]
    [InlineData("Real.States[\"AE\", \"AJ\"].AdditionalProperties[\"alt_en\"]", "Ajman Emirate")]
    [InlineData("string.Join(\" \", Real.Countries[\"NO\"].UsedBy.Select(country => country.Code))", "BV SJ")]
    [InlineData("Real.Countries[\"AD\"].AddressTemplate == Real.Templates[\"generic3\"].Text", true)]
    [InlineData("Real.Countries[\"US\"].PostformatReplace[0][0]", "\nUS$")]
    [InlineData("Real.Countries[\"CA_fr\"].UseCountry is null", true)]
    [InlineData("Real.Abbreviations[\"de\", \"road\", \"Straße\"].Short", "Str")]
    [InlineData("Real.CountryCodes[\"AT\"].States.Count", 9)]
    [InlineData("Real.CountryLanguages.ByLanguage(\"no\").Count", 3)]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, RealDataset.Of("opencage-address-formatting").Evaluate(expression));
}
