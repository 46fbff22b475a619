using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Facts.Compiler.Binding;

/// <summary>A primary key, comparable by value: one part, or several of a composite key.</summary>
/// <remarks>
/// A part is a <see cref="string"/>, <see cref="long"/> (signed integers, char), <see cref="ulong"/> (unsigned integers), <see cref="Guid"/>,
/// a boxed <see cref="EnumKey"/>, or, for a date, an <see cref="int"/> day number. A part that is a reference holds the parts of the key referred to.
/// </remarks>
internal sealed class FactKey : IEquatable<FactKey>
{
    private readonly ImmutableArray<object> _parts;
    private readonly int _hash;

    public FactKey(ImmutableArray<object> parts)
    {
        _parts = parts;
        var hash = 17;
        foreach (var part in parts)
        {
            hash = unchecked((hash * 31) + part.GetHashCode());
        }

        _hash = hash;
    }

    public FactKey(object part) : this(ImmutableArray.Create(part))
    {
    }

    public ImmutableArray<object> Parts => _parts;

    public bool Equals(FactKey? other)
    {
        if (other is null || _hash != other._hash || _parts.Length != other._parts.Length)
        {
            return false;
        }

        for (var index = 0; index < _parts.Length; index++)
        {
            if (!_parts[index].Equals(other._parts[index]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FactKey);

    public override int GetHashCode() => _hash;

    /// <summary>The parts as the data write them, joined by <c>/</c>.</summary>
    public override string ToString() => string.Join("/", _parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
}

/// <summary>A part of a key that is a member of an enum.</summary>
internal readonly record struct EnumKey(string Member, long Value)
{
    public override string ToString() => Member;
}
