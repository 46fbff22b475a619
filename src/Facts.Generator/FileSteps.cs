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

    /// <summary>The additional files that are meant as facts, but are not marked as such.</summary>
    public static IncrementalValueProvider<UnmarkedFiles> FindUnmarked(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (input, _) => Unmarked(input.Left.Path, input.Right.GetOptions(input.Left)))
            .Collect()
            .Select(static (files, _) => new UnmarkedFiles(files));

    /// <summary>The project file and Directory.Build.props.</summary>
    public static IncrementalValueProvider<ImmutableArray<ProjectFile>> ReadProject(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (input, cancellation) =>
                RoleOf(input.Right.GetOptions(input.Left)) == "project" && input.Left.GetText(cancellation) is { } text
                    ? ImmutableArray.Create(new ProjectFile(input.Left.Path, text.ToString()))
                    : ImmutableArray<ProjectFile>.Empty)
            .Collect();

    private static ImmutableArray<UnmarkedFile> Unmarked(string path, AnalyzerConfigOptions metadata)
    {
        var role = RoleOf(metadata);
        var hasPath = metadata.TryGetValue("build_metadata.AdditionalFiles.FactsPath", out var given) && given.Length > 0;
        return role is "fact" or "project" || !(hasPath || DatasetFiles.IsSchema(FactsPath.Of(path, null)))
            ? ImmutableArray<UnmarkedFile>.Empty
            : ImmutableArray.Create(new UnmarkedFile(path, role, hasPath || role.Length > 0));
    }

    private static string RoleOf(AnalyzerConfigOptions metadata) =>
        metadata.TryGetValue("build_metadata.AdditionalFiles.FactsRole", out var role) ? role : "";

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
        if (RoleOf(metadata) != "fact")
        {
            return null;
        }

        metadata.TryGetValue("build_metadata.AdditionalFiles.FactsPath", out var given);
        return FactsPath.Of(text.Path, given);
    }

    private static FactFile? ReadText(AdditionalText text, string path, CancellationToken cancellation) =>
        text.GetText(cancellation) is { } content ? new FactFile(text.Path, path, DecodedText.Of(content)) : null;
}
