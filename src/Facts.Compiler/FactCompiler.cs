using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Checking;
using Facts.Compiler.Expressions;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler;

/// <summary>All stages in their order, for callers that compile a whole dataset at once; a host that caches runs them one by one.</summary>
internal static class FactCompiler
{
    public static CompilationResult Compile(ImmutableArray<FactFile> files, CompilationOptions options, CancellationToken cancellation)
    {
        var diagnostics = ImmutableArray.CreateBuilder<FactDiagnostic>();
        var parsedFiles = new List<ParsedFile>(files.Length);
        foreach (var file in files.Where(static file => DatasetFiles.IsSchema(file.FactsPath)))
        {
            parsedFiles.Add(Parse(file, diagnostics, cancellation));
        }

        var schema = SchemaReader.Read(parsedFiles.ToImmutableArray(), options.Schema);
        diagnostics.AddRange(schema.Diagnostics);
        var bound = ImmutableArray.CreateBuilder<BoundFile>();
        foreach (var file in files.Where(static file => !DatasetFiles.IsSchema(file.FactsPath)))
        {
            // Each is bound at once, so that the nodes of one file are in memory at a time.
            var parsed = Parse(file, diagnostics, cancellation);
            parsedFiles.Add(parsed);
            if (schema.Schema is not null)
            {
                bound.Add(Binder.Bind(schema.Schema, parsed, cancellation));
                diagnostics.AddRange(bound[bound.Count - 1].Diagnostics);
            }
        }

        if (schema.Schema is null)
        {
            return new CompilationResult(null, ImmutableArray<GeneratedSource>.Empty, FindingReport.Of(diagnostics, parsedFiles));
        }

        var linked = Linker.Link(schema.Schema, bound.ToImmutable(), cancellation);
        diagnostics.AddRange(linked.Diagnostics);
        diagnostics.AddRange(RecordLocator.UnmatchedPatterns(schema.Schema, bound.Select(static file => file.File.File.FactsPath)));
        diagnostics.AddRange(ConstraintChecker.Check(linked, cancellation));
        diagnostics.AddRange(CitationChecker.Check(linked, cancellation));
        diagnostics.AddRange(PresenceChecker.Check(linked, cancellation));
        diagnostics.AddRange(InverseCountChecker.Check(linked, cancellation));
        diagnostics.AddRange(FreshnessChecker.Check(linked, options.Today, cancellation));
        diagnostics.AddRange(ClaimChecker.Check(linked, cancellation));
        diagnostics.AddRange(ValidityChecker.Check(linked, cancellation));
        diagnostics.AddRange(RuleChecker.Check(linked, cancellation));
        var emitted = Emitter.Emit(linked, options.Emit, cancellation);
        diagnostics.AddRange(emitted.Diagnostics);
        return new CompilationResult(linked, emitted.Sources, FindingReport.Of(diagnostics, parsedFiles));
    }

    private static ParsedFile Parse(FactFile file, ImmutableArray<FactDiagnostic>.Builder diagnostics, CancellationToken cancellation)
    {
        var parsed = YamlReader.Parse(file, cancellation);
        diagnostics.AddRange(parsed.Diagnostics);
        return parsed;
    }
}

/// <summary>What the host's project decides.</summary>
internal sealed record CompilationOptions(SchemaOptions Schema, EmitOptions Emit)
{
    /// <summary>The day against which freshness is measured, counted from 0001-01-01 as day 0; null: it is not.</summary>
    public int? Today { get; init; }
}

/// <summary>The C# of a dataset and everything that was found.</summary>
/// <param name="Dataset">The linked rows, or null where the schema could not be read.</param>
internal sealed record CompilationResult(LinkedDataset? Dataset, ImmutableArray<GeneratedSource> Sources, ImmutableArray<FactDiagnostic> Diagnostics);
