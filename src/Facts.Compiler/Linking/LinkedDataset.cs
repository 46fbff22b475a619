using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>All rows of a dataset in their stored order, with every reference resolvable.</summary>
internal sealed class LinkedDataset
{
    private Dictionary<TableDeclaration, LinkedTable>? _byDeclaration;

    public required DatasetSchema Schema { get; init; }

    /// <summary>One per declared table, in the order of the schema.</summary>
    public required ImmutableArray<LinkedTable> Tables { get; init; }

    /// <summary>
    /// Everything that says where it comes from: tables in the order of the schema, rows in theirs, a record before what is inside it.
    /// </summary>
    public ImmutableArray<LinkedSubject> Provenance { get; init; } = ImmutableArray<LinkedSubject>.Empty;

    public required ImmutableArray<FactDiagnostic> Diagnostics { get; init; }

    /// <summary>Whether every file could be read; if not, nothing can be said to be missing.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Where a reference leads, or null where nothing has the key (a diagnostic has said so).</summary>
    public RowAddress? Resolve(BoundReference reference) => ReferenceResolver.Resolve(this, reference);

    public LinkedTable this[TableDeclaration table] => (_byDeclaration ??= Tables.ToDictionary(static linked => linked.Declaration))[table];

}

/// <summary>A row of a table.</summary>
/// <param name="Target">Which of the reference's targets it is.</param>
internal readonly record struct RowAddress(int Target, TableDeclaration Table, int Row);

/// <summary>The rows of one table.</summary>
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
}
