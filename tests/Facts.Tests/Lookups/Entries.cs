using System.Linq;
using System.Threading;
using Facts.Lookups;

namespace Facts.Tests.Lookups;

/// <summary>Entries whose values are their numbers, with a count of the values created.</summary>
internal sealed class Entries<TKey>(TKey[] keys) : ILookupEntries<TKey>
{
    private int _made;

    public TKey[] Keys { get; } = keys;

    public object[] Values { get; } = [.. Enumerable.Range(0, keys.Length).Select(entry => (object)entry)];

    public int Made => _made;

    public int Count => Keys.Length;

    public TKey KeyAt(int entry) => Keys[entry];

    public object ValueAt(int entry)
    {
        Interlocked.Increment(ref _made);
        return Values[entry];
    }
}
