using System.Collections.Generic;
using Facts.Hashing;
using Facts.Storage;

namespace Facts;

/// <summary>The sources of a dataset, by their short names.</summary>
public abstract class SourceTable : FactTable<string, Source>
{
    /// <summary>The sources that the assembly holds.</summary>
    protected SourceTable(StoredTable stored)
        : base(stored)
    {
    }

    /// <summary>Sources in memory, as for a test.</summary>
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
