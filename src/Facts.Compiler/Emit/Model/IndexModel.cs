using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Model;

/// <summary>An index with its names.</summary>
internal sealed record IndexModel : IndexMembers
{
    public IndexModel(IndexMembers members, StoredIndex stored, int ordinal)
        : base(members)
    {
        Stored = stored;
        Ordinal = ordinal;
    }

    public StoredIndex Stored { get; }

    /// <summary>Its number among the indexes of the table.</summary>
    public int Ordinal { get; }
}

/// <summary>A navigation back over a reference.</summary>
internal sealed record InverseModel(string Name, string BackingName, TableModel Source, IndexModel Index, ReferenceIndex Reference)
{
    /// <summary>What the records that refer are: the variant, where only it has the field.</summary>
    public RecordDeclaration Element => (RecordDeclaration?)Reference.Variant ?? Source.Declaration;
}
