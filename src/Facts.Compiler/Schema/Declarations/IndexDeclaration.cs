using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>An index: a lookup in a table by fields other than its key.</summary>
internal sealed class IndexDeclaration
{
    /// <summary>The fields or paths; more than one for a composite index. Each item of a list is a separate key.</summary>
    public required ImmutableArray<IndexPart> Parts { get; init; }

    public bool IsUnique { get; init; }

    public bool IsOrdered { get; init; }

    /// <summary>The C# name, such as <c>ByRecipient</c>; for an ordered index, the prefix of its methods, such as <c>Given</c>.</summary>
    public required string Name { get; init; }

    public required Place Place { get; init; }
}

/// <summary>One part of an index.</summary>
internal sealed class IndexPart
{
    /// <summary>The variant that declares the first field of the path, or null if all records have it.</summary>
    public VariantDeclaration? Variant { get; init; }

    /// <summary>The fields on the path from the record through embedded values.</summary>
    public required ImmutableArray<FieldDeclaration> Path { get; init; }

    /// <summary>The type of one key, never nullable; for a list, the type of its items.</summary>
    public required FieldType KeyType { get; init; }

    /// <summary>Whether the path passes through a collection, so that each item is a key.</summary>
    public required bool IsEachItem { get; init; }

    /// <summary>The path as written in the schema.</summary>
    public string Text => string.Join(".", Path.Select(static step => step.Name));
}
