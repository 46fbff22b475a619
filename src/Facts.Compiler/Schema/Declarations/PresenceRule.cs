using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Which fields of a record must or must not be given together.</summary>
internal sealed class PresenceRule
{
    /// <summary>The word of the schema: <c>requiredWhen</c>, <c>atLeastOne</c>, <c>atMostOne</c> or <c>exactlyOne</c>.</summary>
    public required string Word { get; init; }

    /// <summary>The one that is required, or those of which some are.</summary>
    public required ImmutableArray<FieldDeclaration> Fields { get; init; }

    /// <summary>Of <c>requiredWhen</c>: what must hold, each list as a whole; one of them is enough.</summary>
    public ImmutableArray<ImmutableArray<PresenceCondition>> Conditions { get; init; } = ImmutableArray<ImmutableArray<PresenceCondition>>.Empty;

    /// <summary>The variant that it is about, or null where it is about all records.</summary>
    public VariantDeclaration? Variant { get; init; }

    public required Place Place { get; init; }

    public bool NeedsOne => Word is "atLeastOne" or "exactlyOne";

    public bool TakesOne => Word is "atMostOne" or "exactlyOne";
}

/// <summary>A field that is given, or that has one of some values.</summary>
/// <param name="Values">As the schema writes them; empty: the field is given.</param>
internal sealed record PresenceCondition(FieldDeclaration Field, ImmutableArray<YamlScalar> Values);
