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

    /// <summary>The number of the index in its table.</summary>
    public int Ordinal { get; }
}

/// <summary>An inverse: the navigation from a record to those that refer to it.</summary>
internal sealed record InverseModel(string Name, string BackingName, TableModel Source, IndexModel Index, ReferenceIndex Reference)
{
    /// <summary>The type of the referring records: the variant, if it is the only one with the field.</summary>
    public RecordDeclaration Element => (RecordDeclaration?)Reference.Variant ?? Source.Declaration;
}
