using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>Stores all tables of a dataset, and its citations.</summary>
/// <param name="nameOf">Returns the name of the C# member of a field.</param>
internal sealed class DatasetEncoder(LinkedDataset dataset, RowLayouts layouts, Func<FieldDeclaration, string> nameOf)
{
    /// <summary>Stores all rows, or none if <paramref name="writeRows"/> is false or one of them cannot be stored.</summary>
    public StoredDataset Encode(bool writeRows, CancellationToken cancellationToken)
    {
        var rows = new RowEncoder(dataset, layouts);
        var tables = new TableEncoder(dataset, rows, writeRows);
        var citations = new CitationEncoder(dataset, rows, nameOf, writeRows);
        var stored = new StoredDataset(
            dataset.Tables.Select(table => tables.Encode(table, cancellationToken)).ToImmutableArray(),
            citations.EncodeCitations(),
            citations.EncodeSubjects());
        return rows.IsComplete ? stored : Encode(writeRows: false, cancellationToken);
    }
}

/// <summary>A dataset as chunks of text.</summary>
/// <param name="Tables">The chunks of each table, in the order of the schema.</param>
/// <param name="Citations">The chunks of all citations.</param>
/// <param name="Subjects">The chunks of the subjects of the citations.</param>
internal sealed record StoredDataset(
    ImmutableArray<ImmutableArray<StoredChunk>> Tables, ImmutableArray<StoredChunk> Citations, ImmutableArray<StoredChunk> Subjects);
