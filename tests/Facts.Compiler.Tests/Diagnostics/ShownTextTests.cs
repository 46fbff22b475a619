using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Diagnostics;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("bust of Putin, \u0440\u0443 \u540D \uD83D\uDE00", "bust of Putin, \u0440\u0443 \u540D \uD83D\uDE00")]
    [InlineData("a\nb\r\tc", "a\\nb\\r\\tc")]
    [InlineData("\u0000\u001B[31m\u007F\u0085", "\\u0000\\u001B[31m\\u007F\\u0085")]
    [InlineData("abc\u202Edef\u2066\u200B\uFEFF", "abc\\u202Edef\\u2066\\u200B\\uFEFF")]
    [InlineData("\u2028\u2029", "\\u2028\\u2029")]
    public void What_cannot_be_seen_is_shown_as_it_is_written_in_quotes(string text, string expected) => Assert.Equal(expected, ShownText.Of(text));

    [Fact]
    public void Half_a_character_is_shown_as_it_is_written_in_quotes() => Assert.Equal("a\\uD83Db", ShownText.Of("a" + '\uD83D' + "b"));

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        Assert.Equal(new string('x', 400), ShownText.Of(new string('x', 400)));
        Assert.Equal(new string('x', 400) + "…", ShownText.Of(new string('x', 401)));
        Assert.Equal(new string('x', 399) + "…", ShownText.Of(new string('x', 399) + "\uD83D\uDE00"));
    }

    [Fact]
    public void A_text_that_grows_when_it_is_shown_is_cut_by_what_is_shown()
    {
        Assert.Equal(string.Concat(Enumerable.Repeat("\\u202E", 66)) + "…", ShownText.Of(new string('\u202E', 500)));
        Assert.Equal(new string('x', 398) + "\\n", ShownText.Of(new string('x', 398) + "\n"));
        Assert.Equal(new string('x', 399) + "…", ShownText.Of(new string('x', 399) + "\n"));
    }

    [Fact]
    public void Numbers_stay_as_they_are() => Assert.Equal(12, ShownText.Of(12, isValue: true));

    [Fact]
    public void A_value_that_a_message_repeats_is_cut_and_what_it_proposes_is_not()
    {
        var value = new string('x', 100);

        Assert.Equal(
            $"things/a.x: '{value[..80]}…' is not {value}.{value}",
            FactDiagnostic.Create(BindingDiagnostics.UnknownMember, default, "things/a.x", value, value, value).Message);
        Assert.Equal(value[..80] + "…", NodeText.Of(new YamlScalar(default(TextRange), value, ScalarStyle.Plain)));
    }
}
