using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>The base class of tables, values and variants, which have fields.</summary>
internal abstract class RecordDeclaration
{
    /// <summary>The name in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the generated type, without the containing type.</summary>
    public required string TypeName { get; set; }

    public string? Description { get; init; }

    public string? Deprecated { get; init; }

    /// <summary>
    /// Its own fields, in schema order; for a variant, without those of its owner. Key fields that the schema does not declare come first.
    /// </summary>
    public ImmutableArray<FieldDeclaration> Fields { get; set; } = ImmutableArray<FieldDeclaration>.Empty;

    /// <summary>Whether some of its options were rejected, so that it may have unknown fields and variants. Errors that could be a
    /// consequence of this are not reported.</summary>
    public bool IsIncomplete { get; set; }

    public required Place Place { get; init; }
}
