using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Facts.Tests.Values;

public sealed class ContainerTests
{
    [Fact]
    public void Lists_are_equal_by_content_and_order()
    {
        FactList<int> list = [1, 2];

        Assert.True(list == [1, 2]);
        Assert.True(list != [2, 1]);
        Assert.Equal(list.GetHashCode(), FactList.Create([1, 2]).GetHashCode());
        Assert.Equal("[1, 2]", list.ToString());
    }

    [Fact]
    public void A_list_keeps_what_it_was_given_when_the_array_changes()
    {
        int[] items = [1];
        FactList<int> list = items;

        items[0] = 2;

        Assert.Equal(1, list[0]);
    }

    [Fact]
    public void Records_in_lists_are_equal_by_key_even_where_they_lead_round_in_circles()
    {
        var (first, second) = (new Node("a"), new Node("a"));
        (first.Next, second.Next) = ([first], [second]);

        Assert.Equal(first.Next, second.Next);
        Assert.Equal(first.Next.GetHashCode(), second.Next.GetHashCode());
        Assert.Equal("[a]", first.Next.ToString());
        Assert.NotEqual(first.Next, [new Node("b")]);
    }

    [Fact]
    public void Addresses_are_equal_only_where_their_fragments_are_too()
    {
        FactList<Uri> links = [new("https://example.org/a#one"), new("https://example.org/a#two")];

        Assert.NotEqual(links[0], links[1], FactEquality.Equals);
        Assert.True(links == [new("https://example.org/a#one"), new("https://example.org/a#two")]);
        Assert.True(links != [new("https://example.org/a#one"), new("https://example.org/a#one")]);
        Assert.Equal(2, links.Distinct(FactEquality.Comparer<Uri>.Instance).Count());
        Assert.True(((OneOf<Uri, int>)links[0]) != links[1]);
    }

    [Fact]
    public void Sets_are_equal_whatever_the_order_but_keep_theirs()
    {
        FactSet<string> set = ["b", "a", "b"];

        Assert.Equal(["b", "a"], set.ToArray());
        Assert.True(set == ["a", "b"]);
        Assert.Equal(set.GetHashCode(), FactSet.Create(["a", "b"]).GetHashCode());
        Assert.Contains("a", (IReadOnlySet<string>)set);
        Assert.True(set.IsProperSubsetOf(["a", "b", "c"]));
        Assert.False(set.IsSupersetOf(["c"]));
    }

    [Fact]
    public void Maps_are_equal_whatever_the_order_but_keep_theirs()
    {
        FactMap<string, int> map = [new("b", 1), new("a", 2)];

        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal([1, 2], map.Values);
        Assert.True(map == [new("a", 2), new("b", 1)]);
        Assert.True(map != [new("a", 2), new("b", 2)]);
        Assert.Equal(2, map["a"]);
        Assert.False(map.TryGetValue("c", out _));
        Assert.Equal("{b: 1, a: 2}", map.ToString());
        Assert.Throws<KeyNotFoundException>(() => map["c"]);
        Assert.Throws<ArgumentException>(() => FactMap.Create<string, int>([new("a", 1), new("a", 2)]));
    }

    [Fact]
    public void An_open_listing_differs_from_a_complete_one()
    {
        Listing<string> complete = ["a"];

        Assert.False(complete.IsOpen);
        Assert.NotEqual(complete, Listing.Open("a"));
        Assert.Equal("[a, ...]", Listing.Open("a").ToString());
    }

    [Fact]
    public void A_stated_value_is_absent_unknown_or_there()
    {
        Stated<bool> given = false;

        Assert.False(Stated<bool>.NotStated.IsStated);
        Assert.True(Stated<bool>.Unknown is { IsStated: true, HasValue: false });
        Assert.True(given is { IsStated: true, HasValue: true, Value: false });
        Assert.Throws<InvalidOperationException>(() => Stated<bool>.Unknown.Value);
        Assert.Equal(3, new HashSet<Stated<bool>> { default, Stated<bool>.Unknown, given, new(false) }.Count);
        Assert.Equal("not stated, unknown, False", $"{Stated<bool>.NotStated}, {Stated<bool>.Unknown}, {given}");
    }

    [Fact]
    public void A_value_of_several_types_tells_which_it_is()
    {
        OneOf<bool, DateOnly, string> value = "soon";

        Assert.True(value.Is<string>());
        Assert.False(value.TryGet<bool>(out _));
        Assert.True(value.TryGet<string>(out var text));
        Assert.Equal("soon", text);
        Assert.Equal("text soon", value.Match(_ => "bool", _ => "date", text => $"text {text}"));
        Assert.True(value == "soon");
        Assert.False(value == true);
        Assert.Throws<InvalidOperationException>(() => default(OneOf<bool, string>).Value);
    }

    [Fact]
    public void A_text_falls_back_to_the_parent_language_and_to_the_default()
    {
        var text = new LocalizedText([new("en", "horse"), new("de", "Pferd"), new("de-AT", "Ross")]);

        Assert.Equal("Ross", text["de-at"]);
        Assert.Equal("Ross", text["de_AT"]);
        Assert.Equal("Pferd", text["de-CH"]);
        Assert.Equal("horse", text["ko"]);
        Assert.Equal("horse", text[CultureInfo.InvariantCulture]);
        Assert.Equal("horse", text.ToString());
        Assert.Equal("same", ((LocalizedText)"same")["de"]);
    }

    private sealed class Node(string key) : IFactRecord<string>
    {
        public string Key => key;

        public FactList<Node> Next { get; set; } = [];

        object IFactRecord.Key => key;
    }
}
