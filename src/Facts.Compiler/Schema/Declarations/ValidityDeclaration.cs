using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>The fields that say when a record holds (<c>validity</c>).</summary>
internal sealed class ValidityDeclaration
{
    /// <summary>A FactDate or DateOnly field; if it is absent, the record has always held.</summary>
    public FieldDeclaration? From { get; init; }

    /// <summary>The field with the last date on which it holds; if it is absent, it still does.</summary>
    public FieldDeclaration? Until { get; init; }

    /// <summary>Records with equal values of these fields form one sequence: of a table, or for embedded values, of one list.</summary>
    public required ImmutableArray<FieldPath> Per { get; init; }

    public bool ForbidsOverlaps { get; init; }

    public bool ForbidsGaps { get; init; }
}
