using System;
using System.Collections.Generic;

namespace Facts;

/// <summary>Records that are in memory from the start.</summary>
internal sealed class MemoryRowSource<TKey, TRecord> : RowSource<TKey, TRecord>
    where TKey : notnull
    where TRecord : class, IFactRecord<TKey>
{
    private readonly TRecord[] _records;
    private readonly Dictionary<TKey, int> _rows;

    /// <exception cref="ArgumentException">A record is null, or two have the same key.</exception>
    public MemoryRowSource(TRecord[] records)
    {
        _records = records;
        _rows = new Dictionary<TKey, int>(records.Length);
        for (var row = 0; row < records.Length; row++)
        {
            if (records[row] is not { } record)
            {
                throw new ArgumentException($"Record {row} is null.", nameof(records));
            }
            if (!_rows.TryAdd(record.Key, row))
            {
                throw new ArgumentException($"Two records have the key '{KeyText.Of(record.Key)}'.", nameof(records));
            }
        }
    }

    public override int Count => _records.Length;

    public override TRecord? At(int row) => (uint)row < (uint)_records.Length ? _records[row] : null;

    public override TKey KeyAt(int row) => _records[row].Key;

    public override int FindRow(TKey key) => _rows.TryGetValue(key, out var row) ? row : -1;
}
