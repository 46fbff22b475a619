using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Facts;

/// <summary>Creates lists.</summary>
public static class FactList
{
    /// <summary>Creates a list of the given items.</summary>
    public static FactList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? FactList<T>.Empty : new FactList<T>(items.ToArray());

    /// <summary>Creates a list of the given items.</summary>
    public static FactList<T> ToFactList<T>(this IEnumerable<T> items) => Create<T>(items.ToArray());
}

/// <summary>An immutable list that compares by content.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(FactList), nameof(FactList.Create))]
public sealed class FactList<T> : IReadOnlyList<T>, IEquatable<FactList<T>>
{
    // A T[] of the items, or an int[] of their rows if there is a table to take them from.
    private readonly Array _itemsOrRows;
    private readonly IRecordSource? _source;

    internal FactList(T[] items) => _itemsOrRows = items;

    /// <summary>Creates a list of the records of rows. Each record is created on first use.</summary>
    internal FactList(IRecordSource source, int[] rows)
    {
        _source = source;
        _itemsOrRows = rows;
    }

    /// <summary>The empty list.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Empty is where .NET developers look for it.")]
    public static FactList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _itemsOrRows.Length;

    /// <inheritdoc/>
    public T this[int index]
    {
        get
        {
            // The table of a list of rows always has records of type T, so the casts need no check.
            if (_source is not { } source)
            {
                return Unsafe.As<T[]>(_itemsOrRows)[index];
            }

            var row = Unsafe.As<int[]>(_itemsOrRows)[index];
            if (row < 0)
            {
                return default!;
            }

            var record = source.RecordAt(row);
            return Unsafe.As<object, T>(ref record);
        }
    }

    /// <summary>Creates a list from a copy of an array.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The named alternative is FactList.Create.")]
    public static implicit operator FactList<T>(T[] items) => FactList.Create<T>(items);

    /// <summary>Whether two lists hold the same items in the same order.</summary>
    public static bool operator ==(FactList<T>? left, FactList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    public static bool operator !=(FactList<T>? left, FactList<T>? right) => !(left == right);

    /// <summary>Enumerates the items.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(FactList<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }
        if (other is null || Count != other.Count)
        {
            return false;
        }
        if (_source is not null && ReferenceEquals(_source, other._source))
        {
            return Unsafe.As<int[]>(_itemsOrRows).AsSpan().SequenceEqual(Unsafe.As<int[]>(other._itemsOrRows));
        }

        for (var index = 0; index < Count; index++)
        {
            if (!FactEquality.Equals(this[index], other[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in this)
        {
            hash.Add(FactEquality.HashCode(item));
        }
        return hash.ToHashCode();
    }

    /// <summary>The items, as <c>[a, b]</c>. Records are shown as their keys.</summary>
    public override string ToString() => $"[{string.Join(", ", this.Select(FactEquality.Text))}]";

    /// <summary>Enumerates the items of a list.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "A struct enumerator avoids an allocation and is not named by callers.")]
    [SuppressMessage("Performance", "CA1815", Justification = "Enumerators are not compared.")]
    public struct Enumerator : IEnumerator<T>
    {
        private readonly FactList<T> _list;
        private int _index;

        internal Enumerator(FactList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly T Current => _list[_index];

        /// <inheritdoc/>
        readonly object? IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _list.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
