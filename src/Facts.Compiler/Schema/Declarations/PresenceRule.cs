using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>A rule about which fields of a record must or must not be given together.</summary>
internal sealed class PresenceRule
{
    /// <summary>The keyword: <c>requiredWhen</c>, <c>atLeastOne</c>, <c>atMostOne</c> or <c>exactlyOne</c>.</summary>
    public required string Word { get; init; }

    /// <summary>The required field, or the group of fields.</summary>
    public required ImmutableArray<FieldDeclaration> Fields { get; init; }

    /// <summary>For <c>requiredWhen</c>: alternatives, each of which is a list of conditions that must all be true.</summary>
    public ImmutableArray<ImmutableArray<PresenceCondition>> Conditions { get; init; } = ImmutableArray<ImmutableArray<PresenceCondition>>.Empty;

    /// <summary>The variant that the rule applies to, or null for all records.</summary>
    public VariantDeclaration? Variant { get; init; }

    public required Place Place { get; init; }

    public bool NeedsOne => Word is "atLeastOne" or "exactlyOne";

    public bool TakesOne => Word is "atMostOne" or "exactlyOne";
}

/// <summary>A condition on a field: that it is given, or that it has one of several values.</summary>
/// <param name="Values">The values as written in the schema; empty if the field only has to be given.</param>
internal sealed record PresenceCondition(FieldDeclaration Field, ImmutableArray<YamlScalar> Values);
