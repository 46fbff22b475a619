using System.Linq;

namespace Facts.Compiler.Tests.Yaml;

public class NodeDiagnosticTests
{
    [Fact]
    public void A_key_that_stands_twice_is_found_with_both_places()
    {
        const string Text = "a: 1\nb: 2\na: 3\n";
        var found = Assert.Single(Reading.Of(Text).Diagnostics);

        Assert.Equal("FACT1020 3:1 'a'", Reading.Diagnostic(found, Text));
        Assert.Equal("The key 'a' is used twice here; the first is on line 1. Rename or remove one of them.", found.Message);
        Assert.Equal(0, Assert.Single(found.Related).Place.Range.Start.Line);
    }

    [Fact]
    public void The_first_of_two_equal_keys_stays()
    {
        Assert.Equal("{a: 1}", Reading.Show(Reading.Of("a: 1\na: 2\n")));
    }

    [Fact]
    public void A_key_that_stands_twice_in_a_large_map_is_found()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"k{i}: {i}\n")) + "k7: x\n";

        Assert.Equal("FACT1020 41:1 'k7'", Reading.Diagnostics(text));
        Assert.Equal(40, ((Facts.Compiler.Yaml.YamlMapping)Reading.Of(text).Documents[0]).Entries.Length);
    }

    [Theory]
    [InlineData("? [a]\n: b\n", "FACT1021 1:3 '[a]'")]
    [InlineData("{a: b}: c", "FACT1021 1:1 '{a: b}'")]
    [InlineData("? - a\n  - b\n: c\nd: e\n", "FACT1021 1:3 '- a\n  - b'")]
    public void A_key_that_is_no_text_is_found(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a:\n  - b\n    - c\n", "FACT1035 3:5 '-'")]
    [InlineData("a:\n  - b\n\n    - c\n    - d\n", "FACT1035 4:5 '-'; FACT1035 5:5 '-'")]
    [InlineData("a:\r\n- b\r\n  - c\r\n", "FACT1035 3:3 '-'")]
    [InlineData("a: b\n  - c\n", "")]
    [InlineData("a:\n  - b\n    -c - d\n", "")]
    [InlineData("a: \"b\n  - c\"\nd: >\n  e\n  - f\n", "")]
    public void A_dash_that_continues_a_text_is_warned_of(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Fact]
    public void An_unknown_alias_is_found_with_a_near_name()
    {
        var found = Assert.Single(Reading.Of("a: &north 1\nb: *nroth\n").Diagnostics);

        Assert.Equal("FACT1022", found.Id);
        Assert.EndsWith("Did you mean '*north'?", found.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: *b\n", "FACT1022 1:4 '*b'")]
    [InlineData("<<: *b\nc: 1\n", "FACT1022 1:5 '*b'")]
    [InlineData("<<: [*b]\n", "FACT1022 1:6 '*b'")]
    [InlineData("a: &x 1\n---\nb: *x\n", "FACT1022 3:4 '*x'")]
    [InlineData("a: &x\n  b: *x\n", "FACT1023 2:6 '*x'")]
    public void An_alias_without_a_finished_node_is_found_once(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a: !foo bar\n", "FACT1024 1:4 '!foo'")]
    [InlineData("a: &x !foo bar\n", "FACT1024 1:7 '!foo'")]
    [InlineData("a: !foo\n  b: c\n", "FACT1024 1:4 '!foo'")]
    [InlineData("a: !e!foo b", "FACT1024 1:4 '!e!foo'")]
    public void A_tag_is_found(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Fact]
    public void What_was_taken_for_a_tag_is_read_as_the_text_it_most_likely_is()
    {
        Assert.Equal("{check: !Items.Any() && x}", Reading.Show(Reading.Of("check: !Items.Any() && x\n")));
    }

    [Fact]
    public void Tags_of_yamls_own_types_are_harmless()
    {
        Assert.Equal(
            "{a: '', b: 'null', c: 3, d: {e: [f]}}",
            Reading.Show(Reading.Root("a: !!str\nb: !!str null\nc: !!int 3\nd: !!map {e: !!seq [f]}\n")));
    }

    [Theory]
    [InlineData("<<: 1\n", "FACT1025 1:5 '1'")]
    [InlineData("<<: [{a: 1}, 2]\n", "FACT1025 1:14 '2'")]
    [InlineData("<<: {a: 1}\n<<: {b: 1}\n", "FACT1020 2:1 '<<'")]
    public void A_merge_that_is_none_is_found(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));
}
