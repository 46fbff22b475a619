using System.Linq;

namespace Facts.Compiler.Tests.Emit;

/// <summary>The members of a table never disappear without a warning.</summary>
public sealed class MemberCountTests
{
    private const string Fix = "under Thing in the schema to have a member for each, or 'members: false' for none.";

    [Theory]
    [InlineData("", 399, "")]
    [InlineData("", 400, "400 records; with more than 500, none of them has a member any longer, and code that uses one does not compile", 1000)]
    [InlineData("", 500, "500 records; with more than 500, none of them has a member any longer, and code that uses one does not compile", 1000)]
    [InlineData("", 501, "501 records, so none of them has a member: only a table with at most 500 records has members", 1000)]
    [InlineData("", 3000, "3000 records, so none of them has a member: only a table with at most 500 records has members", 4500)]
    [InlineData("members: 10", 10, "")]
    [InlineData("members: 10", 11, "11 records, so none of them has a member: only a table with at most 10 records has members", 500)]
    [InlineData("members: 1000", 999, "")]
    [InlineData("members: false", 501, "")]
    [InlineData("members: 0", 501, "")]
    public void From_four_fifths_of_the_limit_on_the_schema_has_to_say_how_many(string option, int count, string state, int enough = 0)
    {
        var dataset = Of(option, count);

        Assert.Equal(
            state.Length == 0 ? [] : [$"/facts/t.schema.yaml(2,3): warning FACT6005: Things has {state}. Write 'members: {enough}' {Fix}"],
            dataset.Diagnostics.Select(found => found.ToString()));
    }

    [Theory]
    [InlineData(450)]
    [InlineData(501)]
    public void Following_the_proposal_is_enough(int count)
    {
        var kept = Of("members: 1000", count);

        Assert.Empty(kept.Diagnostics);
        Assert.Contains("K7 =>", string.Concat(kept.Sources.Select(source => source.Text)), System.StringComparison.Ordinal);
        Assert.Empty(Of("members: false", count).Diagnostics);
    }

    private static CompiledDataset Of(string option, int count) => new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("t.schema.yaml", $"tables:\n  Thing:\n    fields: {{ name: string }}\n    {option}\n"),
        ("things.yaml", string.Concat(Enumerable.Range(0, count).Select(number => $"k{number}: {{ name: N }}\n"))));
}
