using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Reports claims for one field that contradict each other if no policy decides between them.</summary>
internal sealed class ClaimCheck : DatasetCheck
{
    private ClaimCheck(LinkedDataset dataset) : base(dataset)
    {
    }

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        dataset.Schema.Fields.Any(static field => field.Type is ClaimsType) ? new ClaimCheck(dataset) : null;

    public override void OnField(FieldDeclaration field, BoundValue value)
    {
        if (field.Type is not ClaimsType type || value is not BoundList claims
            || ClaimResolver.Resolve(type, claims) is not { First: { } first, Second: { } second })
        {
            return;
        }

        Diagnostics.Report(FactDiagnostic
            .Create(CheckingDiagnostics.ContradictingClaims, At.PlaceOf(second.Node), At.PathText,
                NodeText.Of(first.Node),
                PlaceText.Of(At.Row.File, At.PlaceOf(first.Node)),
                NodeText.Of(second.Node),
                PlaceText.Of(At.Row.File, At.PlaceOf(second.Node)),
                Advice(type.Policy, first, second))
            .WithRelated(At.PlaceOf(first.Node), "The other claim"));
    }

    /// <summary>What to write so that the claims no longer contradict each other.</summary>
    private static string Advice(ClaimPolicy? policy, BoundValue first, BoundValue second)
    {
        if (policy is not { Rules.IsEmpty: false })
        {
            return $"{Add("deprecated", first, second)} to each that does not hold, or declare in the schema which one is preferred, with 'policy:' "
                + "(rank, newest, mostTrusted, tolerance), or that it is open.";
        }

        var words = $"The policy of the field ({policy}) does not decide.";
        return !policy.Rules.Any(static rule => rule.Kind == ClaimRuleKind.Rank)
                ? $"{words} {Add("deprecated", first, second)} to each that does not hold, or 'open' to the policy."
            : ClaimResolver.RankOf(first) == ClaimRanks.Preferred
                ? $"{words} Remove '$rank: preferred' from each that does not hold."
            : $"{words} {Add("preferred", first, second)} to the one that holds, or '$rank: deprecated' to each that does not.";
    }

    private static string Add(string rank, BoundValue first, BoundValue second) =>
        new[]
        {
            first,
            second,
        }.FirstOrDefault(static claim => claim is not BoundRecord && ReferenceEquals(claim.Around, Annotations.None)) is { } bare
            ? $"Add '$rank: {rank}', as in {{ $value: {NodeText.Of(bare.Node)}, $rank: {rank} }},"
            : $"Add '$rank: {rank}'";
}
