using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>The results of parsing a file, apart from its nodes, which are not needed after binding.</summary>
internal sealed class FileSummary(FactFile file, ImmutableArray<FactDiagnostic> diagnostics)
{
    public FactFile File { get; } = file;

    /// <summary>The diagnostics of parsing.</summary>
    public ImmutableArray<FactDiagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Whether it contains any document that could be read.</summary>
    public bool HasDocuments { get; init; }

    /// <summary>Whether the whole file was read; if not, documents may be missing, and references to them are not reported.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// Whether the contents were not read, because the file is ignored or has a merge conflict. Nothing else is reported about them.
    /// </summary>
    public bool IsUnread { get; init; }

    /// <summary>The comments that ask to ignore diagnostics, in order.</summary>
    public ImmutableArray<IgnoreComment> Ignores { get; init; } = ImmutableArray<IgnoreComment>.Empty;

    public Place PlaceOf(YamlNode node) => new(File.Path, node.Range);
}
