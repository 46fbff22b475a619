using System;
using System.Collections.Generic;
using Facts.Compiler.Binding;

namespace Facts.Compiler.Confusables;

/// <summary>Compares keys by their skeletons: keys that look alike are equal. ASCII keys, by far the most frequent, need no skeletons.</summary>
internal sealed class SkeletonComparer : IEqualityComparer<FactKey>
{
    public static SkeletonComparer Instance { get; } = new();

    /// <summary>Whether a text in the key differs from its skeleton.</summary>
    public static bool HasOther(FactKey key)
    {
        for (var index = 0; index < key.Count; index++)
        {
            if (key[index] is string text && !Skeleton.IsOwn(text))
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(FactKey? left, FactKey? right)
    {
        if (left is null || right is null || left.Count != right.Count)
        {
            return ReferenceEquals(left, right);
        }

        for (var index = 0; index < left.Count; index++)
        {
            var areAlike = left[index] is string text && right[index] is string other
                ? string.Equals(Skeleton.Of(text), Skeleton.Of(other), StringComparison.Ordinal)
                : left[index].Equals(right[index]);
            if (!areAlike)
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(FactKey key)
    {
        var hash = 17;
        for (var index = 0; index < key.Count; index++)
        {
            hash = unchecked((hash * 31) + (key[index] is string text ? Skeleton.HashOf(text) : key[index].GetHashCode()));
        }

        return hash;
    }
}
