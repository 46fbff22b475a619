using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Diagnostics;

public sealed class FindingReportTests
{
    private const string Schema = """
        tables:
          Gift:
            fields: { name: string, count: int? }
            rules:
              - { check: Name.Length > 3, message: Such a short name is mostly a slip., severity: warning }
        """;

    [Fact]
    public void Of_each_kind_a_file_lists_fifty_and_then_says_how_many_more_there_are()
    {
        var lines = Enumerable.Range(1, 120).Select(number =>
            $"g{number.ToString("000", CultureInfo.InvariantCulture)}: {{ name: Bust, count: x }}\n");
        var found = Compile(("gifts/a.yaml", string.Concat(lines)), ("gifts/b.yaml", "h: { name: Bust, count: x }\n"));

        Assert.Equal(50, found.Count(finding => finding is { Id: "FACT3005", Place.File: "/facts/gifts/a.yaml" }));
        Assert.Equal(
            "/facts/gifts/a.yaml(51,28): warning FACT5310: This file has 70 more findings FACT3005 (Not a whole number) from here on. "
                + "The first 50 are listed: correct them and build again.",
            Assert.Single(found, finding => finding.Id == "FACT5310").ToString());
        Assert.Single(found, finding => finding is { Id: "FACT3005", Place.File: "/facts/gifts/b.yaml" });
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

    private static string Show(FactDiagnostic finding) =>
        $"{finding.Place.File["/facts/".Length..]} {(finding.Place.Range.Start.Line + 1).ToString(CultureInfo.InvariantCulture)} {finding.Id}";

    private static FactDiagnostic[] Compile(params (string, string)[] files) =>
        [.. new CompiledDataset([("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"), ("gifts.schema.yaml", Schema), .. files]).Diagnostics];
}
