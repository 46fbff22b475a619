using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler;
using Facts.Compiler.Binding;
using Facts.Compiler.Checking;
using Facts.Compiler.Expressions;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Generator;

/// <summary>The stages of the compiler as steps of the pipeline. An exception inside a stage becomes a diagnostic; a generator never
/// throws.</summary>
internal static class CompilerSteps
{
    private static SchemaResult Nothing { get; } = new(null, ImmutableArray<FactDiagnostic>.Empty);

    public static ReadingRules ReadRules(FactFile manifest, CancellationToken cancellation) => Guard(
        () => FactCompiler.ReadRules(FactCompiler.Parse(manifest, ReadingRules.Default, cancellation)),
        _ => ReadingRules.Default, // Reading the manifest as a schema fails in the same way, and reports it.
        $"reading {manifest.FactsPath}",
        new Place(manifest.Path, default));

    public static ParsedFile Parse((FactFile File, ReadingRules Rules) input, CancellationToken cancellation) =>
        Parse(input.File, input.Rules, cancellation);

    public static ParsedFile Parse(FactFile file, ReadingRules rules, CancellationToken cancellation) => Guard(
        () => FactCompiler.Parse(file, rules, cancellation),
        fault => new ParsedFile(file, fault),
        $"reading {file.FactsPath}",
        new Place(file.Path, default));

    public static CachedFile ParseData((FactFile File, ReadingRules Rules) input, CancellationToken cancellation)
    {
        var (file, rules) = input;
        return new CachedFile(file, rules, file.Text.Length > CachedFile.MostCharacters ? null : Parse(file, rules, cancellation));
    }

    public static ImmutableArray<ParsedFile> AddMisnamed(
        (ImmutableArray<ParsedFile> Schemas, UnreadNames Others) input, CancellationToken cancellation) => Guard(
            () => input.Schemas.AddRange(FactCompiler.FindMisnamedSchemas(input.Schemas, input.Others.Files)),
            _ => input.Schemas, // Reading the manifest as a schema fails in the same way, and reports it.
            "looking for schemas",
            default);

    public static SchemaResult ReadSchema((ImmutableArray<ParsedFile> Files, HostModel Host) input, CancellationToken cancellation)
    {
        var (files, host) = input;
        if (!host.KnowsFiles)
        {
            return Nothing;
        }

        if (files.IsEmpty
            || (host.ManifestFolder is not null && !files.Any(static file => file.Summary.IsUnread || DatasetFiles.IsManifest(file.File.FactsPath))))
        {
            return host.CanCompile ? new SchemaResult(null, ImmutableArray.Create(host.NoDataset)) : Nothing;
        }

        cancellation.ThrowIfCancellationRequested();
        return Guard(
            () => FactCompiler.ReadSchema(files, new SchemaOptions(host.Namespace, null)),
            fault => new SchemaResult(null, ImmutableArray.Create(fault)),
            "reading the schema",
            new Place(files[0].File.Path, default));
    }

    public static BoundFile Bind((CachedFile File, SchemaResult Schema) input, CancellationToken cancellation)
    {
        var (cached, schema) = input;
        var file = cached.Parsed ?? Parse(cached.File, cached.Rules, cancellation);
        return schema.Schema is null
            ? new BoundFile(file.Summary, ImmutableArray<BoundRow>.Empty, ImmutableArray<FactDiagnostic>.Empty)
            : Guard(
                () => FactCompiler.Bind(schema.Schema, file, cancellation),
                fault => new BoundFile(file.Summary, ImmutableArray<BoundRow>.Empty, ImmutableArray.Create(fault)),
                $"binding {file.File.FactsPath}",
                new Place(file.File.Path, default));
    }

    public static LinkStep Link(
        ((ImmutableArray<BoundFile> Files, UnreadNames Unread) Dataset, SchemaResult Schema) input, CancellationToken cancellation)
    {
        var ((files, unread), result) = input;
        return result.Schema is not { } schema
            ? LinkStep.Nothing
            : Guard(
                () =>
                {
                    var dataset = FactCompiler.Link(schema, files.AddRange(unread.BoundFiles), cancellation);
                    var found = FactCompiler.Check(DatasetChecks.OfDataset, dataset, CheckOptions.Default, cancellation);
                    return new LinkStep(dataset, dataset.Diagnostics.AddRange(found));
                },
                fault => new LinkStep(null, ImmutableArray.Create(fault)),
                "linking the records",
                schema.Manifest.Place);
    }

    public static ImmutableArray<FactDiagnostic> CheckFreshness((LinkStep Step, HostModel Host) input, CancellationToken cancellation)
    {
        var (step, host) = input;
        return step.Dataset is not { } dataset
            ? ImmutableArray<FactDiagnostic>.Empty
            : Guard(
                () => FactCompiler.Check(DatasetChecks.OfToday, dataset, new CheckOptions { Today = host.Day }, cancellation),
                fault => ImmutableArray.Create(fault),
                "checking the freshness",
                dataset.Schema.Manifest.Place);
    }

    public static EmitResult Emit((LinkStep Step, EmitOptions? Options) input, CancellationToken cancellation)
    {
        var (step, options) = input;
        return step.Dataset is not { } dataset || options is null
            ? new EmitResult(ImmutableArray<GeneratedSource>.Empty, ImmutableArray<FactDiagnostic>.Empty)
            : Guard(
                () => FactCompiler.Emit(dataset, options, cancellation),
                fault => new EmitResult(ImmutableArray<GeneratedSource>.Empty, ImmutableArray.Create(fault)),
                "writing the C#",
                dataset.Schema.Manifest.Place);
    }

    /// <summary>If nothing could be written, the names that C# may use of the dataset.</summary>
    public static ImmutableArray<GeneratedSource> WritePlaceholders(((SchemaResult Schema, HostModel Host) Known, EmitResult Emitted) input)
    {
        var ((schema, host), emitted) = input;
        return emitted.Sources.IsEmpty && Placeholders.Write(schema, host) is { } source
            ? ImmutableArray.Create(source)
            : ImmutableArray<GeneratedSource>.Empty;
    }

    private static T Guard<T>(Func<T> stage, Func<FactDiagnostic, T> failed, string activity, Place place)
    {
        try
        {
            return stage();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var message = exception.Message.Replace('\r', ' ').Replace('\n', ' ');
            return failed(FactDiagnostic.Create(HostDiagnostics.InternalFault, place, activity, $"{exception.GetType().Name}, {message}"));
        }
    }
}

/// <summary>The linked rows, or null if there is nothing to emit, and the diagnostics of linking and checking.</summary>
internal sealed record LinkStep(LinkedDataset? Dataset, ImmutableArray<FactDiagnostic> Diagnostics)
{
    public static LinkStep Nothing { get; } = new(null, ImmutableArray<FactDiagnostic>.Empty);
}
