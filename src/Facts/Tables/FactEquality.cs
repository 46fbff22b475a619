using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Facts;

/// <summary>
/// Compares values of facts. Records are compared by key, so that records that refer to each other cause no endless recursion; values whose own
/// equality is not that of what the data say, by their text.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FactEquality
{
    /// <summary>Whether two values are equal; records, whether they have the same key.</summary>
    public static bool Equals<T>(T left, T right) =>
        left is IFactRecord leftRecord && right is IFactRecord rightRecord
            ? ReferenceEquals(left, right) || (left.GetType() == right.GetType() && leftRecord.Key.Equals(rightRecord.Key))
            : ComparedByText.TextOf(left) is { } leftText
                ? leftText == ComparedByText.TextOf(right)
                : EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>A hash code that is consistent with <see cref="Equals{T}"/>.</summary>
    public static int HashCode<T>(T value) => value switch
    {
        null => 0,
        IFactRecord record => record.Key.GetHashCode(),
        _ => ComparedByText.TextOf(value)?.GetHashCode() ?? value.GetHashCode(),
    };

    /// <summary>The text of a value for messages and debuggers. For a record, its key.</summary>
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
