using System.Linq;
using System.Threading;
using Facts.Compiler.Checking;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Checking;

public sealed class FreshnessCheckTests
{
    private const string Schema = """
        tables:
          Price:
            maxAge: { days: 30, since: checked }
            reviewBy: due
            fields: { checked: DateOnly?, due: FactDate? }
        """;

    [Theory]
    [InlineData("a: { checked: 2026-05-02 }\n", "")]
    [InlineData(
        "a: { checked: 2026-05-01 }\n",
        "prices.yaml(1,15): warning FACT5320: prices/a: 2026-05-01 is 31 days before 2026-06-01, and at most 30 are allowed. "
            + "Check the facts again and update the date.")]
    [InlineData("a: { due: 2026-06-01 }\n", "")]
    [InlineData(
        "a: { due: 2026-05 }\n",
        "prices.yaml(1,11): warning FACT5321: prices/a: a review was due by 2026-05, and it is 2026-06-01. Review the facts and set the next date.")]
    [InlineData("a: { due: 2026-05/.. }\n", "")]
    [InlineData("a: {}\n", "")]
    public void Each_record_is_measured_by_its_own_dates(string data, string expected) => Assert.Equal(expected, Diagnostics(Schema, data));

    [Fact]
    public void A_table_is_due_as_a_whole() =>
        Assert.Equal(
            "prices.schema.yaml(2,22): warning FACT5321: Prices: a review was due by 2026-05-31, and it is 2026-06-01. "
                + "Review the facts and set the next date.",
            Diagnostics("tables:\n  Price: { reviewBy: 2026-05-31, fields: { name: string } }\n", "a: { name: b }\n"));

    [Theory]
    [InlineData(
        "title: A, reviewBy: 2026-05-31",
        "dataset.yaml(4,31): warning FACT5321: the source 'list': a review was due by 2026-05-31, and it is 2026-06-01. "
            + "Review the facts and set the next date.")]
    [InlineData(
        "title: A, seen: 2025-06-01, maxAge: { days: 364, since: seen }",
        "dataset.yaml(4,27): warning FACT5320: the source 'list': 2025-06-01 is 365 days before 2026-06-01, and at most 364 are allowed. "
            + "Check the facts again and update the date.")]
    [InlineData("title: A, seen: 2025-06-01, maxAge: { days: 365, since: seen }", "")]
    [InlineData(
        "title: A, published: 2025, maxAge: { days: 100, since: published }",
        "dataset.yaml(4,32): warning FACT5320: the source 'list': 2025 is 152 days before 2026-06-01, and at most 100 are allowed. "
            + "Check the facts again and update the date.")]
    [InlineData(
        "title: A, seen: lately, maxAge: { days: 365, since: seen }",
        "dataset.yaml(4,27): error FACT2011: 'seen' of the source 'list' must be a date such as 2024-06-19 or 2024-06, not 'lately'.")]
    [InlineData(
        "title: A, published: lately, maxAge: { days: 365, since: published }",
        "dataset.yaml(4,32): error FACT2011: 'published' of the source 'list' must be a date such as 2024-06 or 2024-06-19, not 'lately'.")]
    [InlineData(
        "title: A, reviewBy: 2026, maxAge: { days: 365, since: title }",
        "dataset.yaml(4,18): error FACT2011: 'title' of the source 'list' must be a date such as 2024-06-19 or 2024-06, not 'A'.\n"
            + "dataset.yaml(4,31): error FACT2011: 'reviewBy' of the source 'list' must be a date such as 2026-12-31, not '2026'.")]
    [InlineData(
        "title: A, seen: 2025-06-01, maxAge: { days: 365, since: sene }",
        "dataset.yaml(4,67): error FACT2060: 'maxAge' of the source 'list' names 'sene', but the source 'list' has no such field. "
            + "Did you mean 'seen'?")]
    public void A_source_is_measured_by_its_own_dates(string source, string expected) =>
        Assert.Equal(expected, Diagnostics("tables:\n  Price: { fields: { name: string } }\n", "a: { name: b }\n", source: source));

    [Fact]
    public void Without_a_day_nothing_is_stale() => Assert.Equal("", Diagnostics(Schema, "a: { checked: 1999-01-01, due: 1999 }\n", today: null));

    [Fact]
    public void A_comment_ignores_what_is_stale() =>
        Assert.Equal("", Diagnostics(Schema, "a: { checked: 1999-01-01 } # facts: ignore FACT5320 because prices of that year do not change\n"));

    [Theory]
    [InlineData(
        "maxAge: 30",
        "(2,20): error FACT2007: 'maxAge' of the table 'Price' must be a map such as { days: 180, since: checked }, but is the text '30'.")]
    [InlineData(
        "maxAge: { days: 30 }",
        "(2,20): error FACT2007: 'maxAge' of the table 'Price' must be a map such as { days: 180, since: checked }, but is a map.")]
    [InlineData(
        "maxAge: { days: 30, since: chekced }",
        "(2,39): error FACT2076: 'maxAge' of the table 'Price' cannot be measured by 'chekced': Price has no field 'chekced'. "
            + "Did you mean 'checked'?")]
    [InlineData(
        "reviewBy: name",
        "(2,22): error FACT2076: 'reviewBy' of the table 'Price' cannot be measured by 'name': it is a string that may be absent, not a DateOnly, "
            + "DateTimeOffset or FactDate.")]
    public void A_wrong_option_is_told_in_the_schema(string option, string expected) =>
        Assert.Equal(
            "prices.schema.yaml" + expected,
            Diagnostics($"tables:\n  Price: {{ {option}, fields: {{ name: string?, checked: DateOnly? }} }}\n", "{}\n"));

    private static string Diagnostics(string schema, string data, string source = "title: A", string? today = "2026-06-01")
    {
        var files = new[]
        {
            ("dataset.yaml", $"name: Trial\nnamespace: Facts.Trial\nsources:\n  list: {{ {source} }}\n"),
            ("prices.schema.yaml", schema),
            ("prices.yaml", data),
        };
        var options = new CompilationOptions(new SchemaOptions(null, null), new EmitOptions("1.0.0"))
        {
            Check = new CheckOptions
            {
                Today = today is null ? null : System.DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture).DayNumber,
            },
        };
        var result = FactCompiler.Compile(
            [.. files.Select(file => new FactFile(file.Item1, file.Item1, file.Item2))],
            options,
            CancellationToken.None);
        return string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }
}
