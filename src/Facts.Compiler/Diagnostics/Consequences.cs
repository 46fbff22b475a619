using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Diagnostics;

/// <summary>Removes what follows from a file in the wrong place or with the wrong name, so that only the cause is reported.</summary>
internal static class Consequences
{
    private static readonly Dictionary<FactDescriptor, FactDescriptor[]> Causes = new()
    {
        // The schema declares the tables and types.
        [SchemaDiagnostics.NoTables] = [FileDiagnostics.MisnamedSchema],
        [SchemaDiagnostics.UnknownType] = [FileDiagnostics.MisnamedSchema],
        [FileDiagnostics.FileOfNoTable] = [FileDiagnostics.MisnamedSchema],

        // The file is there, in another place.
        [FileDiagnostics.TableWithoutFile] =
            [FileDiagnostics.MisnamedSchema, FileDiagnostics.FileOfNoTable, FileDiagnostics.PatternWithoutFile],
    };

    /// <summary>Removes what values say of dates where their field says it for all of them.</summary>
    public static IReadOnlyCollection<FactDiagnostic> RemoveDates(IReadOnlyCollection<FactDiagnostic> diagnostics)
    {
        var fields = diagnostics
            .Where(static found => found.Descriptor == CheckingDiagnostics.NoWholeDate)
            .Select(static found => found.Place)
            .ToImmutableHashSet();
        return fields.IsEmpty
            ? diagnostics
            : diagnostics.Where(found => !(found.Descriptor == BindingDiagnostics.ImpreciseDate
                && found.Related.Any(related => fields.Contains(related.Place)))).ToArray();
    }

    /// <param name="isSchema">Whether a diagnostic stands in the manifest or a schema.</param>
    public static IEnumerable<FactDiagnostic> Remove(IReadOnlyCollection<FactDiagnostic> diagnostics, Func<FactDiagnostic, bool> isSchema)
    {
        if (!diagnostics.Any(static diagnostic => Causes.ContainsKey(diagnostic.Descriptor)))
        {
            return diagnostics;
        }

        var descriptors = new HashSet<FactDescriptor>(diagnostics.Select(static diagnostic => diagnostic.Descriptor));
        // Where records are is uncertain while the schema is wrong.
        var isUncertain = diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == FactSeverity.Error && isSchema(diagnostic));
        return diagnostics.Where(diagnostic =>
            !(Causes.TryGetValue(diagnostic.Descriptor, out var causes) && causes.Any(descriptors.Contains))
            && !(isUncertain && diagnostic.Descriptor == FileDiagnostics.TableWithoutFile));
    }
}
