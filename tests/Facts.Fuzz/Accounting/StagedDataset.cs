using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler;
using Facts.Compiler.Binding;
using Facts.Compiler.Checking;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Fuzz.Accounting;

/// <summary>
/// A dataset with what each stage made of it, and all diagnostics: none is ignored by a comment, or left out because there are many.
/// </summary>
/// <param name="Dataset">The linked model, or null where the schema could not be read.</param>
internal sealed record StagedDataset(ImmutableArray<ParsedFile> Files, LinkedDataset? Dataset, ImmutableArray<FactDiagnostic> Diagnostics)
{
    /// <summary>What the manifest says about the reading of files.</summary>
    public ReadingRules Rules { get; private init; } = ReadingRules.Default;

    /// <summary>Whether the manifest or a schema has an error.</summary>
    public bool IsSchemaWrong { get; private init; }

    /// <param name="alter">What a broken binder would make of a file; tests plant faults with it.</param>
    public static StagedDataset Of(ImmutableArray<FactFile> files, SchemaOptions options, Func<BoundFile, BoundFile>? alter = null)
    {
        var rules = files.FirstOrDefault(file => DatasetFiles.IsManifest(file.FactsPath)) is { } manifest
            ? FactCompiler.ReadRules(FactCompiler.Parse(manifest, ReadingRules.Default, CancellationToken.None))
            : ReadingRules.Default;
        var parsed = files.Select(file => FactCompiler.Parse(file, rules, CancellationToken.None)).ToImmutableArray();
        var result = FactCompiler.ReadSchema([.. parsed.Where(file => DatasetFiles.IsSchema(file.File.FactsPath))], options);
        var diagnostics = parsed.SelectMany(file => file.Diagnostics).Concat(result.Diagnostics);
        if (result.Schema is not { } schema)
        {
            return Of(parsed, null, rules, [.. diagnostics]);
        }

        var bound = parsed.Where(file => !DatasetFiles.IsSchema(file.File.FactsPath))
            .Select(file => FactCompiler.Bind(schema, file, CancellationToken.None))
            .Select(file => alter?.Invoke(file) ?? file)
            .ToImmutableArray();
        var dataset = FactCompiler.Link(schema, bound, CancellationToken.None);
        return Of(parsed, dataset, rules, [.. diagnostics, .. bound.SelectMany(file => file.Diagnostics), .. dataset.Diagnostics]);
    }

    /// <summary>What <see cref="FactCompiler.Compile"/> makes of the dataset, from the stages that have been run.</summary>
    public CompilationResult Compile(CompilationOptions options)
    {
        var summaries = Files.Select(static file => file.Summary).ToList();
        if (Dataset is null)
        {
            return new CompilationResult(null, [], DiagnosticReport.Of(Diagnostics, summaries));
        }

        var emitted = FactCompiler.Emit(Dataset, options.Emit, CancellationToken.None);
        var diagnostics = Diagnostics.AddRange(FactCompiler.Check(DatasetChecks.All, Dataset, options.Check, CancellationToken.None))
            .AddRange(emitted.Diagnostics);
        return new CompilationResult(Dataset, emitted.Sources, DiagnosticReport.Of(diagnostics, summaries));
    }

    private static StagedDataset Of(
        ImmutableArray<ParsedFile> files, LinkedDataset? dataset, ReadingRules rules, ImmutableArray<FactDiagnostic> diagnostics)
    {
        var schema = files.Select(file => file.File).Where(file => DatasetFiles.IsSchema(file.FactsPath)).Select(file => file.Path).ToHashSet();
        return new StagedDataset(files, dataset, diagnostics)
        {
            Rules = rules,
            IsSchemaWrong = diagnostics.Any(found =>
                found.Descriptor.Severity == FactSeverity.Error && (found.Place.File.Length == 0 || schema.Contains(found.Place.File))),
        };
    }
}
