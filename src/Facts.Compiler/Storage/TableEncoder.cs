using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>Stores the rows of a table, its key and its indexes.</summary>
/// <param name="writeRows">Whether rows are written; if not, all tables are empty.</param>
internal sealed class TableEncoder(LinkedDataset dataset, RowEncoder encoder, bool writeRows)
{
    private readonly IndexKeys _keys = new(dataset);

    /// <summary>The chunks; empty if a row of the dataset is incomplete.</summary>
    public ImmutableArray<StoredChunk> Encode(LinkedTable table, CancellationToken cancellationToken)
    {
        var writer = new StoredTableWriter();
        var rows = writeRows ? table.Rows : ImmutableArray<BoundRow>.Empty;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            encoder.Encode(row, writer.AddRow());
            if (!encoder.IsComplete)
            {
                return ImmutableArray<StoredChunk>.Empty;
            }
        }

        writer.SetKeys(Hashes(table.Declaration, rows));
        foreach (var index in StoredIndex.Of(table.Declaration))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddIndex(writer, table, index, rows);
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

    private void AddIndex(StoredTableWriter writer, LinkedTable table, StoredIndex index, ImmutableArray<BoundRow> rows)
    {
        switch (index)
        {
            case ReferenceIndex reference:
                writer.AddReferenceIndex(writeRows ? RowsByTarget(table, reference) : RowLists.Of(0, []));
                break;
            case FieldIndex { Declaration: { IsOrdered: true } declaration }:
                writer.AddOrderedIndex(InOrder(declaration.Parts[0], rows));
                break;
            case FieldIndex { Declaration: var declaration }:
                writer.AddIndex(rows.Length, row => _keys.Keys(rows[row].Record, declaration.Parts), KeyHash.Of(declaration.Parts).Of);
                break;
        }
    }

    /// <summary>The records that refer to each record of the target; repeated references from one record count once.</summary>
    private RowLists RowsByTarget(LinkedTable table, ReferenceIndex index)
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

    private static List<int> InOrder(IndexPart part, ImmutableArray<BoundRow> rows)
    {
        var entries = new List<(object Value, int Row)>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            if (IndexKeys.Single(rows[row].Record, part) is { } value)
            {
                entries.Add((value, row));
            }
        }

        var scalar = ((ScalarType)part.KeyType).Definition;
        entries.Sort((left, right) => scalar.Compare(left.Value, right.Value) is not 0 and var order ? order : left.Row.CompareTo(right.Row));
        return entries.ConvertAll(static entry => entry.Row);
    }
}
