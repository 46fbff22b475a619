using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Facts.Lookups;

namespace Facts;

/// <content>Lookups by key: in memory where the table has such a lookup, otherwise in the source of the rows.</content>
public abstract partial class FactTable<TKey, TRecord>
{
    private readonly RowSource<TKey, TRecord> _source;

    // Created after as many lookups as there are rows: by then it costs less than they did. It is a TextLookup, a NumberLookup, a GuidLookup
    // or a KeyLookup<TKey>, depending on the type of the key; with one field for each, every lookup would read several of them. It is
    // written once, with a fence, and everything read from it is reached through it, so a plain read is enough.
    private object? _lookup;
    private int _sourceLookups;

    /// <summary>The record with a key, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TRecord? Find(TKey key)
    {
        if (key is null || _lookup is not { } lookup)
        {
            return FindInSource(key!);
        }
        return key is string text ? FindInMemory(lookup, ref MemoryMarshal.GetReference(text.AsSpan()), text.Length) : FindInMemory(lookup, key);
    }

    /// <summary>The row of a current or former key, or -1.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int FindRow(TKey key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }
        return _source.FindRow(key);
    }

    /// <summary>The record with a key of type <see cref="string"/>, found without allocating the string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TRecord? FindText(ReadOnlySpan<char> key) =>
        _lookup is { } lookup ? FindInMemory(lookup, ref MemoryMarshal.GetReference(key), key.Length) : FindInSource(key);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TRecord? FindInMemory(object lookup, ref char start, int length) =>
        Unsafe.As<TRecord?>(Unsafe.As<TextLookup>(lookup).Find(ref start, length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TRecord? FindInMemory(object lookup, TKey key)
    {
        if (typeof(TKey) == typeof(Guid))
        {
            return Unsafe.As<TRecord?>(Unsafe.As<GuidLookup>(lookup).Find(Unsafe.As<TKey, Guid>(ref key)));
        }
        if (Unsafe.SizeOf<TKey>() <= sizeof(long) && NumberKey<TKey>.IsNumber)
        {
            var numbers = Unsafe.As<NumberLookup>(lookup);
            return Unsafe.As<TRecord?>(
                typeof(TKey).IsEnum ? numbers.FindLikelyInRange(NumberKey<TKey>.Of(key)) : numbers.Find(NumberKey<TKey>.Of(key)));
        }

        return Unsafe.As<TRecord?>(Unsafe.As<KeyLookup<TKey>>(lookup).Find(key, LookupHash(key)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint LookupHash(TKey key) => (uint)(Hash(key) >> 32);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindInSource(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        CountSourceLookup();
        return _source.FindRow(key) is >= 0 and var row ? _source.At(row) : null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindInSource(ReadOnlySpan<char> key)
    {
        CountSourceLookup();
        return _source.FindRow(key) is >= 0 and var row ? _source.At(row) : null;
    }

    /// <summary>Counts a lookup in the source, and creates the in-memory lookup after enough of them.</summary>
    private void CountSourceLookup()
    {
        if (++_sourceLookups > Count && _lookup is null && _source.LookupEntries is { } entries)
        {
            Interlocked.CompareExchange(ref _lookup, InMemoryLookup.Create(entries, LookupHash), null);
        }
    }
}
