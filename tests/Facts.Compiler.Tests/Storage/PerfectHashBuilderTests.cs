using System;
using System.Linq;
using CsCheck;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Tests.Storage;

public sealed class PerfectHashBuilderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void Keys_of_different_hashes_each_get_a_slot(int count)
    {
        var hashes = Enumerable.Range(0, count).Select(key => StableHash.Of($"key {key}")).ToArray();

        var built = Build(hashes);

        Assert.Empty(built.Overflow);
        AssertFindsAll(built, hashes);
    }

    [Fact]
    public void Any_hashes_are_found_in_their_slot_or_in_the_overflow() =>
        Gen.OneOf(Gen.ULong, Gen.ULong[0, 20]).Array[0, 200].Sample(hashes => AssertFindsAll(Build(hashes), hashes));

    [Fact]
    public void Equal_hashes_overflow_but_for_the_first()
    {
        var built = Build([.. Enumerable.Repeat(7UL, 1000)]);

        Assert.Equal(999, built.Overflow.Count);
        Assert.Equal(Enumerable.Range(1, 999), built.Overflow.Select(entry => entry.Number));
    }

    [Fact]
    public void Hashes_chosen_to_share_a_bucket_go_to_the_overflow()
    {
        var hashes = Enumerable.Range(0, 50_000).Select(key => (ulong)key).ToArray();

        var built = Build(hashes);

        AssertFindsAll(built, hashes);
        Assert.NotEmpty(built.Overflow);
    }

    [Fact]
    public void The_same_keys_give_the_same_layout()
    {
        var hashes = Enumerable.Range(0, 500).Select(key => StableHash.Of(key)).ToArray();

        Assert.Equal(Build(hashes).Pilots, Build(hashes).Pilots);
        Assert.Equal(Build(hashes).Slots, Build(hashes).Slots);
    }

    private static PerfectHashBuilder Build(ulong[] hashes) => PerfectHashBuilder.Build(hashes, [.. Enumerable.Range(0, hashes.Length)]);

    private static void AssertFindsAll(PerfectHashBuilder built, ulong[] hashes)
    {
        var overflow = built.Overflow.Select(entry => (entry.Hash, entry.Number)).ToHashSet();
        for (var key = 0; key < hashes.Length; key++)
        {
            Assert.True(InSlot(built, hashes[key]) == key || overflow.Contains((hashes[key], key)), $"Key {key} is lost.");
        }
    }

    private static int InSlot(PerfectHashBuilder built, ulong hash)
    {
        var pilot = built.Pilots[PerfectHash.Bucket(hash, (uint)built.Pilots.Length)];
        var slot = built.Slots[PerfectHash.Slot(hash, (uint)pilot, (uint)built.Slots.Length)];
        return (slot >> PerfectHash.NumberBits) == PerfectHash.Fingerprint(hash) ? (int)(slot & ((1UL << PerfectHash.NumberBits) - 1)) - 1 : -1;
    }
}
