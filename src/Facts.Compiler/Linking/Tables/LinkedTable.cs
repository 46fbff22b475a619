using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>The records of one table.</summary>
internal sealed class LinkedTable
{
    public required TableDeclaration Declaration { get; init; }

    /// <summary>
    /// The rows in stored order: by file path (ordinal), then by position in the file. If a variant has a table of its own, rows are first
    /// grouped by variant in the order of the schema, so that the rows of each are contiguous.
    /// </summary>
    public required ImmutableArray<BoundRow> Rows { get; init; }

    /// <summary>The row numbers by current and former key.</summary>
    public required IReadOnlyDictionary<FactKey, int> RowByKey { get; init; }

    /// <summary>The former keys with their row numbers, in the order of the rows.</summary>
    public required ImmutableArray<(FactKey Key, int Row)> FormerKeys { get; init; }

    /// <summary>The first row and the number of rows of each variant, by its index, if rows are grouped by variant; otherwise empty.</summary>
    public required ImmutableArray<(int Start, int Count)> VariantRows { get; init; }

    public LinkedRecord this[int row] => new(this, row);

    public IEnumerable<LinkedRecord> Records
    {
        get
        {
            for (var row = 0; row < Rows.Length; row++)
            {
                yield return this[row];
            }
        }
    }

    /// <summary>The record with a current or former key, or null.</summary>
    public LinkedRecord? Find(FactKey key) => RowByKey.TryGetValue(key, out var row) ? this[row] : null;
}
