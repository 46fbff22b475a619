using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Microsoft.CodeAnalysis;

namespace Facts.Generator;

/// <summary>Compiles the fact files of a project to C#: every step is one stage of the compiler, cached by its input.</summary>
/// <remarks>
/// No <see cref="AdditionalText"/>, compilation, symbol or location is passed on by the step that reads it. Sources and diagnostics are separate
/// outputs of the same steps: if a line moves, diagnostics are reported again, but the source, which is equal, is not added again.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class FactGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var host = HostSteps.Describe(context);
        var options = HostSteps.ReadEmitOptions(context, host);
        var files = FileSteps.Read(context);

        var unread = HostSteps.FindUnreadFiles(context);
        var schemaFiles = files.Where(static file => DatasetFiles.IsSchema(file.File.FactsPath))
            .Select(CompilerSteps.Parse).WithTrackingName(StepNames.Parsed).Collect()
            .Combine(unread.Select(static (names, _) => names.Schemas))
            .Select(CompilerSteps.AddMisnamed);
        var schema = schemaFiles.Combine(host).Select(CompilerSteps.ReadSchema).WithTrackingName(StepNames.Schema);

        var bound = files.Where(static file => !DatasetFiles.IsSchema(file.File.FactsPath))
            .Select(CompilerSteps.ParseData).WithTrackingName(StepNames.Parsed)
            .Combine(schema).Select(CompilerSteps.Bind).WithTrackingName(StepNames.Bound);
        var linked = bound.Collect()
            .Combine(unread)
            .Combine(schema)
            .Select(CompilerSteps.Link)
            .WithTrackingName(StepNames.Linked);
        var emitted = linked.Combine(options).Select(CompilerSteps.Emit).WithTrackingName(StepNames.Emitted);

        // Separate from the checks of the data, so that a new day does not cause the sources to be written again.
        var stale = linked.Combine(host).Select(CompilerSteps.CheckFreshness).WithTrackingName(StepNames.Freshness);

        var sources = emitted.SelectMany(static (result, _) => result.Sources).WithTrackingName(StepNames.Sources);
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, source.Text));
        var placeholders = schema.Combine(host).Combine(emitted)
            .SelectMany(static (input, _) => CompilerSteps.WritePlaceholders(input));
        context.RegisterSourceOutput(placeholders, static (output, source) => output.AddSource(source.HintName, source.Text));

        var diagnostics = schemaFiles
            .Combine(host)
            .Combine(FileSteps.ReadProject(context))
            .Combine(schema)
            .Combine(bound.Collect())
            .Combine(linked)
            .Combine(emitted)
            .Combine(stale)
            .Select(static (all, _) =>
            {
                var (((((((schemaFiles, host), project), schema), bound), linked), emitted), stale) = all;
                var files = schemaFiles.Select(static file => file.Summary).Concat(bound.Select(static file => file.File)).ToImmutableArray();
                return DiagnosticReport.Of(ProjectFile.Locate(host.Diagnostics.AddRange(schema.Diagnostics), host, project)
                    .ToImmutableArray()
                    .AddRange(files.SelectMany(static file => file.Diagnostics))
                    .AddRange(bound.SelectMany(static file => file.Diagnostics))
                    .AddRange(linked.Diagnostics)
                    .AddRange(stale)
                    .AddRange(emitted.Diagnostics), files);
            })
            .WithTrackingName(StepNames.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, found) => Reporter.Report(output, found));
    }
}
