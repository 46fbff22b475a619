using System.Collections.Generic;
using Facts.Hashing;
using Facts.Storage;

namespace Facts;

/// <summary>The sources of a dataset, by short name.</summary>
public abstract class SourceTable : FactTable<string, Source>
{
    /// <summary>Creates the table of the sources stored in the assembly.</summary>
    protected SourceTable(StoredTable stored)
        : base(stored)
    {
    }

    /// <summary>Creates a table of sources in memory, for example for a test.</summary>
    protected SourceTable(IEnumerable<Source> sources)
        : base(sources)
    {
    }

    /// <inheritdoc/>
    protected internal override Source Read(ref RowReader reader) => Source.Read(ref reader);

    /// <inheritdoc/>
    protected internal override string ReadKey(ref RowReader reader) => reader.ReadString();

    /// <inheritdoc/>
    protected internal override ulong Hash(string key) => StableHash.Of(key);
}
