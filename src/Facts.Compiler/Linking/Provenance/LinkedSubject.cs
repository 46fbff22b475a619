using System.Collections.Immutable;
using Facts.Compiler.Binding;

namespace Facts.Compiler.Linking;

/// <summary>A record, or a value inside one, that has provenance.</summary>
/// <param name="Path">The path from the record to the value; empty for the record itself.</param>
internal sealed record LinkedSubject(
    LinkedRecord Record,
    ImmutableArray<PathStep> Path,
    ImmutableArray<BoundCitation> Citations,
    BoundDerivation? Derivation,
    string? Note);
