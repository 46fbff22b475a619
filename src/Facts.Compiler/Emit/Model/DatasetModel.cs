using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Model;

/// <summary>A dataset prepared for writing: every declaration with its C# names.</summary>
internal sealed class DatasetModel
{
    public required DatasetSchema Schema { get; init; }

    public required LinkedDataset Linked { get; init; }

    /// <summary>The row layout of each type.</summary>
    public required RowLayouts Layouts { get; init; }

    public required TypeNames Types { get; init; }

    public required ImmutableArray<TableModel> Tables { get; init; }

    public required ImmutableArray<RecordModel> Values { get; init; }

    public required ImmutableArray<EnumModel> Enums { get; init; }

    public required IReadOnlyDictionary<RecordDeclaration, RecordModel> Records { get; init; }

    public required IReadOnlyDictionary<FieldDeclaration, PropertyModel> Properties { get; init; }

    /// <summary>The names for citations, or null if none are written.</summary>
    public ProvenanceModel? Provenance { get; init; }

    /// <summary>The names for sources, or null if there are none.</summary>
    public SourcesModel? Sources { get; init; }

    /// <summary>The member of the dataset's class that holds the units, or null if no unit is declared.</summary>
    public string? UnitsName { get; init; }

    /// <summary>The records of tables, then the values.</summary>
    public IEnumerable<RecordModel> TopLevelRecords => Tables.Select(static table => table.Record).Concat(Values);

    /// <summary>The property for the key of a table's records.</summary>
    public string KeyNameOf(TableDeclaration table) => Records[table].KeyName;

    /// <summary>The property of a field. A field with an unknown type, which has been reported, has none.</summary>
    public string NameOf(FieldDeclaration field) => Properties.TryGetValue(field, out var property) ? property.Name : field.PropertyName;

    /// <summary>The properties along a path from a record, as XML documentation.</summary>
    public string PathDoc(IEnumerable<FieldDeclaration> path) => $"<c>{XmlDoc.Escape(string.Join(".", path.Select(NameOf)))}</c>";

    /// <summary>The paths from a record to its references, as XML documentation.</summary>
    public string PathDoc(ReferenceIndex index) => string.Join(" or ", index.Paths.Select(path => PathDoc(path)));

    /// <summary>The properties with values of a type, as XML documentation, or null if there are none.</summary>
    public string? UsesOf(Func<FieldType, bool> isType)
    {
        var uses =
            (from record in TopLevelRecords.SelectMany(static record => record.SelfAndVariants)
             from property in record.Properties
             where property.Type.Leaves.Any(isType)
             select $"<c>{XmlDoc.Escape($"{record.Path}.{property.Name}")}</c>").ToList();
        return uses.Count switch
        {
            0 => null,
            1 => uses[0],
            2 => $"{uses[0]} and {uses[1]}",
            _ => $"{uses[0]}, {uses[1]} and others",
        };
    }
}
