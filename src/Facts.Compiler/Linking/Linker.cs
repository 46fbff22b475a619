using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Puts the records of all files into their tables, and resolves references.</summary>
internal static class Linker
{
    public static LinkedDataset Link(DatasetSchema schema, ImmutableArray<BoundFile> files, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var builders = Distribute(schema, files, diagnostics);
        var tables = AlternativeChooser.Choose(schema, schema.Tables.Select(table => builders[table].Build()).ToImmutableArray());
        var misnamed = new DiagnosticBag();
        var paths = MisnamedFiles.Find(schema, files, tables, misnamed);
        var isComplete = !schema.IsIncomplete
            && misnamed.Count == 0
            && schema.Tables.All(HasKnownKey)
            && files.All(static file => !HasUnknownRecords(file));
        var references = new ReferenceLinker(new ReferenceResolver(tables), isComplete, CountOfReferring(tables));
        var provenance = new ProvenanceCollector();
        var walk = HasProvenance(schema, files) ? new DatasetWalk(references, provenance) : new DatasetWalk(references);
        walk.Run(tables, cancellation);
        foreach (var duplicate in builders.Values.SelectMany(static builder => builder.Duplicates))
        {
            walk.Run(duplicate, record: null);
        }

        return new LinkedDataset(schema, tables)
        {
            References = new ReferenceGraph(references.References, tables, references.Uncertain),
            Provenance = provenance.Subjects,
            IsComplete = isComplete,
            ImpreciseDates = files.SelectMany(static file => file.Diagnostics)
                .Where(static found => found.Descriptor == BindingDiagnostics.ImpreciseDate)
                .ToImmutableArray(),
            FilePaths = paths,
            Diagnostics = misnamed.ToImmutable()
                .AddRange(schema.Defaults.Diagnostics)
                .AddRange(diagnostics.ToImmutable())
                .AddRange(references.Diagnostics.ToImmutable()),
        };
    }

    private static Dictionary<TableDeclaration, TableBuilder> Distribute(
        DatasetSchema schema, ImmutableArray<BoundFile> files, DiagnosticBag diagnostics)
    {
        var builders = schema.Tables.ToDictionary(table => table, table => new TableBuilder(table, diagnostics));
        foreach (var file in files.OrderBy(file => file.File.File.FactsPath, StringComparer.Ordinal))
        {
            foreach (var row in file.Rows)
            {
                builders[row.Table].Add(row);
            }

            foreach (var misplaced in file.Misplaced)
            {
                builders[misplaced.Row.Table].Add(misplaced);
            }
        }

        return builders;
    }

    /// <summary>The approximate number of references: one for each record that may have any.</summary>
    private static int CountOfReferring(ImmutableArray<LinkedTable> tables) => tables
        .Where(static table => table.Declaration.SelfAndVariants.SelectMany(static declaration => declaration.Fields)
            .Any(static field => field.Type.References.Any()))
        .Sum(static table => table.Rows.Length);

    /// <summary>Provenance is collected only if something is cited or the schema declares it.</summary>
    private static bool HasProvenance(DatasetSchema schema, ImmutableArray<BoundFile> files) =>
        schema.DeclaresProvenance || schema.Defaults.HasProvenance || files.Any(static file => file.HasProvenance);

    private static bool HasKnownKey(TableDeclaration table) => !table.IsIncomplete && table.Key.All(static part => part.Type is not UnknownType);

    /// <summary>Whether a file may have records that are missing from their table because of another error: the file is invalid YAML, or
    /// the schema declares a wrong key.</summary>
    private static bool HasUnknownRecords(BoundFile file) =>
        file.Diagnostics.Any(static found => found.Descriptor == SchemaDiagnostics.KeyOfNoField)
        || !file.File.HasDocuments && file.File.Diagnostics.Any(static diagnostic => diagnostic.Descriptor.Severity == FactSeverity.Error);
}
