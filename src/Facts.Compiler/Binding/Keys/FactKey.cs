using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Facts.Compiler.Binding;

/// <summary>A primary key, comparable by value: one part, or several of a composite key.</summary>
/// <remarks>
/// A part is a <see cref="string"/>, <see cref="long"/> (signed integers, char), <see cref="ulong"/> (unsigned integers), <see cref="Guid"/>,
/// a boxed <see cref="EnumKey"/>, or, for a date, the day number as <see cref="int"/>. A reference contributes the parts of the key it refers to.
/// </remarks>
internal sealed class FactKey : IEquatable<FactKey>
{
    private const int HashSeed = 17;

    // The only part, or an array if there are several. Each record and reference has a key, so size matters.
    private readonly object _parts;
    private readonly int _hash;

    public FactKey(ImmutableArray<object> parts)
    {
        _parts = parts.Length == 1 ? parts[0] : parts.ToArray();
        _hash = HashSeed;
        foreach (var part in parts)
        {
            _hash = Mix(_hash, part);
        }
    }

    public FactKey(object part)
    {
        _parts = part;
        _hash = Mix(HashSeed, part);
    }

    /// <summary>The number of parts.</summary>
    public int Count => _parts is object[] parts ? parts.Length : 1;

    public ImmutableArray<object> Parts => _parts is object[] parts ? ImmutableArray.Create(parts) : ImmutableArray.Create(_parts);

    public object this[int index] => _parts is object[] parts ? parts[index] : _parts;

    public bool Equals(FactKey? other)
    {
        if (other is null || _hash != other._hash || Count != other.Count)
        {
            return false;
        }

        for (var index = 0; index < Count; index++)
        {
            if (!this[index].Equals(other[index]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FactKey);

    public override int GetHashCode() => _hash;

    /// <summary>The parts as written in the data, joined by <c>/</c>.</summary>
    public override string ToString() => string.Join("/", Parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));

    private static int Mix(int hash, object part) => unchecked((hash * 31) + part.GetHashCode());
}

/// <summary>A part of a key whose type is an enum.</summary>
internal readonly record struct EnumKey(string Member, long Value)
{
    public override string ToString() => Member;
}
