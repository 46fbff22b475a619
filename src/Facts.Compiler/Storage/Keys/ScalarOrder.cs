using System;
using System.Collections.Generic;

namespace Facts.Compiler.Storage;

/// <summary>The order of the values of an ordered index: that of their types, of texts the ordinal one.</summary>
internal sealed class ScalarOrder : IComparer<object>
{
    public static ScalarOrder Instance { get; } = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (string left, string right) => string.CompareOrdinal(left, right),
        (FactDate left, FactDate right) => left.CompareTo(right),
        (Quantity left, Quantity right) => left.CompareTo(right),
        (IComparable left, _) => left.CompareTo(y),
        _ => 0,
    };
}
