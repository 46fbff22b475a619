using Facts.Storage;

namespace Facts;

/// <summary>What an index needs of its table.</summary>
internal interface ITableRows<out TRecord> : IRecordSource
{
    /// <summary>The opened rows, or null where the table is in memory or a view.</summary>
    StoredRows? Stored { get; }

    int Count { get; }

    TRecord At(int index);
}

/// <summary>What a view needs of the table it is a stretch of.</summary>
internal interface IKeyedRows<TKey> : IRowFinder<TKey>
{
    TKey KeyAt(int row);
}
