using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Facts.Lookups;

namespace Facts;

public abstract partial class FactTable<TKey, TRecord>
{
    // Created after as many lookups as there are rows: by then it costs less than they did. It is a TextLookup, a NumberLookup, a GuidLookup
    // or a KeyLookup<TKey>, depending on the type of the key; with one field for each, every lookup would read several of them. It is
    // written once, with a fence, and everything read from it is reached through it, so a plain read is enough.
    private object? _lookup;
    private int _storedLookups;

    /// <inheritdoc/>
    object ILookupValues.ValueAt(int entry) => RecordAt(entry < Count ? entry : Former[entry - Count].Row);

    /// <inheritdoc/>
    TKey ILookupEntries<TKey>.KeyAt(int entry) => entry < Count ? KeyAt(entry) : Former[entry - Count].Key;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TRecord? FindTextInMemory(object lookup, ref char start, int length) =>
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

        return Unsafe.As<TRecord?>(Unsafe.As<KeyLookup<TKey>>(lookup).Find(key, HashInProcess(key)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint HashInProcess(TKey key) => (uint)(Hash(key) >> 32);

    /// <summary>Counts a lookup in the stored form, and creates the in-memory lookup when there have been enough of them.</summary>
    private void CountStoredLookup()
    {
        if (++_storedLookups > Count && _lookup is null)
        {
            Interlocked.CompareExchange(ref _lookup, CreateLookup(), null);
        }
    }

    private object CreateLookup()
    {
        if (typeof(TKey) == typeof(string))
        {
            return new TextLookup((ILookupEntries<string>)this, AllKeys(static key => (string)(object)key));
        }
        if (NumberKey<TKey>.IsNumber)
        {
            return new NumberLookup(this, AllKeys(NumberKey<TKey>.Of));
        }
        if (typeof(TKey) == typeof(Guid))
        {
            return new GuidLookup(this, AllKeys(static key => Unsafe.As<TKey, Guid>(ref key)));
        }
        return new KeyLookup<TKey>(this, AllKeys(HashInProcess));
    }

    /// <summary>Something of every key, of former ones too.</summary>
    private T[] AllKeys<T>(Func<TKey, T> select)
    {
        ILookupEntries<TKey> entries = this;
        var all = new T[Count + Former.Length];
        for (var entry = 0; entry < all.Length; entry++)
        {
            all[entry] = select(entries.KeyAt(entry));
        }

        return all;
    }
}
