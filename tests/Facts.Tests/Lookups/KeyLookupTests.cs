using System;
using System.Linq;
using CsCheck;
using Facts.Lookups;

namespace Facts.Tests.Lookups;

public sealed class KeyLookupTests
{
    [Fact]
    public void Each_guid_is_found_and_no_other() =>
        Gen.OneOf(
            Gen.Guid,
            Gen.Int[0, 20].Select(static number => new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
            Gen.Int[0, 20].Select(static number => new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)number)))
            .HashSet[0, 200].Sample(drawn =>
            {
                var keys = drawn.ToArray();
                var guids = new GuidLookup(new Entries<Guid>(keys), keys);

                Assert.All(keys, (key, entry) => Assert.Equal(entry, guids.Find(key)));
                foreach (var other in Enumerable.Range(0, 40)
                    .Select(number => new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                    .Append(Guid.NewGuid())
                    .Except(keys))
                {
                    Assert.Null(guids.Find(other));
                }
            });

    [Fact]
    public void Each_of_many_guids_is_found_and_no_other()
    {
        var keys = Enumerable.Range(0, 30_000).Select(Numbered).ToArray();
        var guids = new GuidLookup(new Entries<Guid>(keys), keys);

        for (var entry = 0; entry < keys.Length; entry++)
        {
            Assert.Equal(entry, guids.Find(keys[entry]));
        }
        for (var number = keys.Length; number < 3 * keys.Length; number++)
        {
            Assert.Null(guids.Find(Numbered(number)));
        }
        Assert.Null(guids.Find(Guid.Empty));

        static Guid Numbered(int number) => new(number * 7919, 1, 2, BitConverter.GetBytes((ulong)number * 0x9E3779B97F4A7C15));
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(0xF000_0000)]
    [InlineData(0U)]
    public void Keys_are_told_apart_whatever_of_their_hashes_is_left(uint mask)
    {
        var keys = Enumerable.Range(0, 300).Select(number => ($"k{number % 7}", number)).ToArray();
        var found = new KeyLookup<(string, int)>(new Entries<(string, int)>(keys), keys.Select(Hash).ToArray());

        Assert.All(keys, (key, entry) => Assert.Equal(entry, found.Find(key, Hash(key))));
        Assert.Null(found.Find(("k1", 300), Hash(("k1", 300))));

        uint Hash((string Text, int Number) key) => unchecked((uint)key.Number * 0x9E3779B9U) & mask;
    }
}
