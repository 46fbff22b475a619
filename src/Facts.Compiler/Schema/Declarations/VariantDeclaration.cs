using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>A variant of a table or value: one of a closed list of kinds.</summary>
internal sealed class VariantDeclaration : RecordDeclaration
{
    public required TypeDeclaration Owner { get; init; }

    /// <summary>Its index in the owner's list, which is stored in each row.</summary>
    public required int Index { get; init; }

    /// <summary>The name of its own typed table (<c>People</c>), or null.</summary>
    public string? TableName { get; set; }

    public ImmutableArray<FromPattern> From { get; set; } = ImmutableArray<FromPattern>.Empty;
}
