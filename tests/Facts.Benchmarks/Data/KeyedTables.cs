using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Facts.Benchmarks.Data;

/// <summary>A dataset with a small table for each type and form of key.</summary>
internal static class KeyedTables
{
    /// <summary>The maximum number of members of an enum, because people do not write larger ones.</summary>
    public const int MostMembers = 1_000;

    public static DatasetText Text(int count)
    {
        var schema = new StringBuilder("tables:\n");
        var files = new List<(string Name, string Text)>();
        foreach (var shape in Enum.GetValues<KeyShape>())
        {
            Table(schema, files, $"{shape}", "", "id", TextKeys.Make(shape, count).Select(key => $"\"{key}\":\n"));
        }
        Table(schema, files, "Number", "number: int, ", "number", Numbers(count).Select(key => Text($"{key}:\n")));
        Table(schema, files, "Token", "token: Guid, ", "token", Guids(count).Select(key => Text($"{key}:\n")));
        Table(
            schema,
            files,
            "Pair",
            "product: string, cycle: int, ",
            "[product, cycle]",
            Pairs(count).Select(pair => Text($"- product: {pair.Product}\n  cycle: {pair.Cycle}\n")));
        var members = Members(count);
        if (count <= MostMembers)
        {
            Table(schema, files, "Kind", "member: Member, ", "member", members.Select(key => $"{key}:\n"));
        }
        schema.Append(CultureInfo.InvariantCulture, $"enums:\n  Member: [{string.Join(", ", count <= MostMembers ? members : ["none"])}]\n");
        return new DatasetText("Keyed",
        [
            DatasetText.File("dataset.yaml", "name: Keyed\nnamespace: Bench\n"),
            DatasetText.File("keyed.schema.yaml", schema.ToString()),
            .. files.Select(file => DatasetText.File(file.Name, file.Text)),
        ]);
    }

    public static int[] Numbers(int count, ulong seed = 21) => Distinct(count, new Dice(seed), dice => dice.Next(int.MaxValue));

    public static Guid[] Guids(int count, ulong seed = 22) => Distinct(count, new Dice(seed), static dice =>
    {
        Span<ulong> bits = [dice.NextBits(), dice.NextBits()];
        return new Guid(System.Runtime.InteropServices.MemoryMarshal.AsBytes(bits));
    });

    public static (string Product, int Cycle)[] Pairs(int count, ulong seed = 23)
    {
        var products = TextKeys.Make(KeyShape.Slug, Math.Max(2, count / 8), seed);
        return Distinct(count, new Dice(seed), dice => (dice.Pick(products), dice.Next(40)));
    }

    public static string[] Members(int count) => [.. Enumerable.Range(0, count).Select(index => Text($"member{index}"))];

    private static T[] Distinct<T>(int count, Dice dice, Func<Dice, T> make)
    {
        var seen = new HashSet<T>(count);
        var values = new List<T>(count);
        while (values.Count < count)
        {
            var value = make(dice);
            if (seen.Add(value))
            {
                values.Add(value);
            }
        }

        return [.. values];
    }

    private static void Table(StringBuilder schema, List<(string, string)> files, string record, string fields, string key, IEnumerable<string> heads)
    {
        schema.Append(
            CultureInfo.InvariantCulture,
            $"  {record}Entry:\n    table: {record}Entries\n    key: {key}\n    fields: {{ {fields}name: string, rank: int }}\n    members: false\n");
        var yaml = new StringBuilder();
        var row = 0;
        foreach (var head in heads)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{head}  name: entry {row}\n  rank: {row++}\n");
        }
        files.Add(($"{record}Entries.yaml", yaml.ToString()));
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
