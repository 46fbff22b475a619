using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;

namespace Facts.Compiler.Tests.Expressions;

/// <summary>No expression overflows the stack or exceeds its limit of steps.</summary>
public class RuleCostTests
{
    /// <summary>The prefix, the repeated part, what follows, and what closes each repetition.</summary>
    public static TheoryData<string, string, string, string> Deep => new()
    {
        { "", "(", "Flag", ")" },
        { "", "!", "Flag", "" },
        { "", "Flag ? ", "Flag", " : Flag" },
        { "", "Flag && ", "Flag", "" },
        { "", "Alias ?? ", "Name == Name", "" },
        { "Name", ".Trim()", " == Name", "" },
        { "", "- ", "Whole == 1", "" },
        { "Numbers", "[0]", " == 1", "" },
        { "", "Parts.All(a => ", "true", ")" },
        { "Whole is 1", " or 1", "", "" },
        { "Whole is ", "not ", "1", "" },
        { "", "$\"{", "Name", "}\"" },
        { "", "(", "", "" },
        { "", "[", "", "" },
        { "", "a<", "", "" },
        { "", "new{a=", "", "" },
        { "", "x=>", "x", "" },
        { "Alias", "?.a", "", "" },
        { "Alias", "?[0]", "", "" },
        { "Alias", "!", "", "" },
        { "", "(int)", "1", "" },
        { "Whole is ", "{a:", "", "" },
        { "", "await ", "x", "" },
        { "", "a[", "", "" },
        { "", "a(", "", "" },
        { "Whole is ", "a<", "", "" },
        { "", "from x in ", "x", "" },
        { "", "a switch{_=>", "", "" },
        { "a", "=a", "", "" },
        { "a", "..", "", "" },
        { "", "a?", "", "" },
        { "", "a?[", "", "" },
        { "", "a?.b?[", "0", "]" },
        { "Flag", ";", "", "" },
        { "new a", "[]", "", "" },
        { "(a", "*", ")b", "" },
        { "a", ".b<c>", "", "" },
        { "", "(a,", "", "" },
        { "", "delegate{", "", "" },
        { "", "ref ", "x", "" },
        { "", "checked(", "", "" },
        { "", "stackalloc a[", "", "" },
        { "", "async x=>", "", "" },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void A_deep_expression_is_told_even_where_the_stack_is_small(string front, string repeated, string middle, string closing)
    {
        var count = 3900 / (repeated.Length + closing.Length);
        var rule = front + string.Concat(Enumerable.Repeat(repeated, count)) + middle + string.Concat(Enumerable.Repeat(closing, count));
        string? id = null;
        var thread = new Thread(() => id = Assert.Single(RuleTrial.Diagnostics(rule)).Id, 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.Contains(id, new[] { "FACT5112", "FACT5101", "FACT5107", "FACT5125" });
    }

    [Theory]
    [InlineData("a?[", "it has 20 nested conditional indexers; at most 6 are allowed. ")]
    [InlineData("a?.b?[", "it has 20 nested conditional indexers; at most 6 are allowed. ")]
    public void Indexers_that_the_parser_reads_twice_for_each_level_are_refused_before(string repeated, string message) =>
        Assert.Contains(message, RuleTrial.Diagnostic(string.Concat(Enumerable.Repeat(repeated, 20))), System.StringComparison.Ordinal);

    [Fact]
    public void A_long_expression_is_told_at_its_place() =>
        Assert.StartsWith(
            "trial.schema.yaml(3,14): error FACT5112: This expression is too complex: it has 100008 characters; at most 4000 are allowed.",
            RuleTrial.Diagnostic("Name == \"" + new string('x', 99_998) + "\""));

    [Fact]
    public void The_deepest_allowed_expression_is_evaluated_where_the_stack_is_small()
    {
        var isBroken = false;
        var thread = new Thread(
            () => isBroken = RuleTrial.Diagnostics(
                string.Join(" && ", Enumerable.Repeat("Flag", 140)) + " && !Flag").Any(diagnostic => diagnostic.Id == "FACT5120"),
            512 * 1024);
        thread.Start();
        thread.Join();

        Assert.True(isBroken);
    }

    [Fact]
    public void A_rule_that_compares_all_records_with_all_is_stopped_and_told_once()
    {
        var things = new StringBuilder();
        for (var index = 0; index < 6000; index++)
        {
            things.Append(CultureInfo.InvariantCulture, $"t{index}: {{ name: n{index} }}\n");
        }

        var diagnostic = Assert.Single(RuleTrial.Compile(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            (
                "a.schema.yaml",
                "tables:\n  Thing:\n    fields: { name: string }\n    members: false\n    rules:\n"
                    + "      - Things.Count(other => other.Name == Name) == 1\n"
                    + "      - Name.Length > 0\n"),
            ("things.yaml", things.ToString())));

        Assert.Equal(
            "a.schema.yaml(6,9): error FACT5124: 'Things.Count(other => other.Name == Name) == 1' takes too many steps, because it goes through many "
                + "records for every record. Use an inverse or an index, or say it once for the whole table.",
            diagnostic.ToString());
    }

    [Fact]
    public void Computed_fields_that_double_each_other_are_told()
    {
        var fields = string.Concat(Enumerable.Range(1, 40).Select(index =>
            string.Create(CultureInfo.InvariantCulture, $"      c{index}: {{ type: int, computed: C{index - 1} + C{index - 1} }}\n")));

        var diagnostics = RuleTrial.Compile(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            ("a.schema.yaml", "tables:\n  Thing:\n    fields:\n      c0: int\n" + fields),
            ("things.yaml", "one: { c0: 0 }\n"));

        Assert.All(diagnostics, diagnostic => Assert.Equal("FACT5112", diagnostic.Id));
        Assert.NotEmpty(diagnostics);
    }

    [Fact]
    public void A_text_that_grows_without_end_is_stopped()
    {
        var diagnostics = RuleTrial.Compile(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            ("a.schema.yaml", "tables:\n  Thing:\n    fields: { name: string }\n    rules:\n      - Name.Replace(\"x\", Name).Length > 0\n"),
            ("things.yaml", $"one: {{ name: {new string('x', 100_000)} }}\n"));

        Assert.EndsWith("a text grows longer than 1000000 characters.", Assert.Single(diagnostics).ToString(), System.StringComparison.Ordinal);
    }
}
