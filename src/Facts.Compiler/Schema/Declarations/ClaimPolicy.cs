using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>How one of several claims becomes the preferred: the rules, each asked where those before it leave several.</summary>
internal sealed record ClaimPolicy(ImmutableArray<ClaimRule> Rules)
{
    /// <summary>Whether a conflict may stay one.</summary>
    public bool IsOpen => Rules.Any(static rule => rule.Kind == ClaimRuleKind.Open);

    /// <summary>As the schema writes it.</summary>
    public override string ToString() => string.Join(", ", Rules.Select(static rule => rule.Word));
}

/// <param name="Sources">Of <see cref="ClaimRuleKind.MostTrusted"/> the sources, the most trusted first.</param>
/// <param name="Tolerance">Of <see cref="ClaimRuleKind.Tolerance"/> how far values may lie apart.</param>
/// <param name="IsPercent">Whether that is a part of the greater one.</param>
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
