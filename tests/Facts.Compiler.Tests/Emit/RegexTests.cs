using System;

namespace Facts.Compiler.Tests.Emit;

public sealed class RegexTests
{
    private static readonly CompiledDataset Forms = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("forms.schema.yaml", """
            tables:
              Form:
                fields:
                  exact: Regex
                  loose: Regex?
                  all: Regex[]
                  gaps: 'Regex?[]'
                  named: 'Map<string, Regex>'
                  either: 'OneOf<int, Regex>'
                  stated: Stated<Regex>
                  claimed: Claims<Regex>
                  any: Set<Regex>
                  box: Box
            values:
              Box:
                fields: { lid: Regex, spare: Regex? }
            """),
        ("forms.yaml", """
            code: &code
              exact: '^\d{3}-[i]+$'
              loose: (?i)abc
              all: [a+, b*, a+]
              gaps: [c?, null]
              named: { one: '1+', two: '2+' }
              either: 'x|y'
              stated: '^$'
              claimed: [{ $value: p+, $rank: preferred }, { $value: q+, $rank: deprecated }]
              any: [m, n]
              box: { lid: '\.' }

            other:
              exact: '^\d{3}-[i]+$'
              either: 7
              claimed: p+
              box: { lid: '\.', spare: '\.' }

            """));

    [Fact]
    public void The_dataset_compiles_without_warnings()
    {
        Assert.Empty(Forms.Diagnostics);
        Assert.Empty(Forms.Problems());
    }

    [Theory]
    [InlineData("Trial.Forms.Code.Exact.IsMatch(\"123-i\")", true)]
    [InlineData("Trial.Forms.Code.Exact.Options.ToString()", "CultureInvariant")]
    [InlineData("Trial.Forms.Code.Loose!.ToString()", "(?i)abc")]
    [InlineData("Trial.Forms.Other.Loose is null", true)]
    [InlineData("string.Join(' ', Trial.Forms.Code.All)", "a+ b* a+")]
    [InlineData("string.Join(' ', Trial.Forms.Code.Gaps.Select(item => item?.ToString() ?? \"none\"))", "c? none")]
    [InlineData("Trial.Forms.Code.Named[\"two\"].ToString()", "2+")]
    [InlineData("Trial.Forms.Code.Either.Match(number => \"\", regex => regex.ToString())", "x|y")]
    [InlineData("Trial.Forms.Code.Stated.Value.ToString()", "^$")]
    [InlineData("Trial.Forms.Other.Stated.IsStated", false)]
    [InlineData("Trial.Forms.Code.Claimed.Preferred!.Value.ToString()", "p+")]
    [InlineData("Trial.Forms.Other.Claimed.Preferred!.Value.ToString()", "p+")]
    [InlineData("Trial.Forms.Code.Any.Count", 2)]
    [InlineData("Trial.Forms.Code.Box.Lid.ToString()", "\\.")]
    public void A_pattern_comes_back_from_every_place_in_which_a_type_can_stand(string expression, object expected) =>
        Assert.Equal(expected, Forms.Evaluate(expression));

    [Theory]
    [InlineData("ReferenceEquals(Trial.Forms.Code.Exact, Trial.Forms.Other.Exact)")]
    [InlineData("ReferenceEquals(Trial.Forms.Code.All[0], Trial.Forms.Code.All[2])")]
    [InlineData("ReferenceEquals(Trial.Forms.Code.Exact, Trial.Forms.Code.Exact)")]
    public void Rows_with_one_pattern_share_the_regular_expression(string expression) => Assert.Equal(true, Forms.Evaluate(expression));

    [Theory]
    [InlineData("(Trial.Forms.Code with { Exact = new(@\"^\\d{3}-[i]+$\") }) == Trial.Forms.Code", true)]
    [InlineData("(Trial.Forms.Code with { Exact = new(\"a\") }) == Trial.Forms.Code", false)]
    [InlineData("(Trial.Forms.Code with { Loose = null }) == Trial.Forms.Code", false)]
    [InlineData("(Trial.Forms.Code with { All = [new(\"a+\"), new(\"b*\"), new(\"a+\")] }) == Trial.Forms.Code", true)]
    [InlineData("(Trial.Forms.Code with { Either = new System.Text.RegularExpressions.Regex(\"x|y\") }) == Trial.Forms.Code", true)]
    [InlineData("(Trial.Forms.Code.Box with { Lid = new(@\"\\.\") }).Equals(Trial.Forms.Code.Box)", true)]
    [InlineData("(Trial.Forms.Code.Box with { Lid = new(@\"\\.\") }).GetHashCode() == Trial.Forms.Code.Box.GetHashCode()", true)]
    [InlineData(
        "Trial.Forms.Code.All.GetHashCode() == FactList.Create<System.Text.RegularExpressions.Regex>([new(\"a+\"), new(\"b*\"), "
            + "new(\"a+\")]).GetHashCode()",
        true)]
    [InlineData("Trial.Forms.Code.Any.Contains(new(\"n\"))", true)]
    public void Equal_patterns_are_equal(string expression, bool expected) => Assert.Equal(expected, Forms.Evaluate(expression));

    [Theory]
    [InlineData("Exact", "^\\d{3}-[i]+$")]
    [InlineData("Box.Lid", "\\.")]
    [InlineData("All[1]", "b*")]
    [InlineData("Named[\"one\"]", "1+")]
    public void Json_holds_the_pattern(string member, string pattern)
    {
        Assert.Equal(pattern, Forms.Evaluate($"JsonSerializer.Deserialize<Form>(JsonSerializer.Serialize(Trial.Forms.Code))!.{member}.ToString()"));
        Assert.Contains("\"exact\":\"^\\\\d{3}-[i]\\u002B$\"", (string)Forms.Evaluate(
            "JsonSerializer.Serialize(Trial.Forms.Code, new JsonSerializerOptions { PropertyNamingPolicy = "
                + "JsonNamingPolicy.CamelCase })")!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_record_shows_the_pattern() =>
        Assert.Contains("Exact = ^\\d{3}-[i]+$", (string)Forms.Evaluate("Trial.Forms.Code.ToString()")!, StringComparison.Ordinal);
}
