using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Reports claims for one field that contradict each other and that no policy decides between.</summary>
internal static class ClaimChecker
{
    public static ImmutableArray<FactDiagnostic> Check(LinkedDataset dataset, CancellationToken cancellation)
    {
        var walker = new Walker(dataset.Schema);
        foreach (var table in dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            if (HasClaims(table.Declaration, ImmutableHashSet<TypeDeclaration>.Empty))
            {
                foreach (var row in table.Rows)
                {
                    walker.Walk(row);
                }
            }
        }

        return walker.Bag.ToImmutable();
    }

    private static bool HasClaims(TypeDeclaration type, ImmutableHashSet<TypeDeclaration> within)
    {
        foreach (var owner in type.Variants.Insert(0, null!))
        {
            foreach (var field in owner?.Fields ?? type.Fields)
            {
                if (field.Type is ClaimsType)
                {
                    return true;
                }

                foreach (var value in field.Type.Values)
                {
                    if (!within.Contains(value.Declaration) && HasClaims(value.Declaration, within.Add(type).Add(value.Declaration)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private sealed class Walker(DatasetSchema schema) : RowWalker(schema)
    {
        protected override void OnField(FieldDeclaration field, BoundValue value)
        {
            if (field.Type is not ClaimsType type || value is not BoundList claims
                || ClaimResolver.Resolve(type, claims) is not { First: { } first, Second: { } second })
            {
                return;
            }

            var advice = type.Policy is { Rules.IsEmpty: false } policy
                ? $"The policy of the field ({policy}) does not decide. Give one a $rank that it heeds, or add 'open' to it."
                : "Say in the schema which one holds, with 'policy:' (rank, newest, mostTrusted, tolerance), or that it is open.";
            Bag.Report(FactDiagnostic
                .Create(CheckingDiagnostics.ContradictingClaims, PlaceOf(second.Node), PathText(),
                    NodeText.Of(first.Node),
                    PlaceText.Of(Row.File, PlaceOf(first.Node)),
                    NodeText.Of(second.Node),
                    PlaceText.Of(Row.File, PlaceOf(second.Node)),
                    advice)
                .WithRelated(PlaceOf(first.Node), "The other claim"));
        }
    }
}
