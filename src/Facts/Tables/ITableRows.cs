using Facts.Storage;

namespace Facts;

/// <summary>What an index needs from its table.</summary>
internal interface ITableRows<out TRecord> : IRecordSource
{
    /// <summary>The stored rows, or null if the table is in memory or a view.</summary>
    StoredRows? Stored { get; }

    int Count { get; }

    TRecord At(int index);
}

/// <summary>What a view needs from the table that it is part of.</summary>
internal interface IKeyedRows<TKey> : IRowFinder<TKey>
{
    TKey KeyAt(int row);
}
