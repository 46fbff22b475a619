namespace Facts;

/// <summary>Consecutive rows of another table, counted from 0.</summary>
/// <param name="table">The records of the other table.</param>
/// <param name="keys">The keys of the other table.</param>
/// <param name="start">The first row in the other table.</param>
/// <param name="count">The number of rows.</param>
internal sealed class ViewRowSource<TKey, TRecord>(IRecordSource table, IKeyedRows<TKey> keys, int start, int count) : RowSource<TKey, TRecord>
    where TKey : notnull
    where TRecord : class
{
    public override int Count => count;

    public override TRecord? At(int row) => (uint)row < (uint)count ? (TRecord)table.RecordAt(start + row) : null;

    public override TKey KeyAt(int row) => keys.KeyAt(start + row);

    public override int FindRow(TKey key) => keys.FindRow(key) - start is var row && (uint)row < (uint)count ? row : -1;
}
