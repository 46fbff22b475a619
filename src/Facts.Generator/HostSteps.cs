using System;
using Facts.Compiler.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Facts.Generator;

/// <summary>The steps from the project's properties, language version and references to the <see cref="HostModel"/>.</summary>
internal static class HostSteps
{
    public static IncrementalValueProvider<HostModel> Describe(IncrementalGeneratorInitializationContext context)
    {
        var language = context.ParseOptionsProvider.Select(static (options, _) =>
            options is CSharpParseOptions csharp ? (int)csharp.LanguageVersion : 0);
        var runtime = context.CompilationProvider.Select(static (compilation, _) =>
            compilation.GetTypeByMetadataName("Facts.FactTable`2")?.ContainingAssembly.Identity.Version.ToString());

        return context.AnalyzerConfigOptionsProvider.Combine(language).Combine(runtime).Combine(FileSteps.FindUnmarked(context))
            .Select(static (all, _) =>
            {
                var (((provider, language), runtime), unmarked) = all;
                var options = provider.GlobalOptions;
                return new HostModel
                {
                    ProjectPath = Encoded(options, "_FactsProjectFile") ?? "",
                    FactsDirectory = Encoded(options, "_FactsFolder") ?? "",
                    FactsNamespace = Property(options, "FactsNamespace"),
                    RootNamespace = Property(options, "RootNamespace"),
                    Accessibility = Property(options, "FactsAccessibility"),
                    Today = Property(options, "FactsToday"),
                    ManifestFolder = Encoded(options, "_FactsManifestFolder"),
                    ItemsSwitch = Property(options, "EnableFactsItems"),
                    ReferenceLeaks = Property(options, "_FactsReferenceLeaks") == "true",
                    FolderIsMissing = Property(options, "_FactsFolderIsMissing") == "true",
                    Unmarked = unmarked,
                    LanguageVersion = language,
                    RuntimeVersion = runtime,
                };
            })
            .WithTrackingName(StepNames.Host);
    }

    /// <summary>The options for writing the C#, or null if it could not be compiled. They are separate from the host model, so that a new
    /// package version causes no file to be read again.</summary>
    public static IncrementalValueProvider<EmitOptions?> ReadEmitOptions(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<HostModel> host)
    {
        var version = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => Property(provider.GlobalOptions, "_FactsVersion"));
        return host.Combine(version)
            .Select(static (input, _) => !input.Left.CanCompile
                ? null
                : new EmitOptions(PackageVersion.OfGenerator)
                {
                    IsInternal = input.Left.IsInternal,
                    PackageVersion = input.Right is { } text ? PackageVersion.WithoutMetadata(text) : null,
                })
            .WithTrackingName(StepNames.EmitOptions);
    }

    /// <summary>The names of files next to the facts that are not read, but may be meant to be.</summary>
    public static IncrementalValueProvider<UnreadNames> FindUnreadFiles(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => new UnreadNames(
            Encoded(provider.GlobalOptions, "_FactsFolder") ?? "", Encoded(provider.GlobalOptions, "_FactsUnreadFiles") ?? ""));

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue($"build_property.{name}", out var value) && value.Length > 0 ? value : null;

    // Paths are encoded, because the file that passes them cuts a value off at characters that paths may contain.
    private static string? Encoded(AnalyzerConfigOptions options, string name) =>
        Property(options, name) is { } value ? Uri.UnescapeDataString(value) : null;
}
