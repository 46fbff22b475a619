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

        var advice = type.Policy is { Rules.IsEmpty: false } policy
            ? $"The policy of the field ({policy}) does not decide. Give one a $rank that it considers, or add 'open' to it."
            : "Declare in the schema which one is preferred, with 'policy:' (rank, newest, mostTrusted, tolerance), or that it is open.";
        Diagnostics.Report(FactDiagnostic
            .Create(CheckingDiagnostics.ContradictingClaims, At.PlaceOf(second.Node), At.PathText,
                NodeText.Of(first.Node),
                PlaceText.Of(At.Row.File, At.PlaceOf(first.Node)),
                NodeText.Of(second.Node),
                PlaceText.Of(At.Row.File, At.PlaceOf(second.Node)),
                advice)
            .WithRelated(At.PlaceOf(first.Node), "The other claim"));
    }
}
