namespace Facts.Compiler.Tests.RealData;

public sealed class LinguistTests
{
    [RealFact]
    public void The_files_compile_unchanged()
    {
        var dataset = RealDataset.Of("linguist");

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData("Real.Languages.Count", 829)]
    [InlineData("Real.Disambiguations.Count", 136)]
    [InlineData("Real.NamedPatterns.Count", 23)]
    [InlineData("Real.Disambiguations.Sum(d => d.Rules.Count)", 326)]
    [InlineData("Real.Languages.Find(\"C+\")", null)]
    [InlineData("Real.Languages.CPlusPlus.Name", "C++")]
    [InlineData("Real.Languages.CSharp.Name", "C#")]
    [InlineData("Real.Languages._1CEnterprise.LanguageId", 0)]
    [InlineData("Real.Languages[\"Ren'Py\"].LanguageId", 322)]
    [InlineData("Real.Languages.Max(l => l.LanguageId)", 1067292664)]
    [InlineData("Real.Languages[\"TSX\"].Group!.Members.Any(l => l.Name == \"TSX\")", true)]
    [InlineData("Real.Languages.Count(l => l.Group == l)", 3)]
    [InlineData("Real.Languages.ByExtension(\".inc\").Count", 12)]
    [InlineData("Real.Languages.Count(l => l.Extensions.Count + l.Filenames.Count + l.Interpreters.Count == 0)", 5)]
    [InlineData("Real.Languages.ByAlias(\"csharp\")!.Name", "C#")]
    [InlineData("Real.Languages.Count(l => l.Color is null)", 141)]
    [InlineData("Real.Languages.Count(l => l.Wrap)", 30)]
    [InlineData("Real.Languages.Count(l => !l.Searchable)", 1)]
    [InlineData("Real.Languages.ByType(LanguageType.Prose).Count", 18)]
    [InlineData("Real.Disambiguations[\".1\"].Rules[0].And[1].NamedPattern!.Name", "mdoc-title")]
    [InlineData("Real.Disambiguations[\".1\"].Rules[2].Pattern[0]", @"^\.(?:[A-Za-z]{2}(?:\s|$)|\\"")")]
    [InlineData("Real.Disambiguations.ByExtension(\".9\")!.Rules[0].Language[0].Name", "Roff Manpage")]
    [InlineData("Real.Disambiguations.SelectMany<Disambiguation, HeuristicRule>(d => d.Rules).Count(r => r.Language.Count > 1)", 1)]
    [InlineData("Real.NamedPatterns.Count(p => p.Pattern.Count > 1)", 9)]
    [InlineData("Real.PopularLanguages.ContainsKey(\"C#\")", true)]
    [InlineData("Real.GenericExtensions.ContainsKey(\".1\")", true)]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, RealDataset.Of("linguist").Evaluate(expression));
}
