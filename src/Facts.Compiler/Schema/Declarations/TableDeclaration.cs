using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>A record with a key, and the table that holds all of them.</summary>
internal sealed class TableDeclaration : TypeDeclaration
{
    /// <summary>The name of the table and its property: <c>Gifts</c>. Its class is the type name and <c>Table</c>: <c>GiftTable</c>.</summary>
    public required string TableName { get; set; }

    /// <summary>The parts of the key; more than one for a composite key.</summary>
    public ImmutableArray<KeyPart> Key { get; set; } = ImmutableArray<KeyPart>.Empty;

    /// <summary>Where its records are; empty for the default locations.</summary>
    public ImmutableArray<FromPattern> From { get; set; } = ImmutableArray<FromPattern>.Empty;

    public ImmutableArray<IndexDeclaration> Indexes { get; set; } = ImmutableArray<IndexDeclaration>.Empty;

    /// <summary>The table has a member per record up to this number of records; 0 means never.</summary>
    public int Members { get; set; } = 500;

    /// <summary>Whether the schema says up to how many records.</summary>
    public bool DeclaresMembers { get; set; }

    /// <summary>How long its facts count as fresh, or null if they never become stale.</summary>
    public Freshness? Freshness { get; set; }
}
