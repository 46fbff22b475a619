using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Checking;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler;

/// <summary>The stages of the compiler in their order, each a pure function. Hosts put caches around the stages and add nothing else.</summary>
internal static class FactCompiler
{
    /// <summary>Reads the rules of the manifest for reading all other files; the manifest itself is read by <see
    /// cref="ReadingRules.Default"/>.</summary>
    public static ReadingRules ReadRules(ParsedFile manifest) => ManifestReader.ReadRules(manifest);

    /// <summary>Reads the text of a file into positioned nodes.</summary>
    public static ParsedFile Parse(FactFile file, ReadingRules rules, CancellationToken cancellation) => YamlReader.Parse(file, rules, cancellation);

    /// <summary>Reads the manifest and the schemas.</summary>
    /// <param name="files">The files for which <see cref="DatasetFiles.IsSchema"/> is true.</param>
    public static SchemaResult ReadSchema(ImmutableArray<ParsedFile> files, SchemaOptions options) => SchemaReader.Read(files, options);

    /// <summary>Those of the other files that are a manifest or a schema with a misspelled extension, to be read with the schemas.</summary>
    public static IEnumerable<ParsedFile> FindMisnamedSchemas(ImmutableArray<ParsedFile> schemas, IEnumerable<FactFile> others) =>
        MisnamedSchemas.Find(schemas, others);

    /// <summary>Reads the records of one data file as the types that the schema declares.</summary>
    public static BoundFile Bind(DatasetSchema schema, ParsedFile file, CancellationToken cancellation) => Binder.Bind(schema, file, cancellation);

    /// <summary>Puts the records of all files into tables, and resolves their references.</summary>
    public static LinkedDataset Link(DatasetSchema schema, ImmutableArray<BoundFile> files, CancellationToken cancellation) =>
        Linker.Link(schema, files, cancellation);

    /// <summary>Runs checks of <see cref="DatasetChecks"/> over the linked dataset.</summary>
    public static ImmutableArray<FactDiagnostic> Check(
        ImmutableArray<BeginCheck> checks, LinkedDataset dataset, CheckOptions options, CancellationToken cancellation) =>
        DatasetChecks.Run(checks, dataset, options, cancellation);

    /// <summary>Writes the C# of a dataset.</summary>
    public static EmitResult Emit(LinkedDataset dataset, EmitOptions options, CancellationToken cancellation) =>
        Emitter.Emit(dataset, options, cancellation);

    /// <summary>Runs all stages over the files of a dataset.</summary>
    public static CompilationResult Compile(ImmutableArray<FactFile> files, CompilationOptions options, CancellationToken cancellation)
    {
        var diagnostics = ImmutableArray.CreateBuilder<FactDiagnostic>();
        var rules = files.FirstOrDefault(static file => DatasetFiles.IsManifest(file.FactsPath)) is { } manifest
            ? ReadRules(Parse(manifest, ReadingRules.Default, cancellation))
            : ReadingRules.Default;
        var schemaFiles = files.Where(static file => DatasetFiles.IsSchema(file.FactsPath)).Select(ParseFile).ToImmutableArray();
        var misnamed = FindMisnamedSchemas(schemaFiles, files.Where(static file => !DatasetFiles.IsSchema(file.FactsPath))).ToImmutableArray();
        diagnostics.AddRange(misnamed.SelectMany(static file => file.Diagnostics));
        schemaFiles = schemaFiles.AddRange(misnamed);
        var summaries = new List<FileSummary>(schemaFiles.Select(static file => file.Summary));
        var result = ReadSchema(schemaFiles, options.Schema);
        diagnostics.AddRange(result.Diagnostics);
        var bound = ImmutableArray.CreateBuilder<BoundFile>();
        foreach (var file in files.Where(static file => !DatasetFiles.IsSchema(file.FactsPath)))
        {
            // Each file is bound at once, so that the nodes of only one file are in memory at a time.
            var parsed = ParseFile(file);
            summaries.Add(parsed.Summary);
            if (result.Schema is not null)
            {
                bound.Add(Bind(result.Schema, parsed, cancellation));
                diagnostics.AddRange(bound[bound.Count - 1].Diagnostics);
            }
        }

        if (result.Schema is not { } schema)
        {
            return new CompilationResult(null, ImmutableArray<GeneratedSource>.Empty, DiagnosticReport.Of(diagnostics, summaries));
        }

        var dataset = Link(schema, bound.ToImmutable(), cancellation);
        diagnostics.AddRange(dataset.Diagnostics);
        diagnostics.AddRange(Check(DatasetChecks.All, dataset, options.Check, cancellation));
        var emitted = Emit(dataset, options.Emit, cancellation);
        diagnostics.AddRange(emitted.Diagnostics);
        return new CompilationResult(dataset, emitted.Sources, DiagnosticReport.Of(diagnostics, summaries));

        ParsedFile ParseFile(FactFile file)
        {
            var parsed = Parse(file, rules, cancellation);
            diagnostics.AddRange(parsed.Diagnostics);
            return parsed;
        }
    }
}

/// <summary>The settings of the host's project.</summary>
internal sealed record CompilationOptions(SchemaOptions Schema, EmitOptions Emit)
{
    public CheckOptions Check { get; init; } = CheckOptions.Default;
}

/// <summary>The C# of a dataset and all diagnostics.</summary>
/// <param name="Dataset">The linked records, or null if the schema could not be read.</param>
internal sealed record CompilationResult(LinkedDataset? Dataset, ImmutableArray<GeneratedSource> Sources, ImmutableArray<FactDiagnostic> Diagnostics);
