using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>The contents of <c>dataset.yaml</c>.</summary>
internal sealed class Manifest
{
    /// <summary>The name of the generated static class: a C# identifier.</summary>
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? License { get; init; }

    public string? Version { get; init; }

    public ImmutableArray<SourceDeclaration> Sources { get; init; } = ImmutableArray<SourceDeclaration>.Empty;

    /// <summary>The texts that mean an absent value, unless a table, value or field says otherwise.</summary>
    public ImmutableArray<string> Absent { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Files that are not part of the dataset.</summary>
    public ImmutableArray<IgnoredFiles> Ignore { get; init; } = ImmutableArray<IgnoredFiles>.Empty;

    public Place Place { get; init; }
}

/// <summary>Files that the manifest excludes.</summary>
internal sealed record IgnoredFiles(FilePattern Pattern, Place Place);
