using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Diagnostics;

public sealed class DiagnosticReportTests
{
    private const string Schema = """
        tables:
          Gift:
            fields: { name: string, count: int? }
            members: false
            rules:
              - { check: Name.Length > 3, message: Such a short name is mostly a slip., severity: warning }
        """;

    [Fact]
    public void More_than_fifty_of_one_cause_are_ten_examples_and_a_count_at_the_schema()
    {
        var found = Compile(("gifts/a.yaml", Gifts(0, 60)), ("gifts/b.yaml", Gifts(60, 1)));

        Assert.Equal(10, found.Count(diagnostic => diagnostic.Id == "FACT3005"));
        Assert.Equal(
            "/facts/gifts.schema.yaml(3,36): warning FACT5310: 51 more diagnostics FACT3005 (Not a whole number) in 2 files are not listed. "
                + "Correct the 10 that are, or what the schema says here, and build again.",
            Assert.Single(found, diagnostic => diagnostic.Id == "FACT5310").ToString());
    }

    [Fact]
    public void One_mistake_in_many_files_is_a_handful_of_lines()
    {
        var files = Enumerable.Range(0, 1300).Select(number =>
            ($"gifts/{number.ToString("0000", CultureInfo.InvariantCulture)}.yaml", Gifts(number, 1)));

        Assert.Equal(11, Compile([.. files]).Length);
    }

    [Fact]
    public void Other_mistakes_are_listed_beside_one_that_is_made_often()
    {
        var found = Compile(("gifts/a.yaml", Gifts(0, 60)), ("gifts/b.yaml", "h: { name: Bust, cuont: 1 }\ni: { name: 'A' }\n"));

        Assert.Single(found, diagnostic => diagnostic.Id == "FACT3025");
        Assert.Single(found, diagnostic => diagnostic.Id == "FACT5121");
    }

    [Fact]
    public void A_mistake_in_the_schema_comes_before_what_follows_from_it_in_the_data()
    {
        var found = new CompiledDataset(
            ("dataset.yaml", "name: Trial\n"),
            ("a/gifts.yaml", "bust: { name: Bust, cuont: 1 }\n"),
            (
                "gifts.schema.yaml",
                "tables:\n  Gift:\n    from: a/gifts.yaml#/{id}\n    fields: { name: string, count: int?, of: nothing }\n")).Diagnostics;

        Assert.Equal(["/facts/gifts.schema.yaml", "/facts/a/gifts.yaml"], found.Select(diagnostic => diagnostic.Place.File).Distinct());
    }

    [Fact]
    public void Fifty_are_listed_without_a_word() =>
        Assert.Equal(
            50,
            Compile(("gifts.yaml", string.Concat(Enumerable.Range(1, 50).Select(number => $"g{number}: {{ name: Bust, count: x }}\n")))).Length);

    [Fact]
    public void Errors_come_first_then_files_and_places_in_their_order_however_the_files_come()
    {
        (string, string)[] files =
        [
            ("gifts/b.yaml", "c: { name: Bust, count: x }\n"),
            ("gifts/a.yaml", "a: { name: B }\nb: { name: Bust, count: x, cuont: 1 }\n"),
        ];
        string[] expected = ["gifts/a.yaml 2 FACT3005", "gifts/a.yaml 2 FACT3025", "gifts/b.yaml 1 FACT3005", "gifts/a.yaml 1 FACT5121"];

        Assert.Equal(expected, Compile(files).Select(Show));
        Assert.Equal(expected, Compile([.. files.Reverse()]).Select(Show));
    }

    private static string Gifts(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(number =>
        $"g{number.ToString("0000", CultureInfo.InvariantCulture)}: {{ name: Bust, count: x }}\n"));

    private static string Show(FactDiagnostic diagnostic) =>
        $"{diagnostic.Place.File["/facts/".Length..]} {(diagnostic.Place.Range.Start.Line + 1).ToString(CultureInfo.InvariantCulture)} "
            + diagnostic.Id;

    private static FactDiagnostic[] Compile(params (string, string)[] files) =>
        [.. new CompiledDataset([("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"), ("gifts.schema.yaml", Schema), .. files]).Diagnostics];
}
