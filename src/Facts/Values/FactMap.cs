using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Facts;

/// <summary>Creates maps.</summary>
public static class FactMap
{
    /// <summary>Creates a map of the given entries.</summary>
    /// <exception cref="ArgumentException">Two entries have the same key.</exception>
    public static FactMap<TKey, TValue> Create<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull
    {
        if (entries.IsEmpty)
        {
            return FactMap<TKey, TValue>.Empty;
        }

        var keys = new TKey[entries.Length];
        var values = new TValue[entries.Length];
        for (var index = 0; index < entries.Length; index++)
        {
            (keys[index], values[index]) = entries[index];
        }

        var map = new FactMap<TKey, TValue>(keys, new FactList<TValue>(values));
        map.RequireDistinctKeys();
        return map;
    }

    /// <summary>Creates a map of the given entries.</summary>
    /// <exception cref="ArgumentException">Two entries have the same key.</exception>
    public static FactMap<TKey, TValue> ToFactMap<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull => Create<TKey, TValue>(entries.ToArray());
}

/// <summary>An immutable map that keeps its entries in the given order and compares by content, in any order.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[CollectionBuilder(typeof(FactMap), nameof(FactMap.Create))]
public sealed class FactMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IEquatable<FactMap<TKey, TValue>>
    where TKey : notnull
{
    private readonly FactList<TKey> _keys;
    private readonly FactList<TValue> _values;
    private Dictionary<TKey, int>? _lookup;

    internal FactMap(TKey[] keys, FactList<TValue> values)
    {
        _keys = new FactList<TKey>(keys);
        _values = values;
    }

    /// <summary>The empty map.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Empty is where .NET developers look for it.")]
    public static FactMap<TKey, TValue> Empty { get; } = new([], FactList<TValue>.Empty);

    /// <inheritdoc/>
    public int Count => _keys.Count;

    /// <summary>The keys in order.</summary>
    public FactList<TKey> Keys => _keys;

    /// <summary>The values in the order of the keys.</summary>
    public FactList<TValue> Values => _values;

    /// <inheritdoc/>
    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => _keys;

    /// <inheritdoc/>
    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => _values;

    private Dictionary<TKey, int> Lookup => _lookup ?? CreateLookup();

    /// <inheritdoc/>
    public TValue this[TKey key] => Lookup.TryGetValue(key, out var index)
        ? _values[index]
        : throw new KeyNotFoundException($"The map has no key '{FactEquality.Text(key)}'.");

    /// <summary>Whether two maps hold the same entries.</summary>
    public static bool operator ==(FactMap<TKey, TValue>? left, FactMap<TKey, TValue>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two maps differ.</summary>
    public static bool operator !=(FactMap<TKey, TValue>? left, FactMap<TKey, TValue>? right) => !(left == right);

    /// <inheritdoc/>
    public bool ContainsKey(TKey key) => Lookup.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var found = Lookup.TryGetValue(key, out var index);
        value = found ? _values[index] : default;
        return found;
    }

    /// <summary>Enumerates the entries in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(FactMap<TKey, TValue>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }
        if (other is null || Count != other.Count)
        {
            return false;
        }
        foreach (var (key, value) in this)
        {
            if (!other.TryGetValue(key, out var otherValue) || !FactEquality.Equals(value, otherValue))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactMap<TKey, TValue>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, because the order does not matter.
        var hash = Count;
        foreach (var (key, value) in this)
        {
            hash = unchecked(hash + HashCode.Combine(FactEquality.HashCode(key), FactEquality.HashCode(value)));
        }
        return hash;
    }

    /// <summary>The entries, as <c>{a: 1, b: 2}</c>. Records are shown as their keys.</summary>
    public override string ToString() =>
        $"{{{string.Join(", ", this.Select(entry => $"{FactEquality.Text(entry.Key)}: {FactEquality.Text(entry.Value)}"))}}}";

    internal void RequireDistinctKeys() => _ = Lookup;

    private Dictionary<TKey, int> CreateLookup()
    {
        var lookup = new Dictionary<TKey, int>(Count, FactEquality.Comparer<TKey>.Instance);
        for (var index = 0; index < _keys.Count; index++)
        {
            if (!lookup.TryAdd(_keys[index], index))
            {
                throw new ArgumentException($"The key '{FactEquality.Text(_keys[index])}' comes twice.");
            }
        }

        return Interlocked.CompareExchange(ref _lookup, lookup, null) ?? lookup;
    }

    /// <summary>Enumerates the entries of a map.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "A struct enumerator avoids an allocation and is not named by callers.")]
    [SuppressMessage("Performance", "CA1815", Justification = "Enumerators are not compared.")]
    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly FactMap<TKey, TValue> _map;
        private int _index;

        internal Enumerator(FactMap<TKey, TValue> map)
        {
            _map = map;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly KeyValuePair<TKey, TValue> Current => new(_map._keys[_index], _map._values[_index]);

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _map.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
