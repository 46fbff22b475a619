using System.Diagnostics.CodeAnalysis;

namespace Facts;

/// <summary>An index by keys that at most one record has.</summary>
/// <typeparam name="TKey">The type of the keys of the index.</typeparam>
/// <typeparam name="TRecord">The type of the records.</typeparam>
public sealed class UniqueIndex<TKey, TRecord>
    where TKey : notnull
    where TRecord : class
{
    private readonly KeyedIndex<TKey, TRecord> _index;

    internal UniqueIndex(KeyedIndex<TKey, TRecord> index) => _index = index;

    /// <summary>The record that has a key, or null.</summary>
    public TRecord? Find(TKey key) => _index.Find(key) is { Count: > 0 } found ? found[0] : null;

    /// <summary>Gets the record that has a key if there is one.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TRecord record)
    {
        record = Find(key);
        return record is not null;
    }
}
