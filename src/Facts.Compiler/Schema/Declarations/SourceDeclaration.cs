using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>A source in <c>dataset.yaml</c> that citations refer to.</summary>
internal sealed class SourceDeclaration
{
    /// <summary>The short name that citations use.</summary>
    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Kind { get; init; }

    public string? Publisher { get; init; }

    public ImmutableArray<string> Authors { get; init; } = ImmutableArray<string>.Empty;

    public FactDate? Published { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Licence { get; init; }

    /// <summary>The unit of a place that is a plain number: <c>at: 16</c>.</summary>
    public PlaceUnit Unit { get; init; }

    public PlaceRange? Paragraphs { get; init; }

    public PlaceRange? Pages { get; init; }

    public PlaceRange? Lines { get; init; }

    /// <summary>Where <c>paragraphs</c>, <c>pages</c> and <c>lines</c> are declared, if they are.</summary>
    public ImmutableDictionary<PlaceUnit, Place> RangePlaces { get; init; } = ImmutableDictionary<PlaceUnit, Place>.Empty;

    /// <summary>All other information that the dataset gives about it, by name.</summary>
    public ImmutableArray<(string Name, string Text)> Fields { get; init; } = ImmutableArray<(string, string)>.Empty;

    /// <summary>How long facts from it are considered fresh, or null if they never become stale.</summary>
    public Freshness? Freshness { get; init; }

    public required Place Place { get; init; }

    /// <summary>The option that declares how many places of a unit there are: <c>pages</c>.</summary>
    public static string CountOf(PlaceUnit unit) => unit.ToString().ToLowerInvariant() + "s";

    /// <summary>The range of places in a unit, or null if the source does not declare one.</summary>
    public PlaceRange? RangeOf(PlaceUnit unit) => unit switch
    {
        PlaceUnit.Paragraph => Paragraphs,
        PlaceUnit.Page => Pages,
        PlaceUnit.Line => Lines,
        _ => null,
    };
}

/// <summary>The units of places in a source.</summary>
internal enum PlaceUnit
{
    Paragraph,
    Page,
    Line,
    Section,
}
