using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;

namespace Facts.Compiler.Checking;

/// <summary>All checks of a linked dataset, declared once.</summary>
internal static class DatasetChecks
{
    /// <summary>The checks whose result depends only on the dataset.</summary>
    public static ImmutableArray<BeginCheck> OfDataset { get; } = ImmutableArray.Create<BeginCheck>(
        UnmatchedPatternCheck.Begin,
        TableWithoutFileCheck.Begin,
        ImpreciseDateCheck.Begin,
        UniqueValueCheck.Begin,
        UniqueIndexCheck.Begin,
        CircleCheck.Begin,
        ConfusableKeyCheck.Begin,
        SelfSupportCheck.Begin,
        ConstraintCheck.Begin,
        UriCheck.Begin,
        CitationCheck.Begin,
        PresenceCheck.Begin,
        InverseCountCheck.Begin,
        ClaimCheck.Begin,
        ValidityCheck.Begin,
        RuleCheck.Begin);

    /// <summary>The checks whose result also depends on the day; separate, so that a new day repeats no other check.</summary>
    public static ImmutableArray<BeginCheck> OfToday { get; } = ImmutableArray.Create<BeginCheck>(FreshnessCheck.Begin);

    public static ImmutableArray<BeginCheck> All { get; } = OfDataset.AddRange(OfToday);

    /// <summary>Runs checks in a single walk over the records.</summary>
    public static ImmutableArray<FactDiagnostic> Run(
        ImmutableArray<BeginCheck> checks, LinkedDataset dataset, CheckOptions options, CancellationToken cancellation)
    {
        var begun = checks.Select(begin => begin(dataset, options)).OfType<DatasetCheck>().ToImmutableArray();
        if (begun.Where(static check => check.JoinsWalk).ToArray<RecordVisitor>() is { Length: > 0 } visitors)
        {
            new DatasetWalk(visitors).Run(dataset.Tables, cancellation);
        }

        foreach (var check in begun)
        {
            cancellation.ThrowIfCancellationRequested();
            check.Finish(cancellation);
        }

        return begun.SelectMany(static check => check.Diagnostics.ToImmutable()).ToImmutableArray();
    }
}
