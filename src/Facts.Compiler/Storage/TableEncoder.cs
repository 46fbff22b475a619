using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>Stores the rows of a table with its key and its indexes.</summary>
internal static class TableEncoder
{
    /// <summary>The text of each chunk; without rows where <paramref name="writeRows"/> is false.</summary>
    public static ImmutableArray<string> Encode(LinkedDataset dataset, LinkedTable table, bool writeRows, CancellationToken cancellationToken)
    {
        var writer = new StoredTableWriter();
        var rows = writeRows ? table.Rows : ImmutableArray<BoundRow>.Empty;
        var encoder = new RowEncoder(dataset);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            encoder.Encode(row, writer.AddRow());
        }

        writer.SetKeys(Hashes(table.Declaration, rows));
        foreach (var index in StoredIndex.Of(table.Declaration))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddIndex(writer, dataset, table, index, writeRows);
        }

        return writer.ToChunks();
    }

    private static ulong[] Hashes(TableDeclaration table, ImmutableArray<BoundRow> rows)
    {
        var hash = KeyHash.Of(table);
        var hashes = new ulong[rows.Length];
        for (var row = 0; row < hashes.Length; row++)
        {
            hashes[row] = hash.Of(rows[row].Key);
        }

        return hashes;
    }

    private static void AddIndex(
        StoredTableWriter writer, LinkedDataset dataset, LinkedTable table, StoredIndex index, bool writeRows)
    {
        var keys = new IndexKeys(dataset);
        var rows = writeRows ? table.Rows : ImmutableArray<BoundRow>.Empty;
        switch (index)
        {
            case ReferenceIndex reference:
                writer.AddReferenceIndex(writeRows ? RowsByTarget(dataset, table, reference) : RowLists.Of(0, []));
                break;
            case FieldIndex { Declaration: { IsOrdered: true } declaration }:
                writer.AddOrderedIndex(InOrder(keys, declaration.Parts[0], rows));
                break;
            case FieldIndex { Declaration: var declaration }:
                AddKeyed(writer, keys, declaration.Parts, rows);
                break;
        }
    }

    /// <summary>The records that refer to each record of the target; one that names another twice leads to it once.</summary>
    private static RowLists RowsByTarget(LinkedDataset dataset, LinkedTable table, ReferenceIndex index)
    {
        var lastSources = new int[dataset[index.Target.Table].Rows.Length];
        var entries = new List<(int List, int Row)>(table.Rows.Length);
        foreach (var reference in dataset.References.From(table))
        {
            var (source, target) = (reference.Source.Row, reference.Target.Row);
            if (reference.Field == index.Field && !reference.IsMapKey && reference.TargetType == index.Target && lastSources[target] != source + 1)
            {
                lastSources[target] = source + 1;
                entries.Add((target, source));
            }
        }

        return RowLists.Of(lastSources.Length, entries);
    }

    private static List<int> InOrder(IndexKeys keys, IndexPart part, ImmutableArray<BoundRow> rows)
    {
        var entries = new List<(object Value, int Row)>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            if (keys.Single(rows[row].Record, part) is { } value)
            {
                entries.Add((value, row));
            }
        }

        var scalar = ((ScalarType)part.KeyType).Definition;
        entries.Sort((left, right) => scalar.Compare(left.Value, right.Value) is not 0 and var order ? order : left.Row.CompareTo(right.Row));
        return entries.ConvertAll(static entry => entry.Row);
    }

    private static void AddKeyed(StoredTableWriter writer, IndexKeys keys, ImmutableArray<IndexPart> parts, ImmutableArray<BoundRow> rows)
    {
        var lists = new Dictionary<FactKey, int>();
        var hash = KeyHash.Of(parts);
        var hashes = new List<ulong>();
        var entries = new List<(int List, int Row)>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var key in keys.Keys(rows[row].Record, parts))
            {
                if (!lists.TryGetValue(key, out var list))
                {
                    lists.Add(key, list = hashes.Count);
                    hashes.Add(hash.Of(key));
                }

                entries.Add((list, row));
            }
        }

        writer.AddIndex(hashes, RowLists.Of(hashes.Count, entries));
    }
}
