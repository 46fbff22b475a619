using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Facts.Compiler.Tests.Storage;

/// <summary>Lookups of a table that was asked so often that it hashes its keys in the process.</summary>
public sealed class WarmLookupTests
{
    public static TheoryData<string> KeyFormats =>
    ["{0}", "k{0:000}", "https://example.org/things/{0:0000}/of-many-that-end-alike", "{0:000000}-middle-{0:000000}"];

    [Theory]
    [MemberData(nameof(KeyFormats))]
    public void A_warm_table_finds_each_key_and_no_other(string format)
    {
        var things = Things(format, 300);
        var table = Warmed(things);

        Assert.All(things, thing => Assert.Equal(thing, table.Find(thing.Key)));
        Assert.All(things, thing => Assert.Equal(thing, table.Find(("(" + thing.Key + ")").AsSpan(1, thing.Key.Length))));
        Assert.All(things, (thing, row) => Assert.Equal(row, table.FindRow(thing.Key)));
        Assert.All(things, thing => Assert.Null(table.Find(thing.Key + "x")));
        Assert.All(things, thing => Assert.Null(table.Find(("x" + thing.Key).AsSpan())));
        Assert.Null(table.Find(""));
    }

    [Fact]
    public void Keys_that_differ_only_where_the_swift_hash_does_not_look_are_told_apart()
    {
        var things = Enumerable.Range(0, 400)
            .Select(row => new Thing($"aaaabbbb{row:000}cccccccccccccccccccccccccccccccccccccccc", "", row))
            .ToArray();
        var table = Warmed(things);

        Assert.All(things, thing => Assert.Equal(thing.Size, table[thing.Key].Size));
        Assert.False(table.ContainsKey("aaaabbbb400cccccccccccccccccccccccccccccccccccccccc"));
    }

    [Fact]
    public void A_record_found_cold_is_the_record_found_warm()
    {
        var table = ThingTable.Stored(Things("{0}", 50));
        var cold = table["7"];

        Warm(table, 50);

        Assert.Same(cold, table["7"]);
        Assert.Same(cold, table.At(7));
    }

    [Fact]
    public void Threads_that_warm_a_table_together_see_one_record_each()
    {
        var things = Things("{0}", 500);
        var table = ThingTable.Stored(things);
        var seen = new Thing[8][];

        Parallel.For(0, seen.Length, thread => seen[thread] = [.. Enumerable.Range(0, 5).SelectMany(_ => things).Select(thing => table[thing.Key])]);

        Assert.All(seen, records => Assert.True(records.Zip(seen[0]).All(pair => ReferenceEquals(pair.First, pair.Second))));
    }

    [Fact]
    public void A_former_key_is_found_in_a_warm_table()
    {
        var things = Things("{0}", 20);
        var table = new ThingTable(StoredText.Of(ThingTable.Write(things)), former: new Dictionary<string, int> { ["seven"] = 7 });
        Warm(table, 20);

        Assert.Equal("7", table["seven"].Key);
        Assert.Equal("7", table.Find("seven".AsSpan())!.Key);
        Assert.Null(table.Find("eight"));
    }

    private static ThingTable Warmed(Thing[] things)
    {
        var table = ThingTable.Stored(things);
        Warm(table, things.Length);
        return table;
    }

    private static void Warm(ThingTable table, int count)
    {
        for (var lookup = 0; lookup < count + 2; lookup++)
        {
            table.ContainsKey("none");
        }
    }

    private static Thing[] Things(string format, int count) =>
        [.. Enumerable.Range(0, count).Select(row => new Thing(string.Format(CultureInfo.InvariantCulture, format, row), "", row))];
}
