using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using Facts.Compiler.Storage;
using Facts.Hashing;
using Facts.Storage;

namespace Facts.Compiler.Tests.Storage;

public sealed class StoredTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Every_key_finds_its_record_and_no_other_key_finds_one(int count)
    {
        var things = Things(count);
        var table = ThingTable.Stored(things);

        Assert.Equal(count, table.Count);
        Assert.Equal(things, table);
        foreach (var thing in things)
        {
            Assert.Equal(thing, table[thing.Key]);
            Assert.Equal(thing, table.Find(thing.Key.AsSpan()));
            Assert.Null(table.Find(thing.Key + "x"));
            Assert.False(table.ContainsKey((thing.Key + "x").AsSpan()));
        }
    }

    [Fact]
    public void Any_texts_are_keys()
    {
        Gen.String.HashSet.Sample(keys =>
        {
            // UTF-8 cannot represent an unpaired surrogate; the YAML reader never lets one through.
            var things = keys.Where(IsWhole).Select((key, index) => new Thing(key, "kind", index)).ToArray();
            var table = ThingTable.Stored(things);
            foreach (var thing in things)
            {
                Assert.Equal(thing, table[thing.Key]);
            }
        });
    }

    [Fact]
    public void Stored_and_in_memory_answer_alike()
    {
        var names = Gen.Char['a', 'd'].Array[0, 3].Select(letters => new string(letters));
        Gen.Select(
            names.Array[0, 12].Select(keys => keys.Distinct().ToArray()),
            names.Array[20],
            Gen.Int[-3, 6].Array[20],
            names).Sample((keys, kinds, sizes, asked) =>
        {
            var things = keys.Select((key, index) => new Thing(key, kinds[index % 20], sizes[index % 20])).ToArray();
            var (stored, memory) = (ThingTable.Stored(things), new ThingTable(things));

            Assert.Equal(memory, stored);
            Assert.Equal(memory.Keys, stored.Keys);
            Assert.Equal(memory.Find(asked), stored.Find(asked));
            Assert.Equal(memory.FindRow(asked), stored.FindRow(asked));
            Assert.Equal(memory.ByKind[asked], stored.ByKind[asked]);
            Assert.Equal(memory.ByName.Find(asked + "!"), stored.ByName.Find(asked + "!"));
            Assert.Equal(memory.BySize.All, stored.BySize.All);
            Assert.Equal(memory.BySize.Between(-1, 3), stored.BySize.Between(-1, 3));
            Assert.Equal(memory.BySize.LastAtOrBefore(2), stored.BySize.LastAtOrBefore(2));
            Assert.Equal(memory.BySize.FirstAtOrAfter(2), stored.BySize.FirstAtOrAfter(2));
            if (stored.ContainsKey(asked))
            {
                Assert.Equal(memory.ByParent[asked], stored.ByParent[asked]);
            }
            for (var row = 0; row < things.Length; row++)
            {
                Assert.Equal(memory.ByParent.OfRow(row), stored.ByParent.OfRow(row));
            }
        });
    }

    [Fact]
    public void Rows_spread_over_chunks_and_one_may_be_longer_than_a_chunk()
    {
        var random = new Random(5);
        var things = Enumerable.Range(0, 300).Select(index => new Thing($"k{index}", Noise(3000 + index, ' ', '~'), index)).ToList();
        things.Insert(100, new Thing("long", Noise(300_000, '一', '鿿'), -1));
        var writer = new StoredTableWriter();
        foreach (var thing in things)
        {
            var row = writer.AddRow();
            row.WriteString(thing.Key);
            row.WriteString(thing.Kind);
            row.WriteInt64(thing.Size);
        }

        writer.SetKeys(things.Select(thing => StableHash.Of(thing.Key)).ToArray());
        var chunks = writer.ToTexts();
        var table = new ThingTable(StoredText.Of(chunks));

        Assert.True(chunks.Length > 3);
        Assert.Single(chunks, chunk => Encoding.UTF8.GetByteCount(chunk) > 1 << 18);
        Assert.All(things, thing => Assert.Equal(thing, table[thing.Key]));

        string Noise(int length, char first, char last) => new([.. Enumerable.Range(0, length).Select(_ => (char)random.Next(first, last + 1))]);
    }

    [Fact]
    public void A_hundred_thousand_keys_spread_over_chunks()
    {
        var writer = new StoredTableWriter();
        var keys = Enumerable.Range(0, 100_000).Select(index => $"key-{index}").ToArray();
        foreach (var key in keys)
        {
            var row = writer.AddRow();
            row.WriteString(key);
            row.WriteString("same");
            row.WriteInt64(key.Length);
        }

        writer.SetKeys(keys.Select(StableHash.Of).ToArray());
        var table = new ThingTable(StoredText.Of(writer));

        for (var row = 0; row < keys.Length; row++)
        {
            Assert.Same(table.At(row), table[keys[row]]);
        }
        Assert.Equal(keys, table.Select(thing => thing.Key));
        Assert.Same(table.At(0).Kind, table.At(99_999).Kind);
    }

    [Fact]
    public void Keys_of_equal_hashes_are_told_apart()
    {
        var things = Things(50);
        var writer = ThingTable.Write(things);
        writer.SetKeys([.. things.Select(_ => 42UL)]);
        var table = new NumberedTable(StoredText.Of(writer));

        for (var row = 0; row < things.Count; row++)
        {
            Assert.Equal(things[row].Key, table[new Name(things[row].Key)].Key.Text);
        }
        Assert.Null(table.Find(new Name("missing")));
        Assert.Equal(-1, table.FindRow(new Name("missing")));
    }

    [Fact]
    public void A_former_key_finds_the_record()
    {
        var table = new ThingTable(StoredText.Of(ThingTable.Write(Things(3))), former: new Dictionary<string, int> { ["old"] = 1 });

        Assert.Same(table.At(1), table["old"]);
        Assert.Same(table.At(1), table.Find("old".AsSpan()));
        Assert.Equal(1, table.FindRow("old"));
    }

    [Fact]
    public void A_missing_key_is_named_with_near_ones()
    {
        var table = ThingTable.Stored([new Thing("bust", "", 0), new Thing("horse", "", 0)]);

        var error = Assert.Throws<KeyNotFoundException>(() => table["bsut"]);

        Assert.Equal("The table Things has no key 'bsut'. Did you mean 'bust'?", error.Message);
        Assert.Equal(0, table.Made);
    }

    [Theory]
    [InlineData('@', 1)]
    [InlineData('A', 2)]
    [InlineData('~', 63)]
    public void Another_form_is_refused(char digit, int form)
    {
        var chunks = ThingTable.Write(Things(1)).ToTexts();
        var table = new ThingTable(StoredText.Of(chunks.SetItem(0, digit + chunks[0][1..])));

        var error = Assert.Throws<InvalidOperationException>(() => table.Count);

        Assert.Equal(
            $"The table Things was stored in form {form}, and this version of the Facts package reads form 3. "
                + "Rebuild the assembly that holds the table with the matching version of Facts.Generator.",
            error.Message);
    }

    [Fact]
    public void Nothing_is_read_before_the_first_use()
    {
        var asked = 0;
        var table = new ThingTable(new StoredTable("Things", _ =>
        {
            asked++;
            return default;
        }));

        Assert.NotNull(table.ByKind);
        Assert.Equal(0, asked);
    }

    [Fact]
    public void Threads_that_touch_a_row_at_once_get_one_record()
    {
        for (var round = 0; round < 200; round++)
        {
            var table = ThingTable.Stored(Things(20));

            var found = Contenders.Run(8, () => table.Keys.Select(key => table[key]).ToArray());

            for (var row = 0; row < 20; row++)
            {
                Assert.Single(found.Select(things => things[row]).Distinct(ReferenceEqualityComparer.Instance));
            }
        }
    }

    [Fact]
    public void Threads_that_touch_a_shared_text_at_once_get_one_string()
    {
        for (var round = 0; round < 200; round++)
        {
            var stored = StoredText.Of(ThingTable.Write(Things(70)));

            var found = Contenders.Run(8, () => Enumerable.Range(0, 70).Select(row => SecondText(stored, row)).ToArray());

            Assert.Equal(7, found.SelectMany(texts => texts).Distinct(ReferenceEqualityComparer.Instance).Count());
        }
    }

    [Fact]
    public void Lookups_and_misses_allocate_nothing_once_keys_and_records_are_in_memory()
    {
        var things = Things(600);
        var table = ThingTable.Stored(things);
        var missing = things.Select(thing => thing.Key + "?").ToArray();
        LookUp();
        LookUp();
        var before = GC.GetAllocatedBytesForCurrentThread();

        LookUp();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void LookUp()
        {
            for (var row = 0; row < things.Count; row++)
            {
                _ = table.Find(things[row].Key) ?? throw new InvalidOperationException();
                _ = table.Find(missing[row]);
                _ = table.ContainsKey(things[row].Key.AsSpan());
                _ = table.ByKind[things[row].Kind];
                _ = table.ByName.Find(missing[row]);
                _ = table.ByParent.OfRow(row);
            }
        }
    }

    [Fact]
    public void Deferred_values_are_created_once_for_each_text_and_only_when_they_are_asked_for()
    {
        var writer = new StoredTableWriter();
        string[] texts = ["one", "two", "one"];
        foreach (var text in texts)
        {
            writer.AddRow().WriteDeferred(text);
        }

        var rows = StoredText.Of(writer).Rows;
        var created = new List<string>();
        var values = Enumerable.Range(0, 3).Select(Read).ToList();
        Assert.Empty(created);

        Assert.Equal("two!", values[1].Value);
        Assert.Equal(["two"], created);
        Assert.Same(values[0].Value, values[2].Value);
        Assert.Equal(["two", "one"], created);

        Deferred<string> Read(int row) => rows.Reader(row).ReadDeferred<string>(rows.Deferred(Create));

        string Create(string text)
        {
            created.Add(text);
            return text + "!";
        }
    }

    [Fact]
    public void A_row_that_is_not_there_is_refused()
    {
        var table = ThingTable.Stored(Things(3));

        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.KeyAt(3));
    }

    private static string SecondText(StoredTable stored, int row)
    {
        var reader = stored.Rows.Reader(row);
        reader.ReadString();
        return reader.ReadString();
    }

    private static List<Thing> Things(int count) =>
        [.. Enumerable.Range(0, count).Select(index => new Thing($"thing-{index}", $"kind-{index % 7}", index % 5))];

    private static bool IsWhole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return false;
            }
            index++;
        }

        return true;
    }

    private readonly record struct Name(string Text);

    private sealed record NamedThing(Name Key) : IFactRecord<Name>
    {
        object IFactRecord.Key => Key;
    }

    /// <summary>A table whose keys all have the same hash.</summary>
    private sealed class NumberedTable(StoredTable stored) : FactTable<Name, NamedThing>(stored)
    {
        protected internal override NamedThing Read(ref RowReader reader) => new(ReadKey(ref reader));

        protected internal override Name ReadKey(ref RowReader reader) => new(reader.ReadString());

        protected internal override ulong Hash(Name key) => 42;
    }
}
