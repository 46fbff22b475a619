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

    /// <summary>The texts of the discriminator that select it, beside its name.</summary>
    public ImmutableArray<string> Values { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The field that only its records have, which selects it where there is no discriminator; null if there is none.</summary>
    public FieldDeclaration? SelectedBy { get; set; }

    /// <summary>Whether it is the variant of records that nothing else selects a variant for.</summary>
    public bool IsDefault { get; init; }

    public ImmutableArray<FromPattern> From { get; set; } = ImmutableArray<FromPattern>.Empty;

    /// <summary>Whether a text of the discriminator selects it.</summary>
    public bool IsSelectedBy(string text) => Name == text || Values.Contains(text);
}
