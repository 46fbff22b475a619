using System;
using System.ComponentModel;
using System.Threading;

namespace Facts.Storage;

/// <summary>The rows of a table as the generator stored them in the assembly. Nothing is read before the first use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StoredTable
{
    private readonly ChunkSource _chunks;
    private StoredRows? _rows;

    /// <summary>Creates a table of the rows in the chunks.</summary>
    public StoredTable(string name, ChunkSource chunks)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(chunks);
        Name = name;
        _chunks = chunks;
    }

    /// <summary>The name of the table.</summary>
    public string Name { get; }

    internal StoredRows Rows => _rows ?? Open();

    private StoredRows Open()
    {
        var rows = new StoredRows(Name, _chunks);
        return Interlocked.CompareExchange(ref _rows, rows, null) ?? rows;
    }
}
