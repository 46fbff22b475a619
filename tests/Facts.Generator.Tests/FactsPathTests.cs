namespace Facts.Generator.Tests;

public sealed class FactsPathTests
{
    [Theory]
    [InlineData("/p/facts/gifts.yaml", "gifts.yaml", "gifts.yaml")]
    [InlineData("/p/facts/a/b.yaml", "a/b.yaml", "a/b.yaml")]
    [InlineData(@"C:\p\facts\a\b.yaml", @"a\b.yaml", "a/b.yaml")]
    [InlineData("/elsewhere/b.yaml", "gifts/c.yaml", "gifts/c.yaml")]
    [InlineData("/elsewhere/b.yaml", null, "b.yaml")]
    [InlineData(@"C:\elsewhere\b.yaml", "", "b.yaml")]
    [InlineData("/p/facts/languages/C#.yaml", "languages/C", "languages/C#.yaml")]
    [InlineData("/C#/facts/languages/C# 12; D.yaml", "languages/C", "languages/C# 12; D.yaml")]
    [InlineData("/p/facts/a ; b/c.yaml", "a", "a ; b/c.yaml")]
    [InlineData("/p/facts/languages/C.yaml", "languages/C", "languages/C")]
    public void The_place_of_a_file_survives_what_the_compiler_takes_for_a_comment(string path, string? given, string expected) =>
        Assert.Equal(expected, FactsPath.Of(path, given));
}
