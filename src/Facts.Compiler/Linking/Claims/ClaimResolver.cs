using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Chooses the preferred claim according to the policy of the field. If the policy does not decide, finds two claims that contradict
/// each other.</summary>
internal static class ClaimResolver
{
    public static ClaimResolution Resolve(ClaimsType type, BoundList claims)
    {
        var standing = claims.Items.Where(static claim => RankOf(claim) != ClaimRanks.Deprecated).ToList();
        if (standing.Count == 0)
        {
            return ClaimResolution.None;
        }

        // If all claims agree, the one that the curator ranks highest is preferred.
        if (Agree(standing))
        {
            return new ClaimResolution(IndexOf(claims, standing.OrderByDescending(RankOf).First()), null, null);
        }

        var left = standing;
        foreach (var rule in Rules(type.Policy))
        {
            if (rule.Kind == ClaimRuleKind.Tolerance && ClaimDistance.AreWithin(left, rule))
            {
                return new ClaimResolution(IndexOf(claims, left[0]), null, null);
            }

            left = Keep(left, rule);
            if (Agree(left))
            {
                return new ClaimResolution(IndexOf(claims, left[0]), null, null);
            }
        }

        return type.Policy is { IsOpen: true } ? ClaimResolution.None : new ClaimResolution(-1, left[0], left.First(claim => !Same(claim, left[0])));
    }

    /// <summary>Whether the claims that are not deprecated contradict each other.</summary>
    public static bool AreContested(BoundList claims) => !Agree(claims.Items.Where(static claim => RankOf(claim) != ClaimRanks.Deprecated).ToList());

    /// <summary>The rank of a claim as it is stored.</summary>
    public static int RankOf(BoundValue claim)
    {
        var annotations = claim is BoundRecord record ? AnnotationReader.Merge(claim.Around, record.Annotations) : claim.Around;
        return annotations.Rank?.Text switch { "preferred" => ClaimRanks.Preferred, "deprecated" => ClaimRanks.Deprecated, _ => ClaimRanks.Normal };
    }

    // Ranks decide even if the policy is open.
    private static IEnumerable<ClaimRule> Rules(ClaimPolicy? policy) =>
        (policy?.Rules ?? ImmutableArray<ClaimRule>.Empty).Select(static rule =>
            rule.Kind == ClaimRuleKind.Open ? rule with { Kind = ClaimRuleKind.Rank } : rule);

    private static List<BoundValue> Keep(List<BoundValue> claims, ClaimRule rule)
    {
        switch (rule.Kind)
        {
            case ClaimRuleKind.Rank:
                return Best(claims, static claim => -RankOf(claim));
            case ClaimRuleKind.MostTrusted:
                return Best(claims, claim => TrustOf(claim, rule));
            case ClaimRuleKind.Newest:
                var dated = claims.Where(static claim => DateOf(claim) is not null).ToList();
                return dated.Count == 0
                    ? claims
                    : dated.Where(claim => !dated.Any(other => DateOf(other)!.Value.CertainlyAfter(DateOf(claim)!.Value))).ToList();
            default:
                return claims;
        }
    }

    private static List<BoundValue> Best(List<BoundValue> claims, Func<BoundValue, int> orderOf)
    {
        var best = claims.Min(orderOf);
        return claims.Where(claim => orderOf(claim) == best).ToList();
    }

    private static int TrustOf(BoundValue claim, ClaimRule rule) => CitationsOf(claim)
        .Select(citation => rule.Sources.IndexOf(citation.Source?.Id ?? ""))
        .Select(static place => place < 0 ? int.MaxValue : place)
        .DefaultIfEmpty(int.MaxValue)
        .Min();

    /// <summary>The date on which the claim was made, or else on which its source was published; the latest if there are several citations.</summary>
    private static FactDate? DateOf(BoundValue claim)
    {
        FactDate? latest = null;
        foreach (var date in CitationsOf(claim).Select(static citation => citation.Said ?? citation.Source?.Published).OfType<FactDate>())
        {
            latest = latest is null || date.CertainlyAfter(latest.Value) ? date : latest;
        }

        return latest;
    }

    private static ImmutableArray<BoundCitation> CitationsOf(BoundValue claim) =>
        claim is BoundRecord record ? claim.Around.Citations.AddRange(record.Annotations.Citations) : claim.Around.Citations;

    private static bool Agree(List<BoundValue> claims) => claims.All(claim => Same(claim, claims[0]));

    private static bool Same(BoundValue one, BoundValue other) =>
        ReferenceEquals(one, other) || ValueIdentity.Of(one).Equals(ValueIdentity.Of(other));

    private static int IndexOf(BoundList claims, BoundValue claim)
    {
        var index = 0;
        while (!ReferenceEquals(claims.Items[index], claim))
        {
            index++;
        }

        return index;
    }
}

/// <summary>The result of resolving claims.</summary>
/// <param name="Preferred">The index of the preferred claim, or -1.</param>
/// <param name="First">The first of two claims that contradict each other, or null if none do or the policy allows it.</param>
internal sealed record ClaimResolution(int Preferred, BoundValue? First, BoundValue? Second)
{
    public static ClaimResolution None { get; } = new(-1, null, null);
}

/// <summary>The values of the runtime's <c>ClaimRank</c>, in ascending order of rank.</summary>
internal static class ClaimRanks
{
    public const int Normal = 0;
    public const int Preferred = 1;
    public const int Deprecated = 2;
}
