using System;
using System.Linq;
using CsCheck;
using Facts.Lookups;

namespace Facts.Tests.Lookups;

public sealed class NumberLookupTests
{
    private static readonly Gen<long> Number = Gen.OneOf(
        Gen.Long[-3, 3],
        Gen.Long[-200, 200],
        Gen.Long,
        Gen.OneOfConst(long.MinValue, long.MaxValue, int.MinValue, int.MaxValue, 1L << 32, 1L << 63 >> 1));

    [Fact]
    public void Each_number_is_found_and_no_other() =>
        Number.HashSet[0, 300].SelectMany(keys => Number.Array[20].Select(others => (Keys: keys.ToArray(), Others: others))).Sample(drawn =>
        {
            var numbers = new NumberLookup(new Entries<long>(drawn.Keys), drawn.Keys);
            foreach (var number in drawn.Others.Concat(drawn.Keys).Concat(drawn.Keys.Select(key => unchecked(key + 1))).Append(0).Append(1))
            {
                Assert.Equal(Array.IndexOf(drawn.Keys, number), numbers.Find(number) ?? -1);
                Assert.Equal(Array.IndexOf(drawn.Keys, number), numbers.FindLikelyInRange(number) ?? -1);
            }
        });

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1 << 20)]
    public void Numbers_are_found_whatever_their_distance(int distance)
    {
        var keys = Enumerable.Range(-500, 1_000).Select(number => (long)number * distance).ToArray();
        var numbers = new NumberLookup(new Entries<long>(keys), keys);

        Assert.All(keys, (key, entry) => Assert.Equal(entry, numbers.Find(key)));
        Assert.Null(numbers.Find((500L * distance) + 1));
        Assert.Null(numbers.Find((-500L * distance) - 1));
    }

    [Fact]
    public void Numbers_that_meet_in_one_slot_are_told_apart()
    {
        // With the first factor, the products of all of these have the same upper bits.
        var inverse = 1UL;
        for (var round = 0; round < 6; round++)
        {
            inverse *= unchecked(2 - (MultiplyShift.Golden * inverse));
        }
        var keys = Enumerable.Range(0, 2_000).Select(low => unchecked((long)((ulong)low * inverse))).ToArray();
        var numbers = new NumberLookup(new Entries<long>(keys), keys);

        Assert.All(keys, (key, entry) => Assert.Equal(entry, numbers.Find(key)));
        Assert.Null(numbers.Find(unchecked((long)(2_001UL * inverse))));
    }

    [Fact]
    public void Values_are_made_when_they_are_asked_for_and_once()
    {
        foreach (var keys in new[] { new long[] { 5, 6, 7, 9 }, [5, 6_000, 700_000, 90_000_000] })
        {
            var entries = new Entries<long>(keys);
            var numbers = new NumberLookup(entries, keys);

            Assert.Equal(0, entries.Made);
            for (var round = 0; round < 3; round++)
            {
                Assert.Equal(2, numbers.Find(keys[2]));
            }
            Assert.Equal(1, entries.Made);
        }
    }
}
