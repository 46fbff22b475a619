using System.Threading;

namespace Facts.Storage;

/// <summary>Caches an object per number, in pages that are allocated on first use. If two threads add one for the same number, one is kept.</summary>
internal sealed class PagedCache<T>(int count)
    where T : class
{
    private const int PageBits = 6;
    private const int PageMask = (1 << PageBits) - 1;
    private T?[]?[]? _pages;

    public T? this[int number] => _pages?[number >> PageBits]?[number & PageMask];

    public T Keep(int number, T value)
    {
        var pages = _pages ?? Interlocked.CompareExchange(ref _pages, new T?[]?[(count + PageMask) >> PageBits], null) ?? _pages;
        ref var page = ref pages[number >> PageBits];
        var entries = page ?? Interlocked.CompareExchange(ref page, new T?[PageMask + 1], null) ?? page;
        return Interlocked.CompareExchange(ref entries[number & PageMask], value, null) ?? value;
    }
}
