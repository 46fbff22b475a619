using System.Threading;

namespace Facts.Storage;

/// <summary>Keeps what was made for each number. Pages are allocated when they are touched; of what two threads make at once, one is kept.</summary>
internal sealed class PagedCache<T>(int count)
    where T : class
{
    private const int PageBits = 6;
    private const int PageMask = (1 << PageBits) - 1;
    private T?[]?[]? _pages;

    public T? this[int number] => _pages?[number >> PageBits]?[number & PageMask];

    public T Keep(int number, T made)
    {
        var pages = _pages ?? Interlocked.CompareExchange(ref _pages, new T?[]?[(count + PageMask) >> PageBits], null) ?? _pages;
        ref var page = ref pages[number >> PageBits];
        var entries = page ?? Interlocked.CompareExchange(ref page, new T?[PageMask + 1], null) ?? page;
        return Interlocked.CompareExchange(ref entries[number & PageMask], made, null) ?? made;
    }
}
