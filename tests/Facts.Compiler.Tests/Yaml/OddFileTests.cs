using System.Linq;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>Files of unusual form: their content is read, and mistakes are reported at their place.</summary>
public sealed class OddFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    [InlineData("# nothing yet\n")]
    [InlineData("# nothing yet")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    [InlineData("   \n\t\n# tabs and spaces\n")]
    public void A_file_without_facts_has_none_and_no_diagnostic(string text)
    {
        var file = Reading.Of(text);

        Assert.Empty(file.Diagnostics);
        Assert.All(file.Documents, document => Assert.Equal("", Reading.Show(document)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_end_counts_one_line(string end) =>
        Assert.Equal("FACT1030 4:5 '\u0007'", Reading.Diagnostics($"a: 1{end}b: |{end}  text{end}c: x\u0007{end}"));

    [Fact]
    public void Line_ends_may_be_mixed_and_later_diagnostics_keep_their_places() =>
        Assert.Equal(
            "FACT1032 2:5 '\u2028'; FACT1032 3:6 '\u0085'; FACT1032 4:5 '\u2029'; FACT1030 5:5 '\u0001'; FACT1008 6:4 '['",
            Reading.Diagnostics("a: 1\r\nb: x\u2028y\rc: \"x\u0085y\"\nd: y\u2029z\r\ne: z\u0001\rf: [ 1\r\n"));

    [Fact]
    public void A_mark_at_the_front_moves_no_later_place() => Assert.Equal("FACT1030 2:5 '\u0007'", Reading.Diagnostics("\uFEFFa: 1\nb: x\u0007\n"));

    [Fact]
    public void A_tab_is_one_column() => Assert.Equal("FACT1030 1:8 '\u0007'", Reading.Diagnostics("a:\t\t'x\t\u0007'\n"));

    [Fact]
    public void A_text_as_long_as_the_limit_is_read_whole()
    {
        var file = Reading.Of("a: \"" + new string('x', 1_048_576) + "\"\nb: 1\n");

        Assert.Empty(file.Diagnostics);
        Assert.Equal(
            1_048_576,
            Assert.IsType<Facts.Compiler.Yaml.YamlScalar>(
                Assert.IsType<Facts.Compiler.Yaml.YamlMapping>(file.Documents.Single()).Entries[0].Value).Text.Length);
    }
}
