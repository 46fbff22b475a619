using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Facts.Warm;

namespace Facts;

public abstract partial class FactTable<TKey, TRecord>
{
    // Made once as many lookups were made as there are rows: by then it has cost less than they did. By the type of the keys it is
    // a WarmTexts, a WarmNumbers, a WarmGuids or a WarmKeys<TKey>; a field for each would be read in turn at every lookup. It is written
    // once with a fence, and all that is read of it is read through it, so that a plain read does.
    private object? _warm;
    private int _coldLookups;

    /// <inheritdoc/>
    object IWarmValues.ValueAt(int entry) => RecordAt(entry < Count ? entry : Former[entry - Count].Row);

    /// <inheritdoc/>
    TKey IWarmEntries<TKey>.KeyAt(int entry) => entry < Count ? KeyAt(entry) : Former[entry - Count].Key;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TRecord? FindWarmText(object warm, ref char start, int length) =>
        Unsafe.As<TRecord?>(Unsafe.As<WarmTexts>(warm).Find(ref start, length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TRecord? FindWarm(object warm, TKey key)
    {
        if (typeof(TKey) == typeof(Guid))
        {
            return Unsafe.As<TRecord?>(Unsafe.As<WarmGuids>(warm).Find(Unsafe.As<TKey, Guid>(ref key)));
        }
        if (Unsafe.SizeOf<TKey>() <= sizeof(long) && NumberKey<TKey>.IsNumber)
        {
            var numbers = Unsafe.As<WarmNumbers>(warm);
            return Unsafe.As<TRecord?>(
                typeof(TKey).IsEnum ? numbers.FindLikelyInRange(NumberKey<TKey>.Of(key)) : numbers.Find(NumberKey<TKey>.Of(key)));
        }

        return Unsafe.As<TRecord?>(Unsafe.As<WarmKeys<TKey>>(warm).Find(key, HashInProcess(key)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint HashInProcess(TKey key) => (uint)(Hash(key) >> 32);

    /// <summary>Counts a lookup that went to the stored form, and makes the warm form where it was one too many.</summary>
    private void CountColdLookup()
    {
        if (++_coldLookups > Count && _warm is null)
        {
            Interlocked.CompareExchange(ref _warm, MakeWarm(), null);
        }
    }

    private object MakeWarm()
    {
        if (typeof(TKey) == typeof(string))
        {
            return new WarmTexts((IWarmEntries<string>)this, AllKeys(static key => (string)(object)key));
        }
        if (NumberKey<TKey>.IsNumber)
        {
            return new WarmNumbers(this, AllKeys(NumberKey<TKey>.Of));
        }
        if (typeof(TKey) == typeof(Guid))
        {
            return new WarmGuids(this, AllKeys(static key => Unsafe.As<TKey, Guid>(ref key)));
        }
        return new WarmKeys<TKey>(this, AllKeys(HashInProcess));
    }

    /// <summary>Something of every key, of former ones too.</summary>
    private T[] AllKeys<T>(Func<TKey, T> select)
    {
        IWarmEntries<TKey> entries = this;
        var all = new T[Count + Former.Length];
        for (var entry = 0; entry < all.Length; entry++)
        {
            all[entry] = select(entries.KeyAt(entry));
        }

        return all;
    }
}
