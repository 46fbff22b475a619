using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Linking;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Model;

/// <summary>A dataset as it is written: every declaration with the names that its C# has.</summary>
internal sealed class DatasetModel
{
    public required DatasetSchema Schema { get; init; }

    public required LinkedDataset Linked { get; init; }

    public required TypeNames Types { get; init; }

    public required ImmutableArray<TableModel> Tables { get; init; }

    public required ImmutableArray<RecordModel> Values { get; init; }

    public required ImmutableArray<EnumModel> Enums { get; init; }

    public required IReadOnlyDictionary<RecordDeclaration, RecordModel> Records { get; init; }

    public required IReadOnlyDictionary<FieldDeclaration, PropertyModel> Properties { get; init; }

    /// <summary>What is written for citations, or null where nothing is.</summary>
    public ProvenanceModel? Provenance { get; init; }

    /// <summary>What is written for sources, or null where there are none.</summary>
    public SourcesModel? Sources { get; init; }

    /// <summary>The member of the dataset's class that holds the units, or null if no unit is declared.</summary>
    public string? UnitsName { get; init; }

    public TableModel this[TableDeclaration table] => Tables.First(model => model.Declaration == table);

    /// <summary>The property that gives the key of a table's records.</summary>
    public string KeyNameOf(TableDeclaration table) => Records[table].KeyName;
}

/// <summary>A table, its record and its indexes.</summary>
internal sealed class TableModel
{
    public required TableDeclaration Declaration { get; init; }

    public required RecordModel Record { get; init; }

    public required LinkedTable Linked { get; init; }

    public required KeyShape Key { get; init; }

    /// <summary>The class: <c>GiftTable</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>The class that holds the chunks: <c>GiftRows</c>.</summary>
    public required string RowsName { get; init; }

    public required ImmutableArray<IndexModel> Indexes { get; init; }

    public required ImmutableArray<ViewModel> Views { get; init; }

    /// <summary>The names that the table's own API has.</summary>
    public required ImmutableHashSet<string> ApiNames { get; init; }
}

/// <summary>The typed table of one variant.</summary>
/// <param name="ClassName"><c>PersonTable</c></param>
internal sealed record ViewModel(VariantDeclaration Variant, RecordModel Record, string TableName, string ClassName, int Start, int Count);

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

/// <summary>A record type: of a table, a value, or a variant.</summary>
internal sealed class RecordModel
{
    public required RecordDeclaration Declaration { get; init; }

    public required ImmutableArray<PropertyModel> Properties { get; init; }

    /// <summary>The property of the primary key: <c>Key</c>, save of a record that has that name itself. Of a value it means nothing.</summary>
    public string KeyName { get; init; } = FieldNames.Key;

    /// <summary>Navigations back over references; filled when all tables have their indexes.</summary>
    public ImmutableArray<InverseModel> Inverses { get; set; } = ImmutableArray<InverseModel>.Empty;

    public ImmutableArray<RecordModel> Variants { get; init; } = ImmutableArray<RecordModel>.Empty;

    /// <summary>The name of the map of what no field declares, or null.</summary>
    public string? AdditionalName { get; init; }

    /// <summary>The names that are taken, which inverses must not have.</summary>
    public required NameScope Names { get; init; }

    /// <summary>The property that says where the record comes from, or null where there is none.</summary>
    public string? ProvenanceName { get; init; }

    /// <summary>Whether the row is kept, because provenance or an inverse of the record or of a variant needs it.</summary>
    public bool KeepsRow => ProvenanceName is not null || !Inverses.IsEmpty || Variants.Any(variant => !variant.Inverses.IsEmpty);

    public IEnumerable<RecordModel> SelfAndVariants => Variants.Prepend(this);
}

/// <summary>A field with the names of its members.</summary>
internal sealed class PropertyModel
{
    public required FieldDeclaration Field { get; init; }

    public required string Name { get; init; }

    /// <summary>The variant that alone has the field, or null.</summary>
    public VariantDeclaration? Variant { get; init; }

    /// <summary>The property as code inside its record names it.</summary>
    public string Own => Words.Own(Name);

    public FieldType Type => Field.Type;

    /// <summary>What the field refers to, where it is a single reference.</summary>
    public ReferenceType? Reference => Field.Type.Reference;

    public bool IsNullable => Field.Type is NullableType;

    /// <summary>The private field of a reference: <c>_giver</c>.</summary>
    public string BackingName { get; init; } = "";

    /// <summary>The private field of a reference's row: <c>_giverRow</c>.</summary>
    public string RowName { get; init; } = "";

    /// <summary>The property of a reference's key: <c>GiverKey</c>.</summary>
    public string KeyName { get; init; } = "";
}

/// <summary>A navigation back over a reference.</summary>
internal sealed record InverseModel(string Name, string BackingName, TableModel Source, IndexModel Index, ReferenceIndex Reference);

/// <summary>An enum with the names of what is written beside it.</summary>
internal sealed record EnumModel(EnumDeclaration Declaration, string TextName, string ConverterName);
