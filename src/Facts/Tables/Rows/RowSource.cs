using System;
using Facts.Lookups;
using Facts.Storage;

namespace Facts;

/// <summary>The rows of a table: stored in the assembly, in memory, or part of another table.</summary>
internal abstract class RowSource<TKey, TRecord>
    where TKey : notnull
    where TRecord : class
{
    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>The stored rows, or null where the rows are not stored.</summary>
    public virtual StoredRows? Stored => null;

    /// <summary>The entries of an in-memory lookup, or null where the table is not to create one.</summary>
    public virtual ILookupEntries<TKey>? LookupEntries => null;

    /// <summary>The record of a row, always the same one; null where there is no such row.</summary>
    public abstract TRecord? At(int row);

    /// <summary>The key of a row that exists. Creates no record.</summary>
    public abstract TKey KeyAt(int row);

    /// <summary>The row of a current or former key, or -1.</summary>
    public abstract int FindRow(TKey key);

    /// <summary>The row of a current or former key of type <see cref="string"/>, or -1.</summary>
    public virtual int FindRow(ReadOnlySpan<char> key) => FindRow((TKey)(object)key.ToString());
}
