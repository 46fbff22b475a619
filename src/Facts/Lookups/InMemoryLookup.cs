using System;
using System.Runtime.CompilerServices;

namespace Facts.Lookups;

/// <summary>Creates the lookup that suits the type of the keys.</summary>
internal static class InMemoryLookup
{
    /// <summary>
    /// A <see cref="TextLookup"/>, <see cref="NumberLookup"/> or <see cref="GuidLookup"/> if there is one for the type of the keys, otherwise a
    /// <see cref="KeyLookup{TKey}"/>.
    /// </summary>
    /// <param name="entries">The entries to find.</param>
    /// <param name="hash">The hash of a key in a <see cref="KeyLookup{TKey}"/>.</param>
    public static object Create<TKey>(ILookupEntries<TKey> entries, Func<TKey, uint> hash)
        where TKey : notnull
    {
        if (typeof(TKey) == typeof(string))
        {
            return new TextLookup((ILookupEntries<string>)entries, OfEachKey(entries, static key => (string)(object)key));
        }
        if (NumberKey<TKey>.IsNumber)
        {
            return new NumberLookup(entries, OfEachKey(entries, NumberKey<TKey>.Of));
        }
        if (typeof(TKey) == typeof(Guid))
        {
            return new GuidLookup(entries, OfEachKey(entries, static key => Unsafe.As<TKey, Guid>(ref key)));
        }
        return new KeyLookup<TKey>(entries, OfEachKey(entries, hash));
    }

    private static T[] OfEachKey<TKey, T>(ILookupEntries<TKey> entries, Func<TKey, T> select)
    {
        var all = new T[entries.Count];
        for (var entry = 0; entry < all.Length; entry++)
        {
            all[entry] = select(entries.KeyAt(entry));
        }

        return all;
    }
}
