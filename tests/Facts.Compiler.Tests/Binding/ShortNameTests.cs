using Facts.Compiler.Binding;

namespace Facts.Compiler.Tests.Binding;

public sealed class ShortNameTests
{
    [Theory]
    [InlineData("hw", "harland-and-wolff")]
    [InlineData("wolff", "harland-and-wolff")]
    [InlineData("HAW", "harland-and-wolff")]
    [InlineData("new york", "New_York_City")]
    [InlineData("gdr", "german-democratic-republic")]
    [InlineData("german", null)]
    [InlineData("york-new", null)]
    [InlineData("n", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    public void A_name_is_found_by_its_words_or_initials_if_no_other_has_them(string text, string? expected) => Assert.Equal(
        expected,
        ShortName.Find(text, ["harland-and-wolff", "john-brown", "New_York_City", "german-democratic-republic", "german-empire", "-"]));
}
