using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Diagnostics;

public sealed class IgnoredDiagnosticsTests
{
    private const string Schema = """
        tables:
          Gift:
            fields: { name: string, count: int?, note: string? }
            rules:
              - { check: Name.Length > 3, message: Such a short name is mostly a slip., severity: warning }
        """;

    [Theory]
    [InlineData("bust: # facts: ignore FACT5121 because it is an initial\n  name: B\n")]
    [InlineData("bust: { name: B }   # facts: ignore FACT5121 because it is an initial\n")]
    [InlineData("# facts: ignore FACT5121 because it is an initial\nbust: { name: B }\n")]
    [InlineData("  #facts: ignore FACT5121 because it is an initial\n\n# Another comment.\nbust: { name: B }\n")]
    [InlineData("vase: { name: Vase }\r\nbust: { name: B } # facts: ignore FACT5121 because it is an initial\r\n")]
    [InlineData("bust:\n  # facts: these are the facts of the bust\n  name: Bust\n")]
    public void A_warning_with_a_reason_on_its_line_or_above_it_is_not_shown(string data) => Assert.Equal("", Diagnostics(data));

    [Fact]
    public void An_ignore_holds_for_its_line_and_its_ids_alone() =>
        Assert.Equal(
            """
            gifts.yaml(2,1): warning FACT5121: gifts/head: Such a short name is mostly a slip (Name is 'H')
            gifts.yaml(2,40): warning FACT5301: There is no FACT6001 on line 2, so nothing is ignored here. Remove the comment.
            """,
            Diagnostics(
                "bust: { name: B } # facts: ignore FACT5121 because it is an initial\n"
                    + "head: { name: H } # facts: ignore      FACT6001 because it is unique\n"));

    [Theory]
    [InlineData(
        "bust: { name: Bust } # facts: ignore FACT5121 because of it\n",
        "gifts.yaml(1,38): warning FACT5301: There is no FACT5121 on line 1, so nothing is ignored here. Remove the comment.")]
    [InlineData(
        "bust: { name: B } # facts: ignore FACT5121\n",
        "gifts.yaml(1,19): warning FACT5302: The comment does not say why FACT5121 may be ignored. "
            + "Write the reason: # facts: ignore FACT5121 because …")]
    [InlineData(
        "bust: { name: B } # facts: ignore FACT5121 because\n",
        "gifts.yaml(1,19): warning FACT5302: The comment does not say why FACT5121 may be ignored. "
            + "Write the reason: # facts: ignore FACT5121 because …")]
    [InlineData(
        "bust: { name: Bust, count: x } # facts: ignore FACT3005 because of it\n",
        "gifts.yaml(1,28): error FACT3005: gifts/bust.count: 'x' is not a whole number (int). Write decimal digits, such as 42 or -7.\n"
            + "gifts.yaml(1,48): warning FACT5303: FACT3005 (Not a whole number) is an error, and errors cannot be ignored, only warnings. "
            + "Correct its cause, and remove the comment.")]
    [InlineData(
        "bust: { name: Bust } # facts: ignore FACT5211 because of it\n",
        "gifts.yaml(1,38): warning FACT5304: Fact files have no diagnostic 'FACT5211'. Did you mean 'FACT5121'? Write the number of a warning, and "
            + "why: # "
            + "facts: ignore FACT5121 because …")]
    [InlineData(
        "bust: { name: Bust } # facts: ignore because of it\n",
        "gifts.yaml(1,22): warning FACT5304: The comment names nothing to ignore. Write the number of a warning, and why: # facts: "
            + "ignore FACT5121 because …")]
    [InlineData(
        "bust: { name: Bust } # facts: ignroe FACT5121 because of it\n",
        "gifts.yaml(1,22): warning FACT5304: The comment names nothing to ignore. Write the number of a warning, and why: # facts: "
            + "ignore FACT5121 because …")]
    public void A_comment_that_does_nothing_is_told(string data, string expected) => Assert.Equal(expected, Diagnostics(data));

    [Theory]
    [InlineData("bust: { name: \"a # facts: ignore FACT5121 because of it\" }\n")]
    [InlineData("bust:\n  name: Bust\n  note: |\n    text\n    # facts: ignore FACT5121 because of it\n    more\n")]
    [InlineData("bust: { name: 'a\n    # facts: ignore FACT5121 because of it' }\n")]
    public void Inside_a_text_it_is_text(string data) => Assert.Equal("", Diagnostics(data));

    [Fact]
    public void Behind_the_sign_that_opens_a_block_of_text_it_is_a_comment() =>
        Assert.StartsWith(
            "gifts.yaml(3,29): warning FACT5301: ",
            Diagnostics("bust:\n  name: Bust\n  note: | # facts: ignore   FACT5121 because of it\n    text\n"),
            System.StringComparison.Ordinal);

    [Fact]
    public void It_works_in_a_schema() =>
        Assert.Equal(
            "",
            Diagnostics("{}\n", Schema + "\n      - Name != \"a\u202Eb\" # facts: ignore FACT1033 because it is meant\n"));

    [Fact]
    public void Where_the_schema_is_wrong_no_comment_is_said_to_do_nothing() =>
        Assert.Equal(
            "gifts.schema.yaml(2,27): error FACT2032: There is no type 'strin'. Did you mean 'string'?",
            Diagnostics("bust: { name: Bust } # facts: ignore FACT5121 because of it\n", "tables:\n  Gift: { fields: { name: strin } }\n"));

    private static string Diagnostics(string data, string schema = Schema) => string.Join(
        '\n',
        new CompiledDataset(("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"), ("gifts.schema.yaml", schema), ("gifts.yaml", data))
            .Diagnostics.Select(diagnostic => diagnostic.ToString().Replace("/facts/", "", System.StringComparison.Ordinal)));
}
