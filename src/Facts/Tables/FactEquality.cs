using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Facts;

/// <summary>Compares values of facts: records by their keys, so that records which refer to each other never lead round in circles.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FactEquality
{
    /// <summary>Whether two values are the same fact.</summary>
    public static bool Equals<T>(T left, T right) =>
        left is IFactRecord leftRecord && right is IFactRecord rightRecord
            ? ReferenceEquals(left, right) || (left.GetType() == right.GetType() && leftRecord.Key.Equals(rightRecord.Key))
            : EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>A hash that fits <see cref="Equals{T}"/>.</summary>
    public static int HashCode<T>(T value) => value switch
    {
        null => 0,
        IFactRecord record => record.Key.GetHashCode(),
        _ => value.GetHashCode(),
    };

    /// <summary>Text of a value for messages and debuggers: a record shows its key.</summary>
    internal static string Text<T>(T value) => value switch
    {
        null => "null",
        IFactRecord record => KeyText.Of(record.Key),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    internal sealed class Comparer<T> : IEqualityComparer<T>
    {
        public static Comparer<T> Instance { get; } = new();

        public bool Equals(T? x, T? y) => FactEquality.Equals(x, y);

        public int GetHashCode([DisallowNull] T obj) => HashCode(obj);
    }
}
