using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>A second way into a table as it is stored; its place in the list is the ordinal that generated code passes.</summary>
internal abstract record StoredIndex
{
    /// <summary>The indexes of a table: those of the schema, then those over references that an inverse or an index needs.</summary>
    public static ImmutableArray<StoredIndex> Of(TableDeclaration table) =>
        table.Indexes
            .Where(static index => ReferenceField(index) is null && index.Parts.All(CanHold))
            .Select(static index => new FieldIndex(index))
            .Concat<StoredIndex>(ReferenceIndexes(table))
            .ToImmutableArray();

    /// <summary>The field whose references the index is over, also inside values; null where it is over values or over several fields.</summary>
    private static FieldDeclaration? ReferenceField(IndexDeclaration index) =>
        index is { IsUnique: false, IsOrdered: false, Parts: { Length: 1 } parts }
            && parts[0].Path.All(RowLayout.Holds)
            && parts[0].Path.Last() is var field
            && field.Type.References.Any()
            ? field
            : null;

    private static bool CanHold(IndexPart part) =>
        part.KeyType is ScalarType { Definition.IsIndexable: true } or EnumType or ReferenceType && part.Path.All(RowLayout.Holds);

    private static IEnumerable<ReferenceIndex> ReferenceIndexes(TableDeclaration table)
    {
        var names = table.Indexes
            .Where(static index => ReferenceField(index) is not null)
            .ToLookup(static index => ReferenceField(index)!, static index => index.Name);
        return
            from paths in ReferencePaths(table, ImmutableHashSet<TypeDeclaration>.Empty).GroupBy(static path => path.Last())
            where paths.Key.Inverse is not null || names.Contains(paths.Key)
            from target in paths.Key.Type.References.Distinct()
            select new ReferenceIndex(
                paths.Key, target, paths.ToImmutableArray(), OnlyVariant(table, paths.ToList()), names[paths.Key].FirstOrDefault());
    }

    private static VariantDeclaration? OnlyVariant(TableDeclaration table, List<ImmutableArray<FieldDeclaration>> paths) =>
        paths.Count == 1 ? table.Variants.FirstOrDefault(variant => variant.Fields.Contains(paths[0][0])) : null;

    /// <summary>Every way from a record through its values to a field that refers. A value that holds itself is entered once.</summary>
    private static IEnumerable<ImmutableArray<FieldDeclaration>> ReferencePaths(TypeDeclaration type, ImmutableHashSet<TypeDeclaration> within)
    {
        foreach (var field in type.SelfAndVariants.SelectMany(static declaration => declaration.Fields).Where(RowLayout.Holds))
        {
            if (field.Type.References.Any())
            {
                yield return ImmutableArray.Create(field);
            }

            var values = field.Type.Values.Select(static value => value.Declaration).Distinct();
            foreach (var value in values.Where(value => value != type && !within.Contains(value)))
            {
                foreach (var path in ReferencePaths(value, within.Add(type)))
                {
                    yield return path.Insert(0, field);
                }
            }
        }
    }
}

/// <summary>An index over fields.</summary>
internal sealed record FieldIndex(IndexDeclaration Declaration) : StoredIndex;

/// <summary>The way back over the references of one field to one target; the data stand with the table that refers.</summary>
/// <param name="Field">The field that refers, of the table's record or of a value inside it.</param>
/// <param name="Target">What is referred to.</param>
/// <param name="Paths">Every way from the record to the field.</param>
/// <param name="Variant">The variant of the table that alone has the field, or null.</param>
/// <param name="DeclaredName">The name that the schema gives the index, or null.</param>
internal sealed record ReferenceIndex(
    FieldDeclaration Field,
    ReferenceType Target,
    ImmutableArray<ImmutableArray<FieldDeclaration>> Paths,
    VariantDeclaration? Variant,
    string? DeclaredName) : StoredIndex;
