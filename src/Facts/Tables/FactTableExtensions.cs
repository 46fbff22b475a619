using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Facts;

/// <summary>Lookups by a span of characters, which allocate no string.</summary>
public static class FactTableExtensions
{
    /// <summary>The record with a key, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TRecord? Find<TRecord>(this FactTable<string, TRecord> table, ReadOnlySpan<char> key)
        where TRecord : class, IFactRecord<string>
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.FindText(key);
    }

    /// <summary>Gets the record with a key if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryGetValue<TRecord>(this FactTable<string, TRecord> table, ReadOnlySpan<char> key, [MaybeNullWhen(false)] out TRecord record)
        where TRecord : class, IFactRecord<string>
    {
        record = table.Find(key);
        return record is not null;
    }

    /// <summary>Whether there is a record with a key.</summary>
    public static bool ContainsKey<TRecord>(this FactTable<string, TRecord> table, ReadOnlySpan<char> key)
        where TRecord : class, IFactRecord<string> => table.Find(key) is not null;
}
