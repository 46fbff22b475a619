using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Facts;

/// <summary>Creates claims.</summary>
public static class Claims
{
    /// <summary>Creates claims of which the one with the highest rank is preferred, if only one has this rank.</summary>
    public static Claims<T> Create<T>(ReadOnlySpan<ClaimedValue<T>> claims)
    {
        var highest = -1;
        var isAlone = false;
        for (var index = 0; index < claims.Length; index++)
        {
            if (claims[index].Rank == ClaimRank.Deprecated || (highest >= 0 && claims[index].Rank < claims[highest].Rank))
            {
                continue;
            }
            isAlone = highest < 0 || claims[index].Rank > claims[highest].Rank;
            highest = isAlone ? index : highest;
        }

        return new Claims<T>(claims.ToArray(), isAlone ? highest : -1);
    }
}

/// <summary>All values that are claimed for one field, and which one is preferred.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(Claims), nameof(Claims.Create))]
public sealed class Claims<T> : IReadOnlyList<ClaimedValue<T>>, IEquatable<Claims<T>>
{
    private readonly FactList<T> _values;
    private readonly ClaimRank[] _ranks;
    private readonly int _preferred;

    /// <summary>Creates claims with a given preference.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="preferred">The index of the preferred one, or -1.</param>
    public Claims(IReadOnlyList<ClaimedValue<T>> claims, int preferred)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(preferred, Math.Max(claims.Count, 1));
        _values = claims.Select(claim => claim.Value).ToFactList();
        _ranks = claims.Select(claim => claim.Rank).ToArray();
        _preferred = claims.Count == 0 ? -1 : preferred;
    }

    internal Claims(FactList<T> values, ClaimRank[] ranks, int preferred)
    {
        _values = values;
        _ranks = ranks;
        _preferred = preferred;
    }

    /// <summary>No claims.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Empty is where .NET developers look for it.")]
    public static Claims<T> Empty { get; } = new(FactList<T>.Empty, [], -1);

    /// <summary>The claim that the policy of the field chooses, or null if there is none or the policy does not decide.</summary>
    public ClaimedValue<T>? Preferred => _preferred < 0 ? null : this[_preferred];

    /// <summary>The index of the preferred claim, or -1.</summary>
    public int PreferredIndex => _preferred;

    /// <summary>The values of all claims, in the order of the data.</summary>
    public FactList<T> Values => _values;

    /// <summary>Whether claims that are not deprecated have different values.</summary>
    public bool IsContested => Standing.Distinct(FactEquality.Comparer<T>.Instance).Skip(1).Any();

    /// <inheritdoc/>
    public int Count => _values.Count;

    private IEnumerable<T> Standing => _values.Where((_, index) => _ranks[index] != ClaimRank.Deprecated);

    /// <inheritdoc/>
    public ClaimedValue<T> this[int index] => new(_values[index], _ranks[index]);

    /// <summary>Whether both hold the same claims in the same order and prefer the same one.</summary>
    public static bool operator ==(Claims<T>? left, Claims<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Claims<T>? left, Claims<T>? right) => !(left == right);

    /// <inheritdoc/>
    public IEnumerator<ClaimedValue<T>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Claims<T>? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _preferred == other._preferred && _ranks.AsSpan().SequenceEqual(other._ranks) && _values.Equals(other._values));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Claims<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_preferred, _values);

    /// <summary>The claims, as <c>[a, b (preferred)]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";
}
