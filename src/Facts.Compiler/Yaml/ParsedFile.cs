using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>A parsed file with its nodes.</summary>
/// <param name="documents">The roots of its documents; an empty document has none.</param>
internal sealed class ParsedFile(FileSummary summary, ImmutableArray<YamlNode> documents)
{
    public ParsedFile(FactFile file, params FactDiagnostic[] diagnostics)
        : this(new FileSummary(file, diagnostics.ToImmutableArray()), ImmutableArray<YamlNode>.Empty)
    {
    }

    /// <summary>The file without its nodes.</summary>
    public FileSummary Summary { get; } = summary;

    public ImmutableArray<YamlNode> Documents { get; } = documents;

    public FactFile File => Summary.File;

    public ImmutableArray<FactDiagnostic> Diagnostics => Summary.Diagnostics;

    public Place PlaceOf(YamlNode node) => Summary.PlaceOf(node);
}
