using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Schema;

public sealed class ClaimPolicyTests
{
    private const string Shape = "rank, newest, open, { mostTrusted: [source, …] }, { tolerance: 5 % }, or a list of them";

    [Fact]
    public void A_policy_is_a_list_of_rules()
    {
        var type = Assert.IsType<ClaimsType>(Field("Claims<int>", "[rank, { tolerance: 5 % }, { mostTrusted: [book] }, newest, open]").Type);

        Assert.Equal("rank, tolerance, mostTrusted, newest, open", type.Policy!.ToString());
        Assert.True(type.Policy.Rules[1] is { Tolerance: 5, IsPercent: true });
        Assert.Equal("book", Assert.Single(type.Policy.Rules[2].Sources));
        Assert.True(type.Policy.IsOpen);
    }

    [Theory]
    [InlineData(
        "int", "rank", "a.schema.yaml(6,9): error FACT2052: 'policy' does not fit the field 'x': it is for fields of claims, such as 'Claims<int>'.")]
    [InlineData("Claims<int>", "best", "a.schema.yaml(6,17): error FACT2011: 'policy' of the field 'x' must be " + Shape + ", not 'best'.")]
    [InlineData(
        "Claims<int>",
        "{ oldest: true }",
        "a.schema.yaml(6,17): error FACT2007: 'policy' of the field 'x' must be " + Shape + ", but is a map.")]
    [InlineData(
        "Claims<int>",
        "{ mostTrusted: bok }",
        "a.schema.yaml(6,32): error FACT2007: 'mostTrusted' of the field 'x' must be a list of sources, the most trusted first, "
            + "but is the text 'bok'.")]
    [InlineData(
        "Claims<int>",
        "{ mostTrusted: [bok] }",
        "a.schema.yaml(6,33): error FACT2080: There is no source 'bok' in dataset.yaml. Did you mean 'book'?")]
    [InlineData(
        "Claims<int>",
        "{ tolerance: much }",
        "a.schema.yaml(6,30): error FACT2011: 'tolerance' of the field 'x' must be a number such as 10, or a part such as 5 %, not 'much'.")]
    [InlineData(
        "Claims<string>",
        "{ tolerance: 5 }",
        "a.schema.yaml(6,30): error FACT2052: 'tolerance' does not fit the field 'x': it is for claims of numbers or quantities.")]
    public void A_policy_that_is_none_is_told(string type, string policy, string expected) => Assert.Equal(expected, Read(type, policy).Diagnostic());

    [Fact]
    public void Claims_cannot_be_indexed() =>
        Assert.Equal(
            "a.schema.yaml(7,15): error FACT2068: There can be no index by 'x', which is a list of claims. "
                + "It is for strings, integers, chars, enums, Guid, DateOnly and references, and lists of them.",
            Read("Claims<int>", "rank\n    indexes: [x]").Diagnostic());

    private static FieldDeclaration Field(string type, string policy)
    {
        var result = Read(type, policy);
        Assert.Empty(result.Diagnostics);
        return result.Schema!.Tables[0].Fields.Single(field => field.Name == "x");
    }

    private static SchemaResult Read(string type, string policy) => SchemaText.ReadFiles(
        ("dataset.yaml", "name: Sample\nnamespace: Facts.Sample\nsources: { book: }\n"),
        ("a.schema.yaml", $"tables:\n  Thing:\n    fields:\n      x:\n        type: {type}\n        policy: {policy}\n"));
}
