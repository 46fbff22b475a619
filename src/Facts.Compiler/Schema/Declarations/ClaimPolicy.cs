using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>How the preferred claim is chosen: the rules apply in order, and each narrows the remaining claims.</summary>
internal sealed record ClaimPolicy(ImmutableArray<ClaimRule> Rules)
{
    /// <summary>Whether claims may contradict each other without a preferred one.</summary>
    public bool IsOpen => Rules.Any(static rule => rule.Kind == ClaimRuleKind.Open);

    /// <summary>The policy as written in the schema.</summary>
    public override string ToString() => string.Join(", ", Rules.Select(static rule => rule.Word));
}

/// <param name="Sources">For <see cref="ClaimRuleKind.MostTrusted"/>: the sources, the most trusted first.</param>
/// <param name="Tolerance">For <see cref="ClaimRuleKind.Tolerance"/>: how far values may differ.</param>
/// <param name="IsPercent">Whether the tolerance is a percentage of the greater value.</param>
internal sealed record ClaimRule(ClaimRuleKind Kind, ImmutableArray<string> Sources, decimal Tolerance = 0, bool IsPercent = false)
{
    public string Word => Kind switch
    {
        ClaimRuleKind.Rank => "rank",
        ClaimRuleKind.Newest => "newest",
        ClaimRuleKind.MostTrusted => "mostTrusted",
        ClaimRuleKind.Tolerance => "tolerance",
        _ => "open",
    };
}

internal enum ClaimRuleKind
{
    Rank,
    Newest,
    MostTrusted,
    Tolerance,
    Open,
}
