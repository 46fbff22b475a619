using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;

namespace Facts.Compiler.Checking;

/// <summary>Checks the values of all rows against the constraint words of their fields.</summary>
internal static class ConstraintChecker
{
    public static ImmutableArray<FactDiagnostic> Check(LinkedDataset dataset, CancellationToken cancellation)
    {
        var walker = new ConstraintWalker(dataset.Schema);
        foreach (var table in dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in table.Rows)
            {
                walker.Walk(row);
            }
        }

        return walker.Bag.ToImmutable();
    }
}
