using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>A source of <c>dataset.yaml</c>, which citations refer to.</summary>
internal sealed class SourceDeclaration
{
    /// <summary>The short name by which citations refer to it.</summary>
    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Kind { get; init; }

    public string? Publisher { get; init; }

    public ImmutableArray<string> Authors { get; init; } = ImmutableArray<string>.Empty;

    public FactDate? Published { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Licence { get; init; }

    /// <summary>What a place without a word counts: <c>at: 16</c>.</summary>
    public PlaceUnit Unit { get; init; }

    public PlaceRange? Paragraphs { get; init; }

    public PlaceRange? Pages { get; init; }

    public PlaceRange? Lines { get; init; }

    /// <summary>What else the dataset says of it, by name.</summary>
    public ImmutableArray<(string Name, string Text)> Fields { get; init; } = ImmutableArray<(string, string)>.Empty;

    /// <summary>Until when what it tells counts as fresh, or null where it does for ever.</summary>
    public Freshness? Freshness { get; init; }

    public required Place Place { get; init; }

    /// <summary>The numbers that it has of a unit, or null where it does not say.</summary>
    public PlaceRange? RangeOf(PlaceUnit unit) => unit switch
    {
        PlaceUnit.Paragraph => Paragraphs,
        PlaceUnit.Page => Pages,
        PlaceUnit.Line => Lines,
        _ => null,
    };
}

/// <summary>What places in a source are counted by.</summary>
internal enum PlaceUnit
{
    Paragraph,
    Page,
    Line,
    Section,
}
