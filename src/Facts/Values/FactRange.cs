using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Facts;

/// <summary>Consecutive records in the order of an index. It copies nothing, and compares by content.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "The name says what it is, as that of FactList does.")]
public readonly struct FactRange<TRecord> : IReadOnlyList<TRecord>, IEquatable<FactRange<TRecord>>
    where TRecord : class
{
    private readonly OrderedRows<TRecord>? _rows;
    private readonly int _start;

    internal FactRange(OrderedRows<TRecord> rows, int start, int count)
    {
        _rows = rows;
        _start = start;
        Count = Math.Max(0, count);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public TRecord this[int index] => (uint)index < (uint)Count
        ? _rows![_start + index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The range has {Count} records.");

    /// <summary>Whether two ranges hold the same records in the same order.</summary>
    public static bool operator ==(FactRange<TRecord> left, FactRange<TRecord> right) => left.Equals(right);

    /// <summary>Whether two ranges differ.</summary>
    public static bool operator !=(FactRange<TRecord> left, FactRange<TRecord> right) => !left.Equals(right);

    /// <summary>Enumerates the records.</summary>
    public Enumerator GetEnumerator() => new(_rows, _start, Count);

    /// <inheritdoc/>
    IEnumerator<TRecord> IEnumerable<TRecord>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(FactRange<TRecord> other)
    {
        if (Count != other.Count)
        {
            return false;
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
    public override bool Equals(object? obj) => obj is FactRange<TRecord> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var record in this)
        {
            hash.Add(FactEquality.HashCode(record));
        }
        return hash.ToHashCode();
    }

    /// <summary>The keys of the records, as <c>[a, b]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", this.Select(FactEquality.Text))}]";

    /// <summary>Enumerates the records of a range.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "A struct enumerator avoids an allocation and is not named by callers.")]
    [SuppressMessage("Performance", "CA1815", Justification = "Enumerators are not compared.")]
    public struct Enumerator : IEnumerator<TRecord>
    {
        private readonly OrderedRows<TRecord>? _rows;
        private readonly int _start;
        private readonly int _end;
        private int _place;

        internal Enumerator(OrderedRows<TRecord>? rows, int start, int count)
        {
            _rows = rows;
            _start = start;
            _end = start + count;
            _place = start - 1;
        }

        /// <inheritdoc/>
        public readonly TRecord Current => _rows![_place];

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_place < _end;

        /// <inheritdoc/>
        public void Reset() => _place = _start - 1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
