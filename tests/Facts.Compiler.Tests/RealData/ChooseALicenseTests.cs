namespace Facts.Compiler.Tests.RealData;

/// <summary>Licences in plain words: references to three tables in one file, and projects by name.</summary>
public sealed class ChooseALicenseTests
{
    [RealFact]
    public void The_files_compile_unchanged()
    {
        var dataset = RealDataset.Of("choosealicense");

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData("Real.Permissions[\"patent-use\"].Licenses.Count", 23)]
    [InlineData("Real.Limitations[\"patent-use\"].Licenses.Count", 5)]
    [InlineData("Real.Conditions[\"include-copyright\"].Licenses.Count", 40)]
    [InlineData("Real.Licenses.Count", 47)]
    [InlineData("Real.Licenses.Count(license => license.Using.Count == 0)", 10)]
    [InlineData("Real.Licenses[\"MIT\"].Using[\"Rails\"].Host", "github.com")]
    [InlineData("Real.Licenses.Count(license => license.Featured)", 3)]
    [InlineData("Real.Licenses.Count(license => !license.Hidden)", 13)]
    [InlineData("Real.Licenses.MIT.Conditions.Single().Label", "License and copyright notice")]
    [InlineData("Real.MetaFields.SpdxId.Required", true)]
    [InlineData("Real.Placeholders.Count", 7)]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, RealDataset.Of("choosealicense").Evaluate(expression));
}
