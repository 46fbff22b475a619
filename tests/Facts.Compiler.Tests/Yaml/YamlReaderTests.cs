using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsCheck;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\nb: [x, 'y', \"z\"]\n", "{a: 1, b: [x, 'y', 'z']}")]
    [InlineData("a: |\n text\n more\nb: >-\n  folded\n  line\n", "{a: 'text\nmore\n', b: 'folded line'}")]
    [InlineData("{\n\t\"a\": 1,\n\t\"b\": {\t\"c\": [true, null]}\n}", "{'a': 1, 'b': {'c': [true, null]}}")]
    [InlineData("a:\r\n  b: 1\r\n  c: 2\r\nd: 3\r\n", "{a: {b: 1, c: 2}, d: 3}")]
    [InlineData("a: b\rc: d\r", "{a: b, c: d}")]
    [InlineData("a: 1\r\nb:\n- 2\r- 3", "{a: 1, b: [2, 3]}")]
    [InlineData("\uFEFFa: 1\n", "{a: 1}")]
    [InlineData("a: \"\\ud83d\\ude00\"", "{a: '\ud83d\ude00'}")]
    [InlineData("a: [b: c]", "{a: [{b: c}]}")]
    [InlineData("? a\n: b\n", "{a: b}")]
    [InlineData("a:\nb: ~\n", "{a: , b: ~}")]
    [InlineData("%YAML 1.2\n%TAG !e! tag:x:\n---\na: 1\n", "{a: 1}")]
    public void Values_are_read_as_their_text(string text, string expected) => Assert.Equal(expected, Reading.Show(Reading.Root(text)));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("\uFEFF")]
    [InlineData("---\n")]
    [InlineData("---\n---\n# nothing\n...\n")]
    public void A_file_without_content_has_no_documents(string text)
    {
        var file = Reading.Of(text);

        Assert.Empty(file.Documents);
        Assert.Empty(file.Diagnostics);
        Assert.True(file.Summary.IsComplete);
    }

    [Fact]
    public void Every_document_of_a_stream_is_read() =>
        Assert.Equal("{a: 1} --- [b] --- c", Reading.Show(Reading.Of("a: 1\n---\n- b\n...\n---\nc\n")));

    [Fact]
    public void An_alias_is_the_node_it_names()
    {
        var root = (YamlMapping)Reading.Root("a: &x {p: 1}\nb: *x\n");

        Assert.Same(root["a"], root["b"]);
    }

    [Fact]
    public void The_later_of_two_equal_anchors_holds_from_there_on() =>
        Assert.Equal("[1, 1, 2, 2]", Reading.Show(Reading.Root("[&a 1, *a, &a 2, *a]")));

    [Theory]
    [InlineData("a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n", "{q: 3, p: 1}")]
    [InlineData("x: &x {p: 1}\ny: &y {p: 2, r: 3}\nb:\n  <<: [*x, *y]\n  s: 1\n", "{s: 1, p: 1, r: 3}")]
    [InlineData("b: {<<: {p: 1}}\n", "{p: 1}")]
    [InlineData("b: {'<<': {p: 1}}\n", "{'<<': {p: 1}}")]
    public void A_merge_key_brings_entries_that_the_map_lacks(string text, string expected) =>
        Assert.Equal(expected, Reading.Show(((YamlMapping)Reading.Root(text))["b"]!));

    [Theory]
    [InlineData("a: 'it''s' # c\n", "'it''s'")]
    [InlineData("a: &x !!str  word  # c\n", "word")]
    [InlineData("a: |\n  one\n  two\n\n\nb: 1\n", "|\n  one\n  two")]
    [InlineData("a: >-\n  one\n   two  \n# comment\nb: 1\n", ">-\n  one\n   two")]
    [InlineData("a: |+\n  one\n\n\n", "|+\n  one")]
    [InlineData("a: one\n  two\n  three\nb: 1\n", "one\n  two\n  three")]
    [InlineData("a: [b, c ] # d\n", "[b, c ]")]
    [InlineData("a: {b: c\n }\nd: 1\n", "{b: c\n }")]
    [InlineData("a: []\n", "[]")]
    [InlineData("a:\n  b: 1\n  c: 2\n\n# comment\nd: 1\n", "b: 1\n  c: 2")]
    [InlineData("a: &x\n  b: 1\nd: 1\n", "b: 1")]
    [InlineData("a:\n- 1\n- 2\nd: 1\n", "- 1\n- 2")]
    [InlineData("a: # none\nb: 1\n", "")]
    [InlineData("a: \"x\r\n  y\"\r\nb: 1\r\n", "\"x\r\n  y\"")]
    [InlineData("\uFEFFa: é\ud83d\ude00!\n", "é\ud83d\ude00!")]
    public void The_range_of_a_node_is_exactly_its_token(string text, string expected)
    {
        var node = ((YamlMapping)Reading.Root(text))["a"]!;

        Assert.Equal(expected, Reading.Token(node.Range, text));
    }

    [Fact]
    public void An_entry_of_a_list_that_is_a_map_without_braces_has_a_place()
    {
        const string Text = "a: [b: c, {d: e}]";
        var items = ((YamlSequence)((YamlMapping)Reading.Root(Text))["a"]!).Items;

        Assert.Equal(["b: c", "{d: e}"], items.Select(item => Reading.Token(item.Range, Text)));
    }

    [Fact]
    public void Lines_and_columns_count_from_zero()
    {
        var entry = Assert.Single(((YamlMapping)((YamlMapping)Reading.Root("\uFEFFa:\r\n  bc: 1\r\n"))["a"]!).Entries);

        Assert.Equal(new TextRange(new Mark(7, 1, 2), new Mark(9, 1, 4)), entry.Key.Range);
        Assert.Equal(new Mark(11, 1, 6), entry.Value.Range.Start);
    }

    [Fact]
    public void A_cancelled_reading_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            YamlReader.Parse(new FactFile("a.yaml", "a.yaml", "a: 1"), ReadingRules.Default, cancelled.Token));
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_diagnostics_inside_it()
    {
        string[] pieces =
        [
            "a", "b: ", ": ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "\"", "'", "|", ">", "&x ", "*x", "!t ", "# ", "\t", "%", "@",
            "---\n", "...\n", "<<: ", "\r\n", "\\", "? ", "\u2028", "\0", "\ud83d", "é",
        ];
        Gen.Int[0, pieces.Length - 1].List[0, 30].Sample(
            chosen =>
            {
                var text = string.Concat(chosen.Select(i => pieces[i]));
                var file = Reading.Of(text);
                Assert.All(file.Diagnostics, found => AssertInside(found.Place.Range, text, found.ToString()));
                Assert.True(file.Summary.IsComplete || file.Diagnostics.Any(found => found.Descriptor.Severity == FactSeverity.Error), text);
                Assert.All(file.Documents, document => AssertNested(document, text));
            },
            iter: 5000);
    }

    private static void AssertNested(YamlNode node, string text)
    {
        AssertInside(node.Range, text, text);
        var children = node switch
        {
            YamlMapping mapping => mapping.Entries.Select(entry => (YamlNode)entry.Key).Concat(mapping.Entries.Select(entry => entry.Value)),
            YamlSequence sequence => sequence.Items,
            _ => (IEnumerable<YamlNode>)[],
        };
        Assert.All(children, child => AssertNested(child, text));
    }

    private static void AssertInside(TextRange range, string text, string what) =>
        Assert.True(
            range.Start.Offset >= 0 && range.Start.Offset <= range.End.Offset && range.End.Offset <= text.Length && range.Start.Column >= 0,
            what);
}
