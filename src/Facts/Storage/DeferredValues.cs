using System;

namespace Facts.Storage;

/// <summary>Creates values of a type from the texts that a table stores once for all its rows.</summary>
internal sealed class DeferredValues(StoredRows rows, Func<string, object> create) : IRecordSource
{
    private readonly PagedCache<object> _values = new(rows.DeferredTexts.Count);

    /// <inheritdoc/>
    public object RecordAt(int row) => _values[row] ?? _values.Keep(row, create(rows.TextAt(rows.DeferredTexts, row)));
}
