using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>All records of a dataset in their stored order, with every reference resolved.</summary>
internal sealed class LinkedDataset
{
    private readonly Dictionary<TableDeclaration, LinkedTable> _byDeclaration;

    public LinkedDataset(DatasetSchema schema, ImmutableArray<LinkedTable> tables)
    {
        (Schema, Tables) = (schema, tables);
        _byDeclaration = tables.ToDictionary(static table => table.Declaration);
    }

    public DatasetSchema Schema { get; }

    /// <summary>The declared tables, in the order of the schema.</summary>
    public ImmutableArray<LinkedTable> Tables { get; }

    /// <summary>The references between records.</summary>
    public ReferenceGraph References { get; init; } = ReferenceGraph.Empty;

    /// <summary>Everything with provenance: tables in the order of the schema, rows in stored order, a record before the values inside
    /// it.</summary>
    public ImmutableArray<LinkedSubject> Provenance { get; init; } = ImmutableArray<LinkedSubject>.Empty;

    /// <summary>The diagnostics of linking.</summary>
    public ImmutableArray<FactDiagnostic> Diagnostics { get; init; } = ImmutableArray<FactDiagnostic>.Empty;

    /// <summary>What binding reported of dates that are not known to the day.</summary>
    public ImmutableArray<FactDiagnostic> ImpreciseDates { get; init; } = ImmutableArray<FactDiagnostic>.Empty;

    /// <summary>The paths of all files that may contain facts, relative to the dataset.</summary>
    public ImmutableArray<string> FilePaths { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether every file could be read; if not, nothing can be reported as missing.</summary>
    public bool IsComplete { get; init; } = true;

    public LinkedTable this[TableDeclaration table] => _byDeclaration[table];

    /// <summary>The record that a reference refers to, or null if no record has the key, which has been reported.</summary>
    public LinkedRecord? TargetOf(BoundReference reference) => References.TargetOf(reference);
}
