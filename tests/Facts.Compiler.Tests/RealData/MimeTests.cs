namespace Facts.Compiler.Tests.RealData;

/// <summary>Media types: keys that are not identifiers, a bool with three states, and extensions that look like numbers.</summary>
public sealed class MimeTests
{
    [RealFact]
    public void The_files_compile_unchanged()
    {
        var dataset = RealDataset.Of("mime-db");

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData("string.Join(\" \", Real.MediaTypes.ByExtension(\"xml\").Select(type => type.Type))", "application/xml text/xml")]
    [InlineData(
        "Real.MediaTypes.SelectMany<MediaType, string>(type => type.Extensions).Distinct().Count(extension => "
            + "Real.MediaTypes.ByExtension(extension).Count > 1)",
        48)]
    [InlineData("Real.MediaTypes.SelectMany<MediaType, string>(type => type.Extensions).Count()", 1291)]
    [InlineData("Real.MediaTypes.Count(type => type.Compressible is null)", 1700)]
    [InlineData("Real.MediaTypes.Count(type => type.Compressible == false)", 135)]
    [InlineData(
        "Real.MediaTypes.Count(type => type.Source is null && type.Charset is null && type.Compressible is null && type.Extensions.Count == 0)", 8)]
    [InlineData("Real.MediaTypes.BySource(Registry.Nginx).Count", 13)]
    [InlineData("Real.MediaTypes.BySource(Registry.Iana).Count", 2136)]
    [InlineData("Real.MediaTypes.ByExtension(\"123\")[0].Type", "application/vnd.lotus-1-2-3")]
    [InlineData("Real.MediaTypes[\"audio/amr-wb+\"] == Real.MediaTypes[\"audio/amr-wb\"]", false)]
    [InlineData("Real.MediaTypes.Count(type => type.Charset == Charset.UTF8)", 37)]
    [InlineData("Real.MediaTypes.Find(\"text/markdwon\")", null)]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, RealDataset.Of("mime-db").Evaluate(expression));
}
