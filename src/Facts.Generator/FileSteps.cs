using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler;
using Facts.Compiler.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Facts.Generator;

/// <summary>The steps from the additional files of the project to the fact files of the dataset.</summary>
internal static class FileSteps
{
    /// <summary>The files of the dataset, each with the rules for reading it. The text of files that the manifest ignores is not
    /// read.</summary>
    public static IncrementalValuesProvider<(FactFile File, ReadingRules Rules)> Read(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider);
        var rules = texts.SelectMany(ReadManifest).Collect().Select(ReadRules);
        return texts.Combine(rules).SelectMany(ReadFile).WithTrackingName(StepNames.Files);
    }

    private static ImmutableArray<FactFile> ReadManifest(
        (AdditionalText Text, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellation) =>
        PathOf(input.Text, input.Options) is { } path && DatasetFiles.IsManifest(path) && ReadText(input.Text, path, cancellation) is { } file
            ? ImmutableArray.Create(file)
            : ImmutableArray<FactFile>.Empty;

    private static ReadingRules ReadRules(ImmutableArray<FactFile> manifests, CancellationToken cancellation) =>
        manifests.IsEmpty ? ReadingRules.Default : CompilerSteps.ReadRules(manifests[0], cancellation);

    private static ImmutableArray<(FactFile File, ReadingRules Rules)> ReadFile(
        ((AdditionalText Text, AnalyzerConfigOptionsProvider Options) Input, ReadingRules Rules) pair, CancellationToken cancellation)
    {
        var ((text, options), rules) = pair;
        if (PathOf(text, options) is not { } path)
        {
            return ImmutableArray<(FactFile, ReadingRules)>.Empty;
        }

        var file = rules.Ignores(path) ? new FactFile(text.Path, path, "") : ReadText(text, path, cancellation);
        return file is null ? ImmutableArray<(FactFile, ReadingRules)>.Empty : ImmutableArray.Create((file, rules));
    }

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
