using System.Linq;
using CsCheck;
using Facts.Compiler.Storage.Texts;

namespace Facts.Compiler.Tests.Storage.Texts;

public sealed class PairCountsTests
{
    [Fact]
    public void Pairs_are_counted_and_forgotten() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).Array[0, 100].Array[2].Sample(rounds =>
        {
            var counts = new PairCounts(100);
            foreach (var pairs in rounds)
            {
                counts.Clear();
                foreach (var (first, second) in pairs)
                {
                    counts.Add(first, second);
                }

                Assert.Equal(
                    pairs.GroupBy(pair => pair).Select(group => (group.Key.Item1, group.Key.Item2, group.Count())).Order(),
                    Enumerable.Range(0, counts.Places).Select(counts.At).Where(pair => pair.Count > 0).Order());
            }
        });

    [Fact]
    public void More_pairs_than_were_announced_are_left_out()
    {
        var counts = new PairCounts(10);
        for (var first = 0; first < 1000; first++)
        {
            counts.Add(first, 1);
        }

        Assert.InRange(Enumerable.Range(0, counts.Places).Count(place => counts.At(place).Count > 0), 10, counts.Places - 1);
    }
}
