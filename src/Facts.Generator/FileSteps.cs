using System.Threading;
using Facts.Compiler;
using Facts.Compiler.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Facts.Generator;

/// <summary>The steps from the additional files of the project to the fact files of the dataset.</summary>
internal static class FileSteps
{
    /// <summary>The rules of the manifest for reading all other files.</summary>
    public static IncrementalValueProvider<ReadingRules> ReadRules(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) =>
                PathOf(pair.Left, pair.Right) is { } path && DatasetFiles.IsManifest(path) ? ReadText(pair.Left, path, cancellation) : null)
            .Where(static file => file is not null)
            .Collect()
            .Select(static (manifests, cancellation) =>
                manifests.IsEmpty ? ReadingRules.Default : CompilerSteps.ReadRules(manifests[0]!, cancellation));

    /// <summary>The files of the dataset. The text of files that the manifest ignores is not read.</summary>
    public static IncrementalValuesProvider<FactFile> Read(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ReadingRules> rules) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(rules)
            .Select(static (input, cancellation) =>
            {
                var ((text, options), rules) = input;
                return PathOf(text, options) is not { } path ? null
                    : rules.Ignores(path) ? new FactFile(text.Path, path, "")
                    : ReadText(text, path, cancellation);
            })
            .Where(static file => file is not null)
            .WithTrackingName(StepNames.Files)!;

    /// <summary>The path of the file in the dataset, or null: files of other tools are additional files too, and only our props mark
    /// facts.</summary>
    private static string? PathOf(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        var metadata = options.GetOptions(text);
        if (!metadata.TryGetValue("build_metadata.AdditionalFiles.FactsRole", out var role) || role != "fact")
        {
            return null;
        }

        metadata.TryGetValue("build_metadata.AdditionalFiles.FactsPath", out var given);
        return FactsPath.Of(text.Path, given);
    }

    private static FactFile? ReadText(AdditionalText text, string path, CancellationToken cancellation) =>
        text.GetText(cancellation) is { } content ? new FactFile(text.Path, path, DecodedText.Of(content)) : null;
}
