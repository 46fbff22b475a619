using System.Linq;
using Facts.Compiler.Tests.Emit;
using Facts.Compiler.Tests.Schema;

namespace Facts.Compiler.Tests.Checking;

public sealed class ValidityTests
{
    private const string Terms = """
        tables:
          Term:
            fields: { office: Office, holder: string, began: FactDate?, ended: FactDate? }
            validity: { from: began, until: ended, per: office, overlaps: false, gaps: false }
          Person:
            table: People
            fields: { roles: 'Role[]' }
        values:
          Role:
            fields: { title: string, from: DateOnly?, until: DateOnly? }
            validity: { per: title, overlaps: false }
        enums:
          Office: [president, speaker]

        """;

    [Theory]
    [InlineData("2000", "2004", "2005", "", "")]
    [InlineData("2000-01-01", "2004-06-30", "2004-06-30", "2008", "")]
    [InlineData("2000-01-01", "2004-06-30", "2004-07-01", "2008", "")]
    [InlineData("2000", "2004", "2004", "2008", "")]
    [InlineData("", "2004", "2004", "", "")]
    [InlineData("2000", "[2004-06-21..]", "2005", "", "")]
    [InlineData("2000", "2004~", "2006", "", "")]
    [InlineData(
        "2000-01-01",
        "2004-06-30",
        "2004-06-29",
        "",
        "FACT5031 3:45 terms/b overlaps terms/a (terms.yaml line 1) for 'president': it begins 2004-06-29, and that one ends 2004-06-30. "
            + "Let one end when the next begins.")]
    [InlineData(
        "2000",
        "",
        "2005",
        "",
        "FACT5031 3:45 terms/b overlaps terms/a (terms.yaml line 1) for 'president': it begins 2005, and that one does not end. "
            + "Let one end when the next begins.")]
    [InlineData(
        "",
        "",
        "",
        "",
        "FACT5031 3:1 terms/b overlaps terms/a (terms.yaml line 1) for 'president': it has no beginning, and that one does not end. "
            + "Let one end when the next begins.")]
    [InlineData(
        "2000-01-01",
        "2000-01-01",
        "2000-01-01",
        "2000-01-01",
        "FACT5031 3:45 terms/b overlaps terms/a (terms.yaml line 1) for 'president': it begins 2000-01-01, and that one ends 2000-01-01. "
            + "Let one end when the next begins.")]
    [InlineData(
        "2000-01-01",
        "2004-06-30",
        "2004-07-02",
        "",
        "FACT5032 3:45 Between terms/a (terms.yaml line 1) and terms/b nothing holds for 'president': that one ends 2004-06-30, and this one begins "
            + "2004-07-02. Correct a date, or add what held.")]
    [InlineData("2000", "2003", "2005~", "", "")]
    [InlineData(
        "2000",
        "2003",
        "2006~",
        "",
        "FACT5032 3:45 Between terms/a (terms.yaml line 1) and terms/b nothing holds for 'president': that one ends 2003, and this one begins 2006~. "
            + "Correct a date, or add what held.")]
    [InlineData("2004", "2003", "2005", "", "FACT5030 1:60 terms/a ends 2003, before it begins 2004. Swap the two dates, or correct one.")]
    [InlineData(
        "2010",
        "2012",
        "2000",
        "2006",
        "FACT5032 1:45 Between terms/b (terms.yaml line 3) and terms/a nothing holds for 'president': that one ends 2006, and this one begins 2010. "
            + "Correct a date, or add what held.")]
    public void Records_of_one_key_follow_each_other_as_far_as_can_be_told(
        string began, string ended, string nextBegan, string nextEnded, string expected)
    {
        var terms = $"""
            a: {Term("president", began, ended)}
            x: {Term("speaker", "1990", "")}
            b: {Term("president", nextBegan, nextEnded)}

            """;

        Assert.Equal(expected, Diagnostics(("terms.yaml", terms)));
    }

    [Fact]
    public void An_overlap_names_both_places()
    {
        var diagnostic = Assert.Single(
            new CompiledDataset(
                Files(
                    ("terms.yaml", $"a: {Term("president", "2000", "2004")}\n"),
                    ("terms/more.yaml", $"b: {Term("president", "2003", "2008")}\n"))).Diagnostics);

        Assert.Equal(
            "/facts/terms/more.yaml(1,45): error FACT5031: terms/b overlaps terms/a (terms.yaml line 1) for 'president': it begins 2003, and that "
                + "one ends 2004. Let one end when the next begins.",
            diagnostic.ToString());
        Assert.Equal(("/facts/terms.yaml", "The one before it"), (Assert.Single(diagnostic.Related).Place.File, diagnostic.Related[0].Message));
    }

    [Fact]
    public void Each_record_that_overlaps_is_told_once() =>
        Assert.Equal(
            ["/facts/terms.yaml(2,45)", "/facts/terms.yaml(3,45)"],
            new CompiledDataset(
                Files(
                    (
                        "terms.yaml",
                        $"a: {Term("president", "2000", "2020")}\nb: {Term("president", "2003", "2005")}\n"
                            + $"c: {Term("president", "2007", "2009")}\n"))).Diagnostics.Select(diagnostic =>
                            diagnostic.ToString().Split(':')[0]));

    [Fact]
    public void Values_follow_each_other_within_their_list()
    {
        const string Roles = """
            kim: { roles: [{ title: chair, from: 2000-01-01, until: 2004-01-01 }, { title: head, from: 2001-01-01 }, { title: chair, from: 2003-12-31 }] }
            lee: { roles: [{ title: chair, from: 2000-01-01 }] }

            """;

        Assert.Equal(
            "FACT5031 1:128 people/kim.roles[2] overlaps people/kim.roles[0] (people.yaml line 1) for 'chair': it begins 2003-12-31, and that one "
                + "ends 2004-01-01. Let one end when the next begins.",
            Diagnostics(("people.yaml", Roles)));
        Assert.Equal(
            "FACT5030 1:60 people/kim.roles[0] ends 1999-01-01, before it begins 2000-01-01. Swap the two dates, or correct one.",
            Diagnostics(("people.yaml", "kim: { roles: [{ title: a, from: 2000-01-01,        until: 1999-01-01 }] }\n")));
    }

    [Fact]
    public void A_date_that_could_not_be_read_is_told_once() =>
        Assert.StartsWith(
            "FACT3014 1:45 ",
            Diagnostics(("terms.yaml", $"a: {Term("president", "soon", "1990")}\nb: {Term("president", "2000", "")}\n")),
            System.StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "validity: { from: name }",
        "FACT2073: 'from' of the validity of Thing names 'name', which is a string. It must be a FactDate or a DateOnly.")]
    [InlineData(
        "validity: { until: dates }",
        "FACT2073: 'until' of the validity of Thing names 'dates', which is a list. It must be a FactDate or a DateOnly.")]
    [InlineData(
        "validity: { from: beagn }", "FACT2060: 'from' of the validity of Thing names 'beagn', but Thing has no such field. Did you mean 'began'?")]
    [InlineData(
        "validity: true",
        "FACT2060: 'from' of the validity of Thing names 'from', but Thing has no such field. It has id, name, began, dates.")]
    [InlineData(
        "validity: { from: began, per: nmae }",
        "FACT2074: 'per' of the validity of Thing cannot follow 'nmae': Thing has no field 'nmae'. Did you mean 'name'?")]
    [InlineData(
        "validity: { from: began, per: dates }",
        "FACT2073: 'per' of the validity of Thing names 'dates', which is a list. It must be a single text, number, enum or reference.")]
    [InlineData("validity: { from: began, gap: false }", "FACT2008: The validity of Thing has no option 'gap'. Did you mean 'gaps'?")]
    [InlineData("validity: { from: began, gaps: no }", "FACT2011: 'gaps' of the validity of Thing must be true or false, not 'no'.")]
    [InlineData(
        "validity: [began]",
        "FACT2007: 'validity' of the table 'Thing' must be true, or a map with 'from', 'until', 'per', 'overlaps' and 'gaps', but is a list.")]
    public void A_validity_that_cannot_be_read_is_told(string validity, string expected) =>
        Assert.Equal(
            "sample.schema.yaml error " + expected,
            SchemaText.Read($"tables:\n  Thing:\n    fields: {{ name: string, began: FactDate?, dates: 'FactDate[]' }}\n    {validity}\n")
                .Diagnostic() is var diagnostic
                ? diagnostic[..diagnostic.IndexOf('(')] + diagnostic[(diagnostic.IndexOf(':') + 1)..]
                : "");

    private static string Diagnostics(params (string, string)[] files) =>
        string.Join("\n", new CompiledDataset(Files(files)).Diagnostics.Select(diagnostic =>
            $"{diagnostic.Id} {diagnostic.Place.Range.Start.Line + 1}:{diagnostic.Place.Range.Start.Column + 1} {diagnostic.Message}"));

    private static (string, string)[] Files(params (string, string)[] files) =>
    [("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"), ("terms.schema.yaml", Terms), .. files];

    private static string Term(string office, string began, string ended)
    {
        var from = began.Length == 0 ? "" : $", began: '{began}'";
        var until = ended.Length == 0 ? "" : $", ended: '{ended}'";
        return $"{{ office: {office}, holder: {(office == "president" ? "one" : "other")}{from}{until} }}";
    }
}
