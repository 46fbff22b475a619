using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>A unit of quantities.</summary>
internal sealed class UnitDeclaration
{
    public required string Name { get; init; }

    public string? Symbol { get; init; }

    /// <summary>The definition by another unit, as written in the schema (<c>24 hour</c>), or null for a base unit.</summary>
    public string? Is { get; init; }

    public required Place Place { get; init; }
}
