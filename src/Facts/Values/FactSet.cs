using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Facts;

/// <summary>Creates sets.</summary>
public static class FactSet
{
    /// <summary>Creates a set of the given items. Of equal items, the first is kept.</summary>
    public static FactSet<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? FactSet<T>.Empty : new FactSet<T>(Distinct(items));

    /// <summary>Creates a set of the given items. Of equal items, the first is kept.</summary>
    public static FactSet<T> ToFactSet<T>(this IEnumerable<T> items) => Create<T>(items.ToArray());

    private static FactList<T> Distinct<T>(ReadOnlySpan<T> items)
    {
        var seen = new HashSet<T>(FactEquality.Comparer<T>.Instance);
        var distinct = new List<T>(items.Length);
        foreach (var item in items)
        {
            if (seen.Add(item))
            {
                distinct.Add(item);
            }
        }

        return new FactList<T>(distinct.ToArray());
    }
}

/// <summary>An immutable set that keeps its items in the given order and compares by content, in any order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(FactSet), nameof(FactSet.Create))]
public sealed class FactSet<T> : IReadOnlySet<T>, IEquatable<FactSet<T>>
{
    private readonly FactList<T> _items;
    private HashSet<T>? _lookup;

    /// <summary>Creates a set of items that are known to be distinct.</summary>
    internal FactSet(FactList<T> items) => _items = items;

    /// <summary>The empty set.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Empty is where .NET developers look for it.")]
    public static FactSet<T> Empty { get; } = new(FactList<T>.Empty);

    /// <inheritdoc/>
    public int Count => _items.Count;

    internal FactList<T> Items => _items;

    private HashSet<T> Lookup => _lookup ?? CreateLookup();

    /// <summary>Whether two sets hold the same items.</summary>
    public static bool operator ==(FactSet<T>? left, FactSet<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two sets differ.</summary>
    public static bool operator !=(FactSet<T>? left, FactSet<T>? right) => !(left == right);

    /// <summary>Enumerates the items in order.</summary>
    public FactList<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Contains(T item) => Lookup.Contains(item);

    /// <inheritdoc/>
    public bool IsProperSubsetOf(IEnumerable<T> other) => Lookup.IsProperSubsetOf(Comparable(other));

    /// <inheritdoc/>
    public bool IsProperSupersetOf(IEnumerable<T> other) => Lookup.IsProperSupersetOf(Comparable(other));

    /// <inheritdoc/>
    public bool IsSubsetOf(IEnumerable<T> other) => Lookup.IsSubsetOf(Comparable(other));

    /// <inheritdoc/>
    public bool IsSupersetOf(IEnumerable<T> other) => Lookup.IsSupersetOf(Comparable(other));

    /// <inheritdoc/>
    public bool Overlaps(IEnumerable<T> other) => Lookup.Overlaps(Comparable(other));

    /// <inheritdoc/>
    public bool SetEquals(IEnumerable<T> other) => Lookup.SetEquals(Comparable(other));

    /// <inheritdoc/>
    public bool Equals(FactSet<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && Count == other.Count && Lookup.SetEquals(other.Lookup));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactSet<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, because the order does not matter.
        var hash = Count;
        foreach (var item in _items)
        {
            hash = unchecked(hash + FactEquality.HashCode(item));
        }
        return hash;
    }

    /// <summary>The items, as <c>[a, b]</c>. Records are shown as their keys.</summary>
    public override string ToString() => _items.ToString();

    private static IEnumerable<T> Comparable(IEnumerable<T> other) => other is FactSet<T> set ? set.Lookup : other;

    private HashSet<T> CreateLookup()
    {
        var lookup = new HashSet<T>(_items, FactEquality.Comparer<T>.Instance);
        return Interlocked.CompareExchange(ref _lookup, lookup, null) ?? lookup;
    }
}
