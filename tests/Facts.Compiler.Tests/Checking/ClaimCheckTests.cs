using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Checking;

public sealed class ClaimCheckTests
{
    private const string Sources = "{ book: { published: 1990 }, paper: { published: 2020 }, web: {} }";

    [Fact]
    public void Claims_that_contradict_each_other_without_a_policy_are_told_with_both_lines() =>
        Assert.Equal(
            "FACT5020 4:17 <4> things/a.x: '3' (things.yaml line 3) and '4' (things.yaml line 4) contradict each other. "
            + "Add '$rank: deprecated', as in { $value: 4, $rank: deprecated }, to each that does not hold, or declare in the schema which one is "
            + "preferred, with 'policy:' (rank, newest, mostTrusted, tolerance), or that it is open.",
            Of("Claims<int>", "", "\n    - { $value: 3, $rank: preferred }\n    - { $value: 4 }\n    - 3"));

    [Fact]
    public void A_policy_that_does_not_decide_is_named() =>
        Assert.Equal(
            "FACT5020 2:10 <4> things/a.x: '3' (things.yaml line 2) and '4' (things.yaml line 2) contradict each other. "
            + "The policy of the field (rank, newest) does not decide. Add '$rank: preferred', as in { $value: 3, $rank: preferred }, to the one "
            + "that holds, or '$rank: deprecated' to each that does not.",
            Of("Claims<int>", "[rank, newest]", "[3, 4]"));

    [Theory]
    [InlineData(
        "[newest, rank]", "[3, { $value: 4, $note: x }]", "Add '$rank: preferred', as in { $value: 3, $rank: preferred }, to the one that holds",
        "[{ $value: 3, $rank: preferred }, { $value: 4, $note: x }]")]
    [InlineData("rank", "[3, 4, 5]", "or '$rank: deprecated' to each that does not",
        "[3, { $value: 4, $rank: deprecated }, { $value: 5, $rank: deprecated }]")]
    [InlineData("rank", "[{ $value: 3, $rank: preferred }, { $value: 4, $rank: preferred }]",
        "Remove '$rank: preferred' from each that does not hold.", "[{ $value: 3, $rank: preferred }, { $value: 4 }]")]
    [InlineData("newest", "[{ $value: 3, $note: x }, { $value: 4, $note: y }]",
        "Add '$rank: deprecated' to each that does not hold, or 'open' to the policy.",
        "[{ $value: 3, $note: x, $rank: deprecated }, { $value: 4, $note: y }]")]
    [InlineData("", "[{ $value: 3, $rank: preferred }, { $value: 4, $note: y }]",
        "Add '$rank: deprecated' to each that does not hold", "[{ $value: 3, $rank: preferred }, { $value: 4, $note: y, $rank: deprecated }]")]
    public void What_the_message_says_decides(string policy, string claims, string advice, string corrected)
    {
        Assert.Contains(advice, Of("Claims<int>", policy, claims), System.StringComparison.Ordinal);
        Assert.Equal("", Of("Claims<int>", policy, corrected));
    }

    [Theory]
    [InlineData("", "3", 0)]
    [InlineData("", "[]", -1)]
    [InlineData("", "[3, 3]", 0)]
    [InlineData("", "[3, { $value: 3, $rank: preferred }]", 1)]
    [InlineData("", "[3, { $value: 4, $rank: deprecated }]", 0)]
    [InlineData("", "[{ $value: 4, $rank: deprecated }]", -1)]
    [InlineData("rank", "[3, { $value: 4, $rank: preferred }]", 1)]
    [InlineData("rank", "[{ $value: 3, $rank: deprecated }, 4, { $value: 5, $rank: deprecated }]", 1)]
    [InlineData("open", "[3, 4]", -1)]
    [InlineData("open", "[3, { $value: 4, $rank: preferred }]", 1)]
    [InlineData("open", "[{ $value: 3, $rank: preferred }, { $value: 4, $rank: preferred }]", -1)]
    [InlineData("newest", "[{ $value: 3, $cite: { source: paper } }, { $value: 4, $cite: { source: book } }]", 0)]
    [InlineData("newest", "[{ $value: 3, $cite: { source: paper } }, { $value: 4, $cite: { source: book, said: 2021 } }]", 1)]
    [InlineData("newest", "[{ $value: 3, $cite: { source: web } }, { $value: 4, $cite: { source: book } }]", 1)]
    [InlineData("{ mostTrusted: [web, book] }", "[{ $value: 3, $cite: { source: paper } }, { $value: 4, $cite: { source: book } }]", 1)]
    [InlineData(
        "{ mostTrusted: [web, book] }", "[{ $value: 3, $cite: { source: web } }, { $value: 4, $cite: [{ source: paper }, { source: book }] }]", 0)]
    [InlineData("{ tolerance: 1 }", "[3, 4]", 0)]
    [InlineData("{ tolerance: 10 % }", "[100, 91]", 0)]
    [InlineData("[{ tolerance: 1 }, rank]", "[3, { $value: 9, $rank: preferred }]", 1)]
    [InlineData(
        "[{ mostTrusted: [book] }, newest, open]", "[{ $value: 3, $cite: { source: book } }, { $value: 4, $cite: { source: book, said: 2021 } }]", 1)]
    public void The_policy_chooses_the_preferred(string policy, string claims, int expected)
    {
        var dataset = Dataset("Claims<int>", policy, claims);

        Assert.Equal("", dataset.AllDiagnostics());
        Assert.Equal(expected, Preferred(dataset));
    }

    [Theory]
    [InlineData("{ tolerance: 1 }", "[3, 5]", "'3' (things.yaml line 2) and '5' (things.yaml line 2)")]
    [InlineData("{ tolerance: 10 % }", "[100, 89]", "'100' (things.yaml line 2) and '89' (things.yaml line 2)")]
    [InlineData(
        "newest",
        "[{ $value: 3, $cite: { source: paper } }, { $value: 4, $cite: { source: book, said: 2020 } }]",
        "'3' (things.yaml line 2) and '4' (things.yaml line 2)")]
    [InlineData(
        "{ mostTrusted: [book] }",
        "[{ $value: 3, $cite: { source: paper } }, { $value: 4, $cite: { source: web } }]",
        "'3' (things.yaml line 2) and '4' (things.yaml line 2)")]
    public void What_a_policy_cannot_decide_is_told(string policy, string claims, string expected) =>
        Assert.Contains(expected, Of("Claims<int>", policy, claims), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("{ tolerance: 20 }", "[100 km, 110 km]", 0)]
    [InlineData("{ tolerance: 5 % }", "[~100 km, 90..97 km]", 0)]
    public void Quantities_may_lie_apart(string policy, string claims, int expected) =>
        Assert.Equal(expected, Preferred(Dataset("Claims<Quantity>", policy, claims)));

    [Fact]
    public void A_rank_must_be_one_of_three() =>
        Assert.Equal(
            "FACT3037 2:27 <best> things/a.x[0]: $rank takes preferred, normal or deprecated.",
            Of("Claims<int>", "", "[{ $value: 3, $rank: best }]"));

    private static string Of(string type, string policy, string claims) => Dataset(type, policy, claims).AllDiagnostics();

    private static TestDataset Dataset(string type, string policy, string claims) => new TestDataset(
        "tables:\n  Thing:\n    fields:\n      x:\n        type: "
            + $"{type}\n{(policy.Length == 0 ? "" : $"        policy: {policy}\n")}units: {{ km: }}\n",
        Sources)
        .With("things.yaml", $"a:\n  x: {claims}\n");

    private static int Preferred(TestDataset dataset)
    {
        var row = Assert.Single(dataset.Rows());
        var field = row.Table.Fields.Single(candidate => candidate.Name == "x");
        return ClaimResolver.Resolve((ClaimsType)field.Type, (BoundList)TestDataset.Field(row.Record, "x")!).Preferred;
    }
}
