using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>What parsing has found out about a file: all that is needed once its nodes are bound.</summary>
internal sealed class FileSummary(FactFile file, ImmutableArray<FactDiagnostic> diagnostics)
{
    public FactFile File { get; } = file;

    /// <summary>What is wrong with the file as YAML.</summary>
    public ImmutableArray<FactDiagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Whether it contains any document that could be read.</summary>
    public bool HasDocuments { get; init; }

    /// <summary>Whether the whole file was read; if not, documents may be missing, and references to them are not at fault.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// Whether nothing of the file was read, because it is ignored or has a merge conflict; nothing is reported about its contents.
    /// </summary>
    public bool IsUnread { get; init; }

    /// <summary>The comments that ask to ignore diagnostics, in order.</summary>
    public ImmutableArray<IgnoreComment> Ignores { get; init; } = ImmutableArray<IgnoreComment>.Empty;

    public Place PlaceOf(YamlNode node) => new(File.Path, node.Range);
}
