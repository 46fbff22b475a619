using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;

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

        writer.SetKeys(rows.Select(row => KeyHash.Of(row.Key)).ToList());
        var keys = new IndexKeys(dataset);
        foreach (var index in StoredIndex.Of(table.Declaration))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddIndex(writer, dataset, keys, index, rows, writeRows);
        }

        return writer.ToChunks();
    }

    private static void AddIndex(StoredTableWriter writer, LinkedDataset dataset, IndexKeys keys, StoredIndex index, ImmutableArray<BoundRow> rows, bool writeRows)
    {
        switch (index)
        {
            case ReferenceIndex reference:
                var targets = writeRows ? dataset[reference.Target.Table].Rows.Length : 0;
                writer.AddReferenceIndex(RowsByTarget(keys, reference, rows, targets));
                break;
            case FieldIndex { Declaration: { IsOrdered: true } declaration }:
                writer.AddOrderedIndex(InOrder(keys, declaration.Parts[0], rows));
                break;
            case FieldIndex { Declaration: var declaration }:
                writer.AddIndex(Entries(keys, declaration.Parts, rows));
                break;
        }
    }

    private static List<IReadOnlyList<int>> RowsByTarget(IndexKeys keys, ReferenceIndex index, ImmutableArray<BoundRow> rows, int targets)
    {
        var rowsByTarget = new List<int>?[targets];
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var target in keys.TargetRows(rows[row].Record, index))
            {
                var list = rowsByTarget[target] ??= [];
                if (list.Count == 0 || list[list.Count - 1] != row)
                {
                    list.Add(row);
                }
            }
        }

        return rowsByTarget.Select(list => (IReadOnlyList<int>)(list ?? [])).ToList();
    }

    private static List<int> InOrder(IndexKeys keys, Schema.IndexPart part, ImmutableArray<BoundRow> rows) =>
        Enumerable.Range(0, rows.Length)
            .Select(row => (Row: row, Value: keys.Single(rows[row].Record, part)))
            .Where(entry => entry.Value is not null)
            .OrderBy(entry => entry.Value!, ScalarOrder.Instance)
            .Select(entry => entry.Row)
            .ToList();

    private static List<(ulong Hash, IReadOnlyList<int> Rows)> Entries(IndexKeys keys, ImmutableArray<Schema.IndexPart> parts, ImmutableArray<BoundRow> rows)
    {
        var places = new Dictionary<FactKey, int>();
        var entries = new List<(ulong Hash, IReadOnlyList<int> Rows)>();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var key in keys.Keys(rows[row].Record, parts))
            {
                if (!places.TryGetValue(key, out var place))
                {
                    places.Add(key, place = entries.Count);
                    entries.Add((KeyHash.Of(key), new List<int>()));
                }

                var list = (List<int>)entries[place].Rows;
                if (list.Count == 0 || list[list.Count - 1] != row)
                {
                    list.Add(row);
                }
            }
        }

        return entries;
    }
}
