using Facts.Spelling;

namespace Facts.Tests.Spelling;

public sealed class NearSpellingTests
{
    [Theory]
    [InlineData("bsut", "bust")]
    [InlineData("Bust", "bust")]
    [InlineData("recipent", "recipient")]
    [InlineData("kim-jong-il", "kim-jong-un")]
    [InlineData("zebra", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_found(string word, string? expected) =>
        Assert.Equal(expected, NearSpelling.Find(word, ["horse", "bust", "recipient", "kim-jong-un", "x"]));

    /// <summary>Words of two letters may be one edit away, so two replacements would be too many.</summary>
    [Theory]
    [InlineData("ab", "ba", "ba")]
    [InlineData("ab", "cd", null)]
    public void Two_neighbours_that_changed_places_are_one_mistake(string word, string candidate, string? expected) =>
        Assert.Equal(expected, NearSpelling.Find(word, [candidate]));

    [Fact]
    public void Nearer_words_come_first_and_ties_in_ordinal_order() =>
        Assert.Equal(["fame", "names", "nave"], NearSpelling.FindAll("name", ["nave", "names", "fame", "name", "completely"], 3));

    [Fact]
    public void No_more_are_given_than_asked_for() =>
        Assert.Equal(2, NearSpelling.FindAll("aaaa", ["aaab", "aaac", "aaad"], 2).Count);
}
