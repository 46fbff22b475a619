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
    /// The rows in stored order: by file path (ordinal), then as they stand; where a variant has a table of its own, variants stand
    /// together in the order of the schema, so that each is one stretch of rows.
    /// </summary>
    public required ImmutableArray<BoundRow> Rows { get; init; }

    /// <summary>Current and former keys to row numbers.</summary>
    public required IReadOnlyDictionary<FactKey, int> RowByKey { get; init; }

    /// <summary>Former keys to row numbers, in the order of the rows.</summary>
    public required ImmutableArray<(FactKey Key, int Row)> FormerKeys { get; init; }

    /// <summary>First row and number of rows of each variant, by its index, where variants stand together; else empty.</summary>
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

    /// <summary>The record of a current or former key, or null.</summary>
    public LinkedRecord? Find(FactKey key) => RowByKey.TryGetValue(key, out var row) ? this[row] : null;
}
