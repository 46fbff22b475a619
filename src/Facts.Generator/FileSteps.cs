using Facts.Compiler;
using Microsoft.CodeAnalysis;

namespace Facts.Generator;

/// <summary>From the additional files of the project to the fact files of the dataset.</summary>
internal static class FileSteps
{
    /// <summary>Files of other tools are additional files too; only those that our props marked are facts.</summary>
    public static IncrementalValuesProvider<FactFile> Read(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) =>
            {
                var (text, options) = pair;
                var metadata = options.GetOptions(text);
                if (!metadata.TryGetValue("build_metadata.AdditionalFiles.FactsRole", out var role) || role != "fact"
                    || text.GetText(cancellation) is not { } content)
                {
                    return null;
                }

                metadata.TryGetValue("build_metadata.AdditionalFiles.FactsPath", out var given);
                return new FactFile(text.Path, FactsPath.Of(text.Path, given), DecodedText.Of(content));
            })
            .Where(static file => file is not null)
            .WithTrackingName(StepNames.Files)!;
}
