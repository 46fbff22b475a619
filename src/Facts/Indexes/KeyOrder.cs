using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Facts;

/// <summary>The order of the values of an index. Strings are ordinal, as in the stored rows.</summary>
internal static class KeyOrder<TKey>
    where TKey : IComparable<TKey>
{
    public static IComparer<TKey> Comparer { get; } = Comparer<TKey>.Create(static (left, right) => Compare(left, right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compare(TKey left, TKey right) =>
        left is string text ? string.CompareOrdinal(text, Unsafe.As<TKey, string>(ref right)) : left.CompareTo(right);
}
