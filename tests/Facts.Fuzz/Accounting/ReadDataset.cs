using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;
using Facts.Storage;

namespace Facts.Fuzz.Accounting;

/// <summary>A dataset whose records are read back: from the stored form if there is one, else from the linked model.</summary>
internal sealed class ReadDataset
{
    private readonly RowLayouts _layouts;
    private readonly Dictionary<(string Property, string Name), StoredRows> _tables;
    private readonly AnnotationReading _annotations;
    private readonly LinkedReading _linked;

    /// <param name="sources">The C# of the dataset, which holds the stored form.</param>
    public ReadDataset(LinkedDataset dataset, ImmutableArray<GeneratedSource> sources)
    {
        (Dataset, Rows, _layouts, _linked) = (dataset, new RecordRows(dataset), new RowLayouts(dataset.Schema), new LinkedReading(dataset));
        _tables = EmittedTables.Of(sources);
        IsStored = dataset.Tables.All(table => RowsOf(table)?.Count == table.Rows.Length);
        _annotations = new AnnotationReading(dataset, IsStored ? _tables : null);
    }

    public LinkedDataset Dataset { get; }

    public DatasetSchema Schema => Dataset.Schema;

    public RecordRows Rows { get; }

    /// <summary>Whether the stored form is read; if not, the dataset has an error, or something is wrong.</summary>
    public bool IsStored { get; }

    public Row Record((LinkedTable Table, int Number) row) => new(
        IsStored
            ? new RowReading(RowsOf(row.Table)!, _layouts).Record(_layouts[row.Table.Declaration], row.Number)
            : _linked.Record(row.Table.Rows[row.Number].Record),
        _annotations.Of(row.Table, row.Number));

    private StoredRows? RowsOf(LinkedTable table) => _tables.GetValueOrDefault(("Stored", table.Declaration.TableName));
}

/// <summary>A record that was read back, with what it is annotated with.</summary>
internal sealed record Row(StoredFields Fields, AnnotationTexts Annotations);
