using System.Collections.Immutable;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Facts.Storage;

namespace Facts.Compiler.Binding;

/// <summary>A citation in <c>$cite</c>.</summary>
/// <param name="Node">The map.</param>
internal sealed record BoundCitation(YamlNode Node)
{
    /// <summary>The source; null if it was invalid, which has been reported.</summary>
    public SourceDeclaration? Source { get; init; }

    public BoundPlace Place { get; init; } = BoundPlace.Whole;

    /// <summary>Who says it, the origin first.</summary>
    public BoundList? By { get; init; }

    /// <summary>The alternatives of <c>anyOf</c>; empty if the attribution is known.</summary>
    public ImmutableArray<BoundAlternative> Alternatives { get; init; } = ImmutableArray<BoundAlternative>.Empty;

    public FactStatus Status { get; init; }

    public string? Note { get; init; }

    public FactDate? Said { get; init; }

    public ImmutableArray<(LinkKind Kind, BoundReference Record)> Links { get; init; } = ImmutableArray<(LinkKind, BoundReference)>.Empty;
}

/// <summary>One alternative of <c>anyOf</c>.</summary>
internal sealed record BoundAlternative(BoundList? By, FactStatus Status, string? Note);

/// <summary>A place in a source; whatever the citation does not state is null.</summary>
internal sealed record BoundPlace(PlaceRange? Paragraph = null, PlaceRange? Page = null, PlaceRange? Line = null, string? Section = null)
{
    public static BoundPlace Whole { get; } = new();

    public BoundPlace With(PlaceUnit unit, PlaceRange range) => unit switch
    {
        PlaceUnit.Page => this with { Page = range },
        PlaceUnit.Line => this with { Line = range },
        _ => this with { Paragraph = range },
    };
}

/// <summary>A derivation in <c>$derived</c>: how something was deduced, and from which records.</summary>
internal sealed record BoundDerivation(YamlNode Node, string? How, ImmutableArray<BoundReference> Premises);
