using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Checking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Puts the rows of all files into their tables, finds what references lead to, and checks that keys are unique.</summary>
internal static class Linker
{
    public static LinkedDataset Link(DatasetSchema schema, ImmutableArray<BoundFile> files, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var builders = Distribute(schema, files, bag);
        var tables = AlternativeChooser.Choose(schema, schema.Tables.Select(table => builders[table].Build()).ToImmutableArray());
        var dataset = new LinkedDataset
        {
            Schema = schema,
            Tables = tables,
            Provenance = CollectProvenance(schema, tables, files, cancellation),
            Diagnostics = ImmutableArray<FactDiagnostic>.Empty,
            IsComplete = files.All(static file => !IsUnreadable(file)),
        };
        var duplicates = builders.Values.SelectMany(builder => builder.Duplicates).ToList();
        var references = CheckRows(dataset, duplicates, cancellation);
        CheckTables(dataset, bag, cancellation);
        SelfSupportChecker.Check(dataset, bag);
        return new LinkedDataset
        {
            Schema = schema,
            Tables = dataset.Tables,
            Provenance = dataset.Provenance,
            IsComplete = dataset.IsComplete,
            Diagnostics = BindingPlan.Of(schema).DefaultDiagnostics.AddRange(bag.ToImmutable()).AddRange(references),
        };
    }

    private static Dictionary<TableDeclaration, TableBuilder> Distribute(DatasetSchema schema, ImmutableArray<BoundFile> files, DiagnosticBag bag)
    {
        var builders = schema.Tables.ToDictionary(table => table, table => new TableBuilder(table, bag));
        foreach (var file in files.OrderBy(file => file.File.File.FactsPath, System.StringComparer.Ordinal))
        {
            foreach (var row in file.Rows)
            {
                builders[row.Table].Add(row);
            }
        }

        return builders;
    }

    /// <summary>Where nothing is cited and the schema does not speak of it, rows are not even looked at.</summary>
    private static ImmutableArray<LinkedSubject> CollectProvenance(
        DatasetSchema schema, ImmutableArray<LinkedTable> tables, ImmutableArray<BoundFile> files, CancellationToken cancellation) =>
        schema.DeclaresProvenance || BindingPlan.Of(schema).HasProvenance || files.Any(static file => file.HasProvenance)
            ? new ProvenanceCollector().Collect(tables, cancellation)
            : ImmutableArray<LinkedSubject>.Empty;

    // What a file that is no YAML holds is unknown, so that nothing can be said to be missing.
    private static bool IsUnreadable(BoundFile file) =>
        !file.File.HasDocuments && file.File.Diagnostics.Any(static finding => finding.Descriptor.Severity == FactSeverity.Error);

    private static ImmutableArray<FactDiagnostic> CheckRows(LinkedDataset dataset, List<BoundRow> duplicates, CancellationToken cancellation)
    {
        var references = new ReferenceChecker(dataset);
        var uniques = new UniqueFieldChecker(dataset.Schema);
        foreach (var table in dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in table.Rows)
            {
                references.Walk(row);
                uniques.Walk(row);
            }
        }

        duplicates.ForEach(references.Walk);
        return references.Bag.ToImmutable().AddRange(uniques.Bag.ToImmutable());
    }

    private static void CheckTables(LinkedDataset dataset, DiagnosticBag bag, CancellationToken cancellation)
    {
        var indexes = new UniqueIndexChecker(bag);
        var circles = new CircleFinder(dataset, bag);
        var appearance = new ConfusableKeyChecker(bag);
        foreach (var table in dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            indexes.Check(table);
            circles.Check(table);
            appearance.Check(table);
        }
    }
}
