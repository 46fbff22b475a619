using System.Runtime.CompilerServices;

namespace Facts;

/// <summary>An index by keys that several records can share.</summary>
/// <typeparam name="TKey">The type of the keys of the index.</typeparam>
/// <typeparam name="TRecord">The type of the records.</typeparam>
public sealed class FactIndex<TKey, TRecord>
    where TKey : notnull
    where TRecord : class
{
    private readonly KeyedIndex<TKey, TRecord> _index;

    internal FactIndex(KeyedIndex<TKey, TRecord> index) => _index = index;

    /// <summary>The records that have a key, in the order of the rows. Empty if there are none.</summary>
    public FactList<TRecord> this[TKey key]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _index.Find(key);
    }
}
