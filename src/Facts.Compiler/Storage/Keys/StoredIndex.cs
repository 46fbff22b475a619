using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>An index of a stored table; its position in the list is the ordinal that generated code passes.</summary>
internal abstract record StoredIndex
{
    /// <summary>The indexes of a table: those of the schema, then those over references that an inverse or an index needs.</summary>
    public static ImmutableArray<StoredIndex> Of(TableDeclaration table) =>
        table.Indexes
            .Where(static index => ReferenceField(index) is null && index.Parts.All(CanHold))
            .Select(static index => new FieldIndex(index))
            .Concat<StoredIndex>(ReferenceIndexes(table))
            .ToImmutableArray();

    /// <summary>The field, possibly inside a value, whose references are indexed; null for an index over values or over several
    /// fields.</summary>
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

    /// <summary>Every path from a record through its values to a field with references. A value type that contains itself is entered
    /// once.</summary>
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

/// <summary>The inverse of the references of one field to one target; it is stored with the table that has the field.</summary>
/// <param name="Field">The referring field, of the table's record or of a value inside it.</param>
/// <param name="Target">The table or variant that is referred to.</param>
/// <param name="Paths">Every path from the record to the field.</param>
/// <param name="Variant">The only variant of the table that has the field, or null.</param>
/// <param name="DeclaredName">The name of the index in the schema, or null.</param>
internal sealed record ReferenceIndex(
    FieldDeclaration Field,
    ReferenceType Target,
    ImmutableArray<ImmutableArray<FieldDeclaration>> Paths,
    VariantDeclaration? Variant,
    string? DeclaredName) : StoredIndex;
