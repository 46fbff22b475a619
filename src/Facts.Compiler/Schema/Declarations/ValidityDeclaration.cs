using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>The fields that state when a record applies (<c>validity</c>).</summary>
internal sealed class ValidityDeclaration
{
    /// <summary>The field with the first date on which it applies; without a value, it has always applied.</summary>
    public FieldDeclaration? From { get; init; }

    /// <summary>The field with the last date on which it applies; without a value, it still applies.</summary>
    public FieldDeclaration? Until { get; init; }

    /// <summary>Records with equal values of these fields form one sequence, in a table or, for embedded values, in one list.</summary>
    public required ImmutableArray<FieldPath> Per { get; init; }

    public bool ForbidsOverlaps { get; init; }

    public bool ForbidsGaps { get; init; }
}
