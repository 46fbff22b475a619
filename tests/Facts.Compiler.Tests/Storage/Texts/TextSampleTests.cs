using System.Linq;
using Facts.Compiler.Storage.Texts;

namespace Facts.Compiler.Tests.Storage.Texts;

public sealed class TextSampleTests
{
    [Fact]
    public void Of_few_texts_all_are_taken()
    {
        var sample = TextSample.Of(["one", "", "two"]);

        Assert.Equal(["one", "two"], Enumerable.Range(0, sample.Count).Select(piece => sample[piece].ToString()));
        Assert.Equal(1, sample.Scale);
    }

    [Fact]
    public void Of_many_texts_a_bounded_part_of_each_kind_is_taken()
    {
        var sample = TextSample.Of(Enumerable.Range(0, 1_000_000).Select(number => number % 4 == 0 ? "key 1234" : "text 567"));

        Assert.InRange(sample.Length, 100_000, 170_000);
        Assert.Equal(8_000_000, sample.Length * sample.Scale, 1.0);
        Assert.InRange(Enumerable.Range(0, sample.Count).Count(piece => sample[piece][0] == 'k') / (double)sample.Count, 0.2, 0.3);
    }

    [Fact]
    public void Of_a_huge_text_pieces_are_taken_from_everywhere()
    {
        var sample = TextSample.Of([new string('a', 2_000_000) + new string('z', 2_000_000)]);

        Assert.InRange(sample.Length, 100_000, 170_000);
        Assert.InRange(Enumerable.Range(0, sample.Count).Count(piece => sample[piece][0] == 'z') / (double)sample.Count, 0.4, 0.6);
    }

    [Fact]
    public void No_texts_are_a_sample_too() => Assert.Equal(0, TextSample.Of([]).Length);
}
