using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Yaml;

public class HostileFileTests
{
    public static TheoryData<string, string> Deep => new()
    {
        { new string('[', 50_000), "FACT1026 1:65 '['" },
        { new string('{', 50_000), "FACT1026 1:65 '{'" },
        { string.Concat(Enumerable.Repeat("- ", 50_000)), "FACT1026 1:129 '-'" },
        { string.Concat(Enumerable.Repeat("? ", 50_000)), "FACT1026 1:129 '?'" },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Nesting_stops_at_the_limit(string text, string expected) => Assert.Equal(expected, Reading.Diagnostics(text));

    [Fact]
    public void Nesting_up_to_the_limit_is_read() => Assert.Empty(Reading.Of(new string('[', 64) + new string(']', 64)).Diagnostics);

    [Fact]
    public void Nesting_through_aliases_counts()
    {
        var half = new string('[', 40) + "{0}" + new string(']', 40);
        var text =
            $"a: &a {half.Replace("{0}", "x", System.StringComparison.Ordinal)}\nb: {half.Replace("{0}", "*a", System.StringComparison.Ordinal)}\n";

        Assert.Equal("FACT1026 2:44 '*a'", Reading.Diagnostics(text));
    }

    [Fact]
    public void Aliases_that_multiply_stop_at_the_limit()
    {
        var text = "a0: &a0 x\n"
            + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Assert.StartsWith("FACT1027 7:", Reading.Diagnostics(text), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Merges_one_of_the_other_do_not_nest()
    {
        var text = "m0: &m0 {k0: 1}\n" + string.Concat(Enumerable.Range(1, 100).Select(i => $"m{i}: &m{i} {{<<: *m{i - 1}, k{i}: 1}}\n"));

        Assert.Empty(Reading.Of(text).Diagnostics);
    }

    [Fact]
    public void A_text_that_is_too_long_is_found() =>
        Assert.StartsWith("FACT1029 1:4 ", Reading.Diagnostics("a: \"" + new string('x', 1_048_577) + "\""), System.StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_too_long_is_not_read()
    {
        var file = Reading.Of(new string(' ', 64 * 1024 * 1024 + 1));

        Assert.Equal("FACT1028", Assert.Single(file.Diagnostics).Id);
        Assert.False(file.Summary.IsComplete);
    }

    public static IEnumerable<object[]> Long =>
    [
        [string.Concat(Enumerable.Range(0, 100_000).Select(i => $"k{i}: 1\n"))],
        ["{" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"\"k{i}\":{{\"a\":[1,2]}},")) + "}"],
        ["a: " + new string('x', 1_000_000)],
        ["a: |\n" + string.Concat(Enumerable.Repeat("  word word\n", 50_000))],
        [new string('\r', 500_000)],
        ["a:" + new string(' ', 500_000) + "b"],
        [string.Concat(Enumerable.Repeat("---\n", 100_000))],
        [string.Concat(Enumerable.Repeat("%A b\n", 50_000)) + "---\na: 1\n"],
    ];

    [Theory]
    [MemberData(nameof(Long), DisableDiscoveryEnumeration = true)]
    public void Long_files_are_read_to_their_end(string text) => Assert.Empty(Reading.Of(text).Diagnostics);

    [Theory]
    [InlineData("a: x\0y\n", "FACT1030 1:5 '\0'", "{a: x\uFFFDy}")]
    [InlineData("a: x\u0007y\n", "FACT1030 1:5 '\u0007'", "{a: x\uFFFDy}")]
    [InlineData("a: x\uFEFFy\n", "FACT1030 1:5 '\uFEFF'", "{a: x\uFFFDy}")]
    [InlineData("a: x\u2028y\n", "FACT1032 1:5 '\u2028'", "{a: x\uFFFDy}")]
    [InlineData("a: \"x\u0085y\"\n", "FACT1032 1:6 '\u0085'", "{a: 'x\uFFFDy'}")]
    [InlineData("a: x\u202Ey\n", "FACT1033 1:5 '\u202E'", "{a: x\u202Ey}")]
    [InlineData("a: x\u061Cy\n", "", "{a: x\u061Cy}")]
    [InlineData("a: x\u200By\n", "FACT1037 1:5 '\u200B'", "{a: x\u200By}")]
    [InlineData("a: x\u00ADy\n", "FACT1037 1:5 '\u00AD'", "{a: x\u00ADy}")]
    [InlineData("a: x\u2060y\n", "FACT1037 1:5 '\u2060'", "{a: x\u2060y}")]
    [InlineData("a: x\uDB40\uDC41y\n", "FACT1037 1:5 '\uDB40\uDC41'", "{a: x\uDB40\uDC41y}")]
    [InlineData(
        "a: \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F \u2764\uFE0F \uD83D\uDC68\u200D\uD83D\uDC69\n",
        "",
        "{a: \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F \u2764\uFE0F \uD83D\uDC68\u200D\uD83D\uDC69}")]
    [InlineData("a: \u1780\u200B\u1781 \u0E01\u200B\u0E02\n", "", "{a: \u1780\u200B\u1781 \u0E01\u200B\u0E02}")]
    [InlineData("a: \u1780\u200By\n", "FACT1037 1:5 '\u200B'", "{a: \u1780\u200By}")]
    [InlineData("a: x\uFFFDy\n", "FACT1036 1:5 '\uFFFD'", "{a: x\uFFFDy}")]
    [InlineData("a: \"x\\uFFFDy\"\n", "", "{a: 'x\uFFFDy'}")]
    [InlineData("a: x\uFFFEy\n", "FACT1030 1:5 '\uFFFE'", "{a: x\uFFFDy}")]
    [InlineData("a: x\u007Fy\n", "FACT1030 1:5 '\u007F'", "{a: x\uFFFDy}")]
    [InlineData("a: x\u0080y\n", "FACT1030 1:5 '\u0080'", "{a: x\uFFFDy}")]
    public void Characters_that_deceive_are_found_and_the_rest_is_read(string text, string diagnostic, string expected)
    {
        Assert.Equal(diagnostic, Reading.Diagnostics(text));
        Assert.Equal(expected, Reading.Show(Reading.Of(text)));
    }

    [Theory]
    [InlineData("a: \uFFFD\n", "This character")]
    [InlineData("# \uFFFD\na: x\uFFFDy\n\uFFFD: z\n", "This character and 2 more in this file")]
    public void Lost_characters_are_reported_once_with_their_number(string text, string subject)
    {
        var found = Assert.Single(Reading.Of(text).Diagnostics);

        Assert.Equal("FACT1036", found.Id);
        Assert.Equal(text.IndexOf('\uFFFD'), found.Place.Range.Start.Offset);
        Assert.StartsWith(subject + " could not be read: the file is not UTF-8", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_found()
    {
        var text = "a: x" + '\ud83d' + "y\n";

        Assert.Equal("FACT1031", Assert.Single(Reading.Of(text).Diagnostics).Id);
        Assert.Equal(4, Reading.Of(text).Diagnostics[0].Place.Range.Start.Column);
    }

    [Fact]
    public void A_character_that_turns_the_direction_is_a_warning() =>
        Assert.Equal(Facts.Compiler.Diagnostics.FactSeverity.Warning, Assert.Single(Reading.Of("a: x\u2066y\n").Diagnostics).Descriptor.Severity);

    [Fact]
    public void A_binary_file_gives_no_more_diagnostics_than_can_be_counted() =>
        Assert.InRange(Reading.Of(new string('\u0001', 1_000_000)).Diagnostics.Length, 10_000, 10_002);

    [Fact]
    public void Of_many_characters_the_first_are_listed_and_the_rest_is_counted()
    {
        var found = new CompiledDataset(
            ("dataset.yaml", "name: Trial\n"),
            ("x.schema.yaml", "tables: { Thing: }\n"),
            ("things.yaml", string.Concat(Enumerable.Repeat("# \u0007\n", 120)))).Diagnostics;

        Assert.Equal(10, found.Count(diagnostic => diagnostic.Id == "FACT1030"));
        Assert.Equal(
            "/facts/things.yaml(11,3): warning FACT5310: 110 more diagnostics FACT1030 (An invisible control character) in this file are not listed. "
                + "Correct the 10 that are and build again.",
            Assert.Single(found, diagnostic => diagnostic.Id == "FACT5310").ToString());
    }
}
