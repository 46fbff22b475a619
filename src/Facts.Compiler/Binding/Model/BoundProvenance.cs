using System.Collections.Immutable;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Facts.Storage;

namespace Facts.Compiler.Binding;

/// <summary>A citation as <c>$cite</c> gives it.</summary>
/// <param name="Node">The map.</param>
internal sealed record BoundCitation(YamlNode Node)
{
    /// <summary>Null where it was wrong and a diagnostic has said so.</summary>
    public SourceDeclaration? Source { get; init; }

    public BoundPlace Place { get; init; } = BoundPlace.Whole;

    /// <summary>Who says it, origin first.</summary>
    public BoundList? By { get; init; }

    /// <summary>The readings of <c>anyOf</c>; empty where it is clear whose words they are.</summary>
    public ImmutableArray<BoundAlternative> Alternatives { get; init; } = ImmutableArray<BoundAlternative>.Empty;

    public FactStatus Status { get; init; }

    public string? Note { get; init; }

    public FactDate? Said { get; init; }

    public ImmutableArray<(LinkKind Kind, BoundReference Record)> Links { get; init; } = ImmutableArray<(LinkKind, BoundReference)>.Empty;
}

/// <summary>One reading of <c>anyOf</c>.</summary>
internal sealed record BoundAlternative(BoundList? By, FactStatus Status, string? Note);

/// <summary>A place in a source, as far as it is said.</summary>
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

/// <summary>What <c>$derived</c> gives: how something was worked out, and from which records.</summary>
internal sealed record BoundDerivation(YamlNode Node, string? How, ImmutableArray<BoundReference> Premises);
