using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>A table: a record type with a key, and the set of all its records.</summary>
internal sealed class TableDeclaration : TypeDeclaration
{
    /// <summary>The name of the table and its property: <c>Gifts</c>. Its class is named after the record type: <c>GiftTable</c>.</summary>
    public required string TableName { get; set; }

    /// <summary>The parts of the key; more than one for a composite key.</summary>
    public ImmutableArray<KeyPart> Key { get; set; } = ImmutableArray<KeyPart>.Empty;

    /// <summary>The patterns of <c>from</c>, which select its records; empty for the default places.</summary>
    public ImmutableArray<FromPattern> From { get; set; } = ImmutableArray<FromPattern>.Empty;

    public ImmutableArray<IndexDeclaration> Indexes { get; set; } = ImmutableArray<IndexDeclaration>.Empty;

    /// <summary>The maximum number of records for which the table has a member for each record; 0 means never.</summary>
    public int Members { get; set; } = 500;

    /// <summary>Whether the schema declares this maximum.</summary>
    public bool DeclaresMembers { get; set; }

    /// <summary>How long its facts are considered fresh, or null if they never become stale.</summary>
    public Freshness? Freshness { get; set; }
}
