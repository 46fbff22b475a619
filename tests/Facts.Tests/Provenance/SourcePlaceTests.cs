using System;

namespace Facts.Tests.Provenance;

public sealed class SourcePlaceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("16")]
    [InlineData("16-18")]
    [InlineData("page 3")]
    [InlineData("page 3, line 5")]
    [InlineData("page 3, paragraph 2-4, line 5")]
    [InlineData("section II, b")]
    [InlineData("page 3, section II")]
    public void What_is_written_is_what_was_read(string text) => Assert.Equal(text, SourcePlace.Parse(text).ToString());

    [Theory]
    [InlineData("sixteen")]
    [InlineData("page")]
    [InlineData("page x")]
    [InlineData("chapter 3")]
    [InlineData("18-16")]
    public void What_is_no_place_is_refused(string text) => Assert.Throws<FormatException>(() => SourcePlace.Parse(text));

    [Fact]
    public void Places_compare_with_texts_and_numbers()
    {
        var place = new SourcePlace { Paragraph = 16 };

        Assert.True(place == "16");
        Assert.False(place == "17");
        Assert.True(place.Paragraph == 16);
        Assert.True(SourcePlace.Whole.IsWhole);
    }

    [Theory]
    [InlineData("16", 16, 16)]
    [InlineData("16-18", 16, 18)]
    [InlineData("16..18", 16, 18)]
    [InlineData(" 16 - 18 ", 16, 18)]
    public void Ranges_are_read(string text, int first, int last)
    {
        Assert.True(PlaceRange.TryParse(text, out var range));
        Assert.Equal(new PlaceRange(first, last), range);
        Assert.True(range.Contains(first) && range.Contains(last) && !range.Contains(last + 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-3")]
    [InlineData("3-")]
    [InlineData("..3")]
    [InlineData("1-2-3")]
    [InlineData("4-3")]
    public void What_is_no_range_is_refused(string? text) => Assert.False(PlaceRange.TryParse(text, out _));
}
