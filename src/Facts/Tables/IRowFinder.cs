namespace Facts;

/// <summary>Finds rows by key. Implemented by every table.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
public interface IRowFinder<in TKey>
{
    /// <summary>The row of a current or former key, or -1.</summary>
    int FindRow(TKey key);
}
