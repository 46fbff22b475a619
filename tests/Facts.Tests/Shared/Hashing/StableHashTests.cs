using System;
using System.Linq;
using CsCheck;
using Facts.Hashing;

namespace Facts.Tests.Hashing;

public sealed class StableHashTests
{
    [Fact]
    public void A_text_and_a_piece_of_a_text_hash_alike() =>
        Gen.String.Sample(text => StableHash.Of(text) == StableHash.Of(("#" + text).AsSpan(1)));

    [Fact]
    public void Texts_of_every_length_differ_wherever_one_character_does()
    {
        for (var length = 1; length <= 40; length++)
        {
            var text = new string('a', length);
            var changed = Enumerable.Range(0, length).Select(index => text[..index] + 'b' + text[(index + 1)..]);

            Assert.Equal(length + 2, changed.Append(text).Append(text + 'a').Select(StableHash.Of).Distinct().Count());
        }
    }

    [Fact]
    public void Half_of_the_bits_change_with_one_bit_of_the_key()
    {
        var changes = Enumerable.Range(0, 64).Average(bit => Enumerable.Range(0, 100).Average(key =>
            System.Numerics.BitOperations.PopCount(StableHash.Of((long)key) ^ StableHash.Of(key ^ (1L << bit)))));

        Assert.InRange(changes, 30, 34);
    }

    [Fact]
    public void The_order_of_parts_counts() =>
        Assert.NotEqual(StableHash.Combine(StableHash.Of("a"), StableHash.Of("b")), StableHash.Combine(StableHash.Of("b"), StableHash.Of("a")));

    [Fact]
    public void Equal_parts_do_not_cancel_each_other() =>
        Assert.NotEqual(StableHash.Combine(StableHash.Of("a"), StableHash.Of("a")), StableHash.Combine(StableHash.Of("b"), StableHash.Of("b")));

    [Fact]
    public void Signed_and_unsigned_numbers_of_the_same_bits_hash_alike() =>
        Gen.Long.Sample(value => StableHash.Of(value) == StableHash.Of((ulong)value));
}
