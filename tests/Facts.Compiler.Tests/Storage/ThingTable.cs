using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Storage;
using Facts.Hashing;
using Facts.Storage;

namespace Facts.Compiler.Tests.Storage;

/// <summary>A record as the generator would write it, with a text and a number.</summary>
internal sealed record Thing(string Key, string Kind, int Size) : IFactRecord<string>
{
    object IFactRecord.Key => Key;
}

/// <summary>A table as the generator would write it.</summary>
internal sealed class ThingTable : FactTable<string, Thing>
{
    private readonly Func<string, ulong> _hash;
    private readonly IReadOnlyDictionary<string, int> _former = new Dictionary<string, int>();

    public ThingTable(StoredTable stored, Func<string, ulong>? hash = null, IReadOnlyDictionary<string, int>? former = null)
        : base(stored)
    {
        _hash = hash ?? StableHash.Of;
        _former = former ?? _former;
        (ByKind, ByName, BySize, ByParent) = MakeIndexes();
    }

    public ThingTable(IEnumerable<Thing> things)
        : base(things)
    {
        _hash = StableHash.Of;
        (ByKind, ByName, BySize, ByParent) = MakeIndexes();
    }

    public FactIndex<string, Thing> ByKind { get; }

    public UniqueIndex<string, Thing> ByName { get; }

    public OrderedIndex<int, Thing> BySize { get; }

    /// <summary>Each thing refers to the one whose key is its kind.</summary>
    public ReferenceIndex<string, Thing> ByParent { get; }

    /// <summary>The number of records created.</summary>
    public int Made { get; private set; }

    /// <summary>Writes things with all four indexes.</summary>
    public static StoredTableWriter Write(IReadOnlyList<Thing> things)
    {
        var writer = new StoredTableWriter();
        foreach (var thing in things)
        {
            var row = writer.AddRow();
            row.WriteString(thing.Key);
            row.WriteString(thing.Kind);
            row.WriteInt64(thing.Size);
        }

        var rows = Enumerable.Range(0, things.Count).ToArray();
        writer.SetKeys(things.Select(thing => StableHash.Of(thing.Key)).ToArray());
        AddIndex(writer, rows.GroupBy(row => things[row].Kind).ToArray());
        AddIndex(writer, rows.GroupBy(row => things[row].Key + "!").ToArray());
        writer.AddOrderedIndex(rows.Where(row => things[row].Size >= 0).OrderBy(row => things[row].Size).ToArray());
        writer.AddReferenceIndex(
            RowLists.Of(
                things.Count,
                things.SelectMany((target, list) => rows.Where(row => things[row].Kind == target.Key).Select(row => (list, row))).ToArray()));
        return writer;
    }

    public static ThingTable Stored(IReadOnlyList<Thing> things) => new(StoredText.Of(Write(things)));

    protected internal override Thing Read(ref RowReader reader)
    {
        Made++;
        return new Thing(reader.ReadString(), reader.ReadString(), reader.ReadInt32());
    }

    protected internal override string ReadKey(ref RowReader reader) => reader.ReadString();

    protected internal override ulong Hash(string key) => _hash(key);

    protected internal override (string Key, int Row)[] FormerKeys() => [.. _former.Select(former => (former.Key, former.Value))];

    private static void AddIndex(StoredTableWriter writer, IGrouping<string, int>[] groups) => writer.AddIndex(
        groups.Select(group => StableHash.Of(group.Key)).ToArray(),
        RowLists.Of(groups.Length, groups.SelectMany((group, list) => group.Select(row => (list, row))).ToArray()));

    private (FactIndex<string, Thing>, UniqueIndex<string, Thing>, OrderedIndex<int, Thing>, ReferenceIndex<string, Thing>) MakeIndexes() =>
    (
        Index<string>(0, StableHash.Of, (thing, kind) => thing.Kind == kind, thing => [thing.Kind]),
        UniqueIndex<string>(1, StableHash.Of, (thing, name) => thing.Key + "!" == name, thing => [thing.Key + "!"]),
        OrderedIndex(2, thing => thing.Size, thing => thing.Size >= 0),
        ReferenceIndex<string>(3, () => this, thing => [thing.Kind]));
}
