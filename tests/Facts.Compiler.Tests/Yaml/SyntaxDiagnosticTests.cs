namespace Facts.Compiler.Tests.Yaml;

public class SyntaxDiagnosticTests
{
    [Theory]
    [InlineData("a: \"open\nb: 1\n", "FACT1002 1:4 '\"open'")]
    [InlineData("a: 'open\nb: 1\n", "FACT1002 1:4 ''open'")]
    [InlineData("a: 'open\nb: 'c'\n", "FACT1002 1:4 ''open'")]
    [InlineData("- \"open\n- \"b\"\n", "FACT1002 1:3 '\"open'")]
    [InlineData("a: [x, \"y]\n", "FACT1002 1:8 '\"y]'")]
    public void A_quote_that_is_not_closed_is_found_where_it_opens(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a:\n\tb: 1\n", "FACT1003 2:1 '\t'")]
    [InlineData("a: b\n\tc: d\n", "FACT1003 2:1 '\t'")]
    [InlineData("a:\n  b: 1\n \tc: 2\n", "FACT1003 3:2 '\t'")]
    public void A_tab_that_indents_is_found_at_the_tab(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a:b\nc: d\n", "FACT1004 1:2 ':'")]
    [InlineData("x:\n  a: 1\n  b:2\n  c: 3\n", "FACT1004 3:4 ':'")]
    [InlineData("- a:1\n  b: 2\n", "FACT1004 1:4 ':'")]
    [InlineData("a: 1\nb: 2\nc:3\n", "FACT1004 3:2 ':'")]
    [InlineData("a: {paths:['/x']}\n", "FACT1004 1:10 ':'")]
    [InlineData("a: {b: 1, paths:{c: 2}}\n", "FACT1004 1:16 ':'")]
    public void A_missing_space_is_found_at_the_colon(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Fact]
    public void A_missing_space_is_told_with_the_line_as_it_should_be() =>
        Assert.Equal("A space is missing after the colon of 'b:'. Write 'b: 2'.", Assert.Single(Reading.Of("a: 1\nb:2\nc: 3\n").Diagnostics).Message);

    [Theory]
    [InlineData("a: @x\n", "FACT1005 1:4 '@'")]
    [InlineData("a: `x`\n", "FACT1005 1:4 '`'")]
    [InlineData("a: %x\n", "FACT1005 1:4 '%'")]
    [InlineData("a: >=3\n", "FACT1005 1:4 '>'")]
    [InlineData("a: |x\n", "FACT1005 1:4 '|'")]
    [InlineData("a: * b\n", "FACT1005 1:4 '*'")]
    public void A_text_that_begins_with_a_sign_of_yaml_is_found_at_the_sign(string text, string expected) =>
        Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a: b: c\n", "FACT1006 1:5 ':'")]
    [InlineData("a: \"x: y\": z\n", "FACT1006 1:10 ':'")]
    [InlineData("a: [b: c: d]\n", "FACT1006 1:9 ':'")]
    public void A_second_colon_is_found(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a: \"x\" y\nb: 1\n", "FACT1007 1:8 'y'")]
    [InlineData("a: 'it's'\n", "FACT1007 1:8 's''")]
    [InlineData("\"a\" \"b\"", "FACT1007 1:5 '\"b\"'")]
    public void Text_behind_a_closing_quote_is_found(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a: [1, 2\nb: 3\nc: }", "FACT1008 1:4 '['")]
    [InlineData("a: {b: [1, 2}\n", "FACT1008 1:8 '['")]
    [InlineData("a: {b: c", "FACT1008 1:4 '{'")]
    [InlineData("a: {b: [1, 2\nc: 3\n", "FACT1008 1:8 '['")]
    public void A_bracket_that_is_not_closed_is_found_where_it_opens(string text, string expected) =>
        Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a: ]\n", "FACT1009 1:4 ']'")]
    [InlineData("a: [b,, c]\n", "FACT1009 1:7 ','")]
    [InlineData("a: { type: string[] }\n", "FACT1009 1:18 '['")]
    public void A_bracket_or_comma_out_of_place_is_found(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a:\n  b: 1\n c: 2\n", "FACT1010 3:2 'c: 2'")]
    [InlineData("  a: 1\nb: 2\n", "FACT1010 2:1 'b: 2'")]
    [InlineData("a:\n  - b\n - c\n", "FACT1010 3:2 '- c'")]
    [InlineData("a: 1\n  b: 2\n", "FACT1011 2:3 'b: 2'")]
    [InlineData("- a: 1\n   b: 2\n", "FACT1011 2:4 'b: 2'")]
    public void A_wrong_indentation_is_found_at_its_line(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a: 1\nb\nc: 2\n", "FACT1012 2:1 'b'")]
    [InlineData("x:\n  a\n  b: 1\n", "FACT1012 2:3 'a'")]
    [InlineData("a: - b\n", "FACT1013 1:4 '-'")]
    [InlineData("- a\nb: 1\n", "FACT1014 2:1 'b: 1'")]
    [InlineData("a: 1\n- b\n", "FACT1014 2:1 '- b'")]
    [InlineData("- a\n-b\n", "FACT1015 2:1 '-b'")]
    public void A_line_that_is_neither_key_nor_item_is_found(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Theory]
    [InlineData("a: \"x\\qy\"\n", "FACT1016 1:6 '\\q'")]
    [InlineData("a: \"\\ud800\"\n", "FACT1016 1:5 '\\u'")]
    [InlineData("%x: 1\n", "FACT1017 1:1 '%x: 1'")]
    [InlineData("%YAML 3.0\n---\na", "FACT1017 1:1 '%YAML 3.0'")]
    [InlineData("a: >1 x\n", "FACT1018 1:4 '>1 x'")]
    [InlineData("'a\n b': 1\n", "FACT1019 1:1 ''a\n b''")]
    [InlineData("{\"a\": 1 \"b\": 2}", "FACT1034 1:9 '\"'")]
    [InlineData("a: {x: \"y\" z: 1}", "FACT1034 1:12 'z'")]
    [InlineData("a:  ? b\n", "FACT1001 1:5 '?'")]
    public void Rarer_mistakes_are_found_too(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Fact]
    public void A_key_that_is_too_long_is_found()
    {
        var key = new string('k', 2000);

        Assert.Equal($"FACT1019 2:1 '{key}'", Reading.Diagnostics($"a: 1\n{key}: 1\n"));
    }

    [Fact]
    public void Documents_before_the_mistake_are_kept_and_the_file_is_marked()
    {
        var file = Reading.Of("a: 1\n---\nb: 2\n---\nc: @\n");

        Assert.Equal("{a: 1} --- {b: 2}", Reading.Show(file));
        Assert.False(file.Summary.IsComplete);
    }

    [Fact]
    public void A_root_that_is_followed_by_something_else_is_no_document() => Assert.Empty(Reading.Of("'a\n b': 1\n").Documents);
}
