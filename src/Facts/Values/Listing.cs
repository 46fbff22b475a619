using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Facts;

/// <summary>Creates listings.</summary>
public static class Listing
{
    /// <summary>Creates a complete listing of the given items.</summary>
    public static Listing<T> Create<T>(ReadOnlySpan<T> items) => new(FactList.Create(items), isOpen: false);

    /// <summary>Creates an open listing, in which the given items may not be all.</summary>
    public static Listing<T> Open<T>(params T[] items) => new(items, isOpen: true);
}

/// <summary>An immutable list that is either complete or open ("including …").</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(Listing), nameof(Listing.Create))]
public sealed class Listing<T> : IReadOnlyList<T>, IEquatable<Listing<T>>
{
    private readonly FactList<T> _items;

    /// <summary>Creates a listing of the given items.</summary>
    public Listing(FactList<T> items, bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items;
        IsOpen = isOpen;
    }

    /// <summary>The empty, complete listing.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Empty is where .NET developers look for it.")]
    public static Listing<T> Empty { get; } = new(FactList<T>.Empty, isOpen: false);

    /// <summary>Whether there may be other items than the given ones.</summary>
    public bool IsOpen { get; }

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>Whether two listings hold the same items in the same order and are both open or both complete.</summary>
    public static bool operator ==(Listing<T>? left, Listing<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two listings differ.</summary>
    public static bool operator !=(Listing<T>? left, Listing<T>? right) => !(left == right);

    /// <summary>Enumerates the items.</summary>
    public FactList<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Listing<T>? other) => other is not null && IsOpen == other.IsOpen && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Listing<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsOpen, _items);

    /// <summary>The items, as <c>[a, b]</c>, or <c>[a, b, ...]</c> if it is open.</summary>
    public override string ToString() => $"[{string.Join(", ", this.Select(FactEquality.Text).Concat(IsOpen ? ["..."] : []))}]";
}
