using System;
using Facts.Compiler.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Facts.Generator;

/// <summary>From the project's properties, language version and references to the <see cref="HostModel"/>.</summary>
internal static class HostSteps
{
    public static IncrementalValueProvider<HostModel> Describe(IncrementalGeneratorInitializationContext context)
    {
        var language = context.ParseOptionsProvider.Select(static (options, _) =>
            options is CSharpParseOptions csharp ? (int)csharp.LanguageVersion : 0);
        var runtime = context.CompilationProvider.Select(static (compilation, _) =>
            compilation.GetTypeByMetadataName("Facts.FactTable`2")?.ContainingAssembly.Identity.Version.ToString());

        return context.AnalyzerConfigOptionsProvider.Combine(language).Combine(runtime)
            .Select(static (all, _) =>
            {
                var ((provider, language), runtime) = all;
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
                    LanguageVersion = language,
                    RuntimeVersion = runtime,
                };
            })
            .WithTrackingName(StepNames.Host);
    }

    /// <summary>What writing the C# depends on, apart from the host model: a new version of the package reads and links nothing again.</summary>
    public static IncrementalValueProvider<EmitOptions> ReadEmitOptions(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<HostModel> host)
    {
        var version = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => Property(provider.GlobalOptions, "_FactsVersion"));
        return host.Combine(version)
            .Select(static (input, _) => new EmitOptions(PackageVersion.OfGenerator)
            {
                IsInternal = input.Left.IsInternal,
                PackageVersion = input.Right is { } text ? PackageVersion.WithoutMetadata(text) : null,
            })
            .WithTrackingName(StepNames.EmitOptions);
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue($"build_property.{name}", out var value) && value.Length > 0 ? value : null;

    // Paths come encoded, because the file that carries them ends a value at characters that paths may hold.
    private static string? Encoded(AnalyzerConfigOptions options, string name) =>
        Property(options, name) is { } value ? Uri.UnescapeDataString(value) : null;
}
