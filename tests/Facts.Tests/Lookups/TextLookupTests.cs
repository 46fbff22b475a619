using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using CsCheck;
using Facts.Lookups;

namespace Facts.Tests.Lookups;

public sealed class TextLookupTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[0, 4],
        Gen.String[Gen.Char["ab"], 0, 20],
        Gen.Select(Gen.String[Gen.Char["xyz"], 0, 3], Gen.Int[0, 99], static (head, number) => $"{head}/a-long-middle-that-all-have/{number}"),
        Gen.String["äß漢字😀"]);

    [Fact]
    public void Each_text_is_found_and_no_other() =>
        Text.HashSet[0, 200].SelectMany(keys => Text.Array[20].Select(others => (Keys: keys.ToArray(), Others: others))).Sample(drawn =>
        {
            var entries = new Entries<string>(drawn.Keys);
            var texts = new TextLookup(entries, drawn.Keys);
            foreach (var text in drawn.Others.Concat(drawn.Keys)
                .Concat(drawn.Keys.Select(key => key + "?"))
                .Concat(drawn.Keys.Where(key => key.Length > 0).Select(key => key[1..])))
            {
                Assert.Equal(Array.IndexOf(drawn.Keys, text), Find(texts, text) ?? -1);
            }
        });

    [Fact]
    public void Texts_that_differ_only_between_the_windows_are_told_apart()
    {
        var keys = Enumerable.Range(0, 500).Select(number => $"aaaaaaaaaaaaaaaaaaaa{number:0000}bbbbbbbbbbbbbbbbbbbbbbb").ToArray();
        var texts = new TextLookup(new Entries<string>(keys), keys);

        Assert.All(keys, (key, entry) => Assert.Equal(entry, Find(texts, key)));
        Assert.Null(Find(texts, keys[0].Replace("0000", "0500", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_length_of_64_more_is_another()
    {
        string[] keys = ["abcd"];
        var texts = new TextLookup(new Entries<string>(keys), keys);

        Assert.Null(Find(texts, "abcd" + new string('x', 60) + "abcd"));
        Assert.Null(Find(texts, new string('x', 64) + "abcd"));
    }

    [Fact]
    public void Values_are_made_when_they_are_asked_for_and_once()
    {
        string[] keys = ["a", "bc", "def", "ghij", "klmno"];
        var entries = new Entries<string>(keys);
        var texts = new TextLookup(entries, keys);

        Assert.Equal(0, entries.Made);
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(2, Find(texts, "def"));
        }
        Assert.Equal(1, entries.Made);
    }

    [Fact]
    public void Threads_that_ask_at_once_find_the_same()
    {
        var keys = Enumerable.Range(0, 1_000).Select(number => $"key-{number}").ToArray();
        var entries = new Entries<string>(keys);
        var texts = new TextLookup(entries, keys);
        var wrong = new List<string>();

        Parallel.For(0, 8, _ =>
        {
            for (var entry = 0; entry < keys.Length; entry++)
            {
                if (!ReferenceEquals(Find(texts, keys[entry]), entries.Values[entry]))
                {
                    lock (wrong)
                    {
                        wrong.Add(keys[entry]);
                    }
                }
            }
        });

        Assert.Empty(wrong);
    }

    private static object? Find(TextLookup texts, string text) => texts.Find(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);
}
