using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Yaml;

/// <summary>
/// The options of <c>dataset.yaml</c> about reading files. Compared by value, so that a host reads files again only if the options change.
/// </summary>
/// <param name="ignored">The files that are not read.</param>
/// <param name="json">How JSON files are read.</param>
internal sealed class ReadingRules(ImmutableArray<FilePattern> ignored, JsonSyntax json) : IEquatable<ReadingRules>
{
    public static ReadingRules Default { get; } = new(ImmutableArray<FilePattern>.Empty, default);

    public JsonSyntax Json => json;

    /// <summary>Whether the file is ignored. The manifest never is.</summary>
    public bool Ignores(string factsPath)
    {
        if (DatasetFiles.IsManifest(factsPath))
        {
            return false;
        }

        foreach (var pattern in ignored)
        {
            if (pattern.Matches(factsPath))
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(ReadingRules? other) => other is not null && json == other.Json && Texts.SequenceEqual(other.Texts);

    public override bool Equals(object? other) => Equals(other as ReadingRules);

    public override int GetHashCode() => string.Join("\n", Texts).GetHashCode();

    private IEnumerable<string> Texts => ignored.Select(static pattern => pattern.Text);
}
