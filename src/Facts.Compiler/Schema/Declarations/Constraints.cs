using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>The constraints of a field, which are keywords of JSON Schema. Their values are read as the type of the field.</summary>
internal sealed record Constraints
{
    public static Constraints None { get; } = new();

    public YamlScalar? Minimum { get; init; }

    public YamlScalar? Maximum { get; init; }

    public YamlScalar? ExclusiveMinimum { get; init; }

    public YamlScalar? ExclusiveMaximum { get; init; }

    public YamlScalar? MultipleOf { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    /// <summary>
    /// <c>uri</c> if URIs must be absolute, <c>uri-reference</c> if they may be relative; null if not specified.
    /// </summary>
    public string? Format { get; init; }

    /// <summary>The allowed texts.</summary>
    public ImmutableArray<YamlScalar> Enum { get; init; } = ImmutableArray<YamlScalar>.Empty;

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    /// <summary>The place of each keyword's value.</summary>
    public ImmutableDictionary<string, Place> Places { get; init; } = ImmutableDictionary<string, Place>.Empty;

    /// <summary>The bounds that the schema declares, with their keywords.</summary>
    public IEnumerable<(string Word, YamlScalar Text)> Bounds => new[]
    {
        ("minimum", Minimum), ("maximum", Maximum), ("exclusiveMinimum", ExclusiveMinimum), ("exclusiveMaximum", ExclusiveMaximum),
    }.Where(bound => bound.Item2 is not null)!;
}
