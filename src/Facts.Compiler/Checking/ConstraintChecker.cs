using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Checks the values of all rows against the constraint words of their fields, and the words themselves.</summary>
internal static class ConstraintChecker
{
    public static ImmutableArray<FactDiagnostic> Check(LinkedDataset dataset, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var constraints = Constrained(dataset.Schema).ToDictionary(field => field, field => new FieldConstraints(field));
        foreach (var field in constraints.Values)
        {
            field.CheckWords(bag);
        }

        if (constraints.Count == 0)
        {
            return ImmutableArray<FactDiagnostic>.Empty;
        }

        var walker = new ConstraintWalker(dataset.Schema, constraints);
        foreach (var table in dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in table.Rows)
            {
                walker.Walk(row);
            }
        }

        return bag.ToImmutable().AddRange(walker.Bag.ToImmutable());
    }

    private static IEnumerable<FieldDeclaration> Constrained(DatasetSchema schema) => schema.Fields
        .Where(field => !ReferenceEquals(field.Constraints, Constraints.None));
}
