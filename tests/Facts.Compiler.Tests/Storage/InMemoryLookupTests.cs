using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Facts.Compiler.Tests.Storage;

/// <summary>Lookups in a table that has had enough lookups to create its in-memory lookup.</summary>
public sealed class InMemoryLookupTests
{
    public static TheoryData<string> KeyFormats =>
    ["{0}", "k{0:000}", "https://example.org/things/{0:0000}/of-many-that-end-alike", "{0:000000}-middle-{0:000000}"];

    [Theory]
    [MemberData(nameof(KeyFormats))]
    public void A_table_finds_each_key_in_memory_and_no_other(string format)
    {
        var things = Things(format, 300);
        var table = WithLookupInMemory(things);

        Assert.All(things, thing => Assert.Equal(thing, table.Find(thing.Key)));
        Assert.All(things, thing => Assert.Equal(thing, table.Find(("(" + thing.Key + ")").AsSpan(1, thing.Key.Length))));
        Assert.All(things, (thing, row) => Assert.Equal(row, table.FindRow(thing.Key)));
        Assert.All(things, thing => Assert.Null(table.Find(thing.Key + "x")));
        Assert.All(things, thing => Assert.Null(table.Find(("x" + thing.Key).AsSpan())));
        Assert.Null(table.Find(""));
    }

    [Fact]
    public void Keys_that_differ_only_in_characters_that_are_not_hashed_are_told_apart()
    {
        var things = Enumerable.Range(0, 400)
            .Select(row => new Thing($"aaaabbbb{row:000}cccccccccccccccccccccccccccccccccccccccc", "", row))
            .ToArray();
        var table = WithLookupInMemory(things);

        Assert.All(things, thing => Assert.Equal(thing.Size, table[thing.Key].Size));
        Assert.False(table.ContainsKey("aaaabbbb400cccccccccccccccccccccccccccccccccccccccc"));
    }

    [Fact]
    public void A_record_found_in_the_stored_form_is_the_one_found_in_memory()
    {
        var table = ThingTable.Stored(Things("{0}", 50));
        var stored = table["7"];

        LookUpOftenIn(table, 50);

        Assert.Same(stored, table["7"]);
        Assert.Same(stored, table.At(7));
    }

    [Fact]
    public void Threads_that_create_the_in_memory_lookup_together_see_one_record_each()
    {
        var things = Things("{0}", 500);
        var table = ThingTable.Stored(things);
        var seen = new Thing[8][];

        Parallel.For(0, seen.Length, thread => seen[thread] = [.. Enumerable.Range(0, 5).SelectMany(_ => things).Select(thing => table[thing.Key])]);

        Assert.All(seen, records => Assert.True(records.Zip(seen[0]).All(pair => ReferenceEquals(pair.First, pair.Second))));
    }

    [Fact]
    public void A_former_key_is_found_in_memory()
    {
        var things = Things("{0}", 20);
        var table = new ThingTable(StoredText.Of(ThingTable.Write(things)), former: new Dictionary<string, int> { ["seven"] = 7 });
        LookUpOftenIn(table, 20);

        Assert.Equal("7", table["seven"].Key);
        Assert.Equal("7", table.Find("seven".AsSpan())!.Key);
        Assert.Null(table.Find("eight"));
    }

    private static ThingTable WithLookupInMemory(Thing[] things)
    {
        var table = ThingTable.Stored(things);
        LookUpOftenIn(table, things.Length);
        return table;
    }

    private static void LookUpOftenIn(ThingTable table, int count)
    {
        for (var lookup = 0; lookup < count + 2; lookup++)
        {
            table.ContainsKey("none");
        }
    }

    private static Thing[] Things(string format, int count) =>
        [.. Enumerable.Range(0, count).Select(row => new Thing(string.Format(CultureInfo.InvariantCulture, format, row), "", row))];
}
