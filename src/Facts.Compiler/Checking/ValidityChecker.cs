using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Checks what holds from a date until a date: the records of a table by their keys, and the values of each list.</summary>
internal static class ValidityChecker
{
    public static ImmutableArray<FactDiagnostic> Check(LinkedDataset dataset, CancellationToken cancellation)
    {
        var schema = dataset.Schema;
        if (schema.Types.All(declaration => declaration.Validity is null))
        {
            return ImmutableArray<FactDiagnostic>.Empty;
        }

        var walker = new ValidityWalker(schema);
        foreach (var table in dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            var stretches = new List<ValidityStretch>();
            foreach (var row in table.Rows)
            {
                walker.Walk(row);
                if (walker.OfRow(row) is { } stretch)
                {
                    stretches.Add(stretch);
                }
            }

            if (table.Declaration.Validity is { } validity)
            {
                ValiditySequence.Check(validity, stretches, walker.Bag);
            }
        }

        return walker.Bag.ToImmutable();
    }
}
