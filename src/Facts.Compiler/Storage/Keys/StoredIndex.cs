using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>A second way into a table as it is stored; its place in the list is the ordinal that generated code passes.</summary>
internal abstract record StoredIndex
{
    /// <summary>The indexes of a table: those of the schema, then those over references that an inverse or an index needs.</summary>
    public static ImmutableArray<StoredIndex> Of(TableDeclaration table) =>
        FieldIndexes(table).Concat<StoredIndex>(ReferenceIndexes(table)).ToImmutableArray();

    /// <summary>Whether one key of the index can be hashed and compared.</summary>
    public static bool CanIndex(FieldType type) => type is ScalarType { Definition.IsIndexable: true } or EnumType or ReferenceType;

    /// <summary>The field whose references the index is over, also inside values; null where it is over values or over several fields.</summary>
    public static FieldDeclaration? ReferenceField(IndexDeclaration index)
    {
        if (index.IsUnique || index.IsOrdered || index.Parts.Length != 1)
        {
            return null;
        }

        var path = index.Parts[0].Path;
        var field = path[path.Length - 1];
        return path.All(StoredFields.Holds) && field.Type.References.Any() ? field : null;
    }

    private static FieldDeclaration? OnlyField(IndexDeclaration index) =>
        index.Parts.Length == 1 && index.Parts[0].Path.Length == 1 ? index.Parts[0].Path[0] : null;

    private static IEnumerable<FieldIndex> FieldIndexes(TableDeclaration table)
    {
        var declared = table.Indexes.Where(index => ReferenceField(index) is null && index.Parts.All(CanHold)).ToList();
        var unique = table.Fields.Where(field => field is { Unique: true, Inverse: null }
            && StoredFields.Holds(field)
            && !IsKey(table, field)
            && !declared.Any(index => IsUniqueOver(index, field)));
        return declared.Select(index => new FieldIndex(index)).Concat(unique.Select(UniqueOver).OfType<FieldIndex>());
    }

    private static IEnumerable<ReferenceIndex> ReferenceIndexes(TableDeclaration table)
    {
        var names = new Dictionary<FieldDeclaration, string>();
        foreach (var index in table.Indexes)
        {
            if (ReferenceField(index) is { } field && !names.ContainsKey(field))
            {
                names.Add(field, index.Name);
            }
        }

        return
            from paths in ReferencePath.Of(table).GroupBy(path => path.Field)
            where paths.Key.Inverse is not null || names.ContainsKey(paths.Key)
            from target in paths.Key.Type.References.Distinct()
            select new ReferenceIndex(paths.Key, target, paths.ToImmutableArray(), names.TryGetValue(paths.Key, out var name) ? name : null);
    }

    private static bool CanHold(IndexPart part) => CanIndex(part.KeyType) && part.Path.All(StoredFields.Holds);

    private static bool IsKey(TableDeclaration table, FieldDeclaration field) =>
        table.Key.Length == 1 && table.Key[0].IsField && table.Key[0].Path[0] == field;

    private static bool IsUniqueOver(IndexDeclaration index, FieldDeclaration field) => index.IsUnique && OnlyField(index) == field;

    private static FieldIndex? UniqueOver(FieldDeclaration field)
    {
        var type = KeyShape.Bare(field.Type);
        var item = type switch { ListType list => list.Item, SetType set => set.Item, _ => null };
        var keyType = KeyShape.Bare(item ?? type);
        var parts = ImmutableArray.Create(new IndexPart { Path = ImmutableArray.Create(field), KeyType = keyType, IsEachItem = item is not null });
        return !CanIndex(keyType) ? null : new FieldIndex(new IndexDeclaration
        {
            Parts = parts,
            IsUnique = true,
            Name = IndexNames.Of(parts, isOrdered: false),
            Place = field.Place,
        });
    }
}

/// <summary>An index over fields.</summary>
internal sealed record FieldIndex(IndexDeclaration Declaration) : StoredIndex;

/// <summary>The way back over the references of one field to one target; the data stand with the table that refers.</summary>
/// <param name="Field">The field that refers, of the table's record or of a value inside it.</param>
/// <param name="Target">What is referred to.</param>
/// <param name="Paths">Every way from the record to the field.</param>
/// <param name="DeclaredName">The name that the schema gives the index, or null.</param>
internal sealed record ReferenceIndex(
    FieldDeclaration Field, ReferenceType Target, ImmutableArray<ReferencePath> Paths, string? DeclaredName) : StoredIndex
{
    /// <summary>The variant of the table that alone has the field, or null.</summary>
    public VariantDeclaration? Variant => Paths.Length == 1 ? Paths[0].Steps[0].Variant : null;
}
