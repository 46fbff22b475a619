using System.Collections.Generic;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Naming;

/// <summary>Decides the names of the members of a table's class for its indexes.</summary>
/// <param name="types">The names of the types that the members must not hide.</param>
internal sealed class IndexNamer(IEnumerable<string> types)
{
    private readonly NameScope _names = new([.. ReservedNames.TableMembers, .. types]);

    /// <summary>The members for an index over fields.</summary>
    public IndexMembers OfFields(IndexDeclaration index)
    {
        var word = index.IsOrdered ? index.Name : IndexNames.WithoutBy(index.Name);
        var name = index.IsOrdered ? index.Name : _names.TakeSuffixed(index.Name, "Index");
        var property = _names.TakeSuffixed(word + "Index", "Other");
        var backing = _names.TakeSuffixed(Words.PrivateField(property), "_");
        return new IndexMembers(name, property, backing, _names.TakeSuffixed(word + "Keys", "Other"));
    }

    /// <summary>The members for an index over references.</summary>
    /// <param name="sibling">The members for the same field and another target, which use the same method name; null for the first.</param>
    public IndexMembers OfReferences(ReferenceIndex index, IndexMembers? sibling)
    {
        var stem = sibling is null ? StemOf(index) : IndexNames.WithoutBy(sibling.Name);
        var property = _names.TakeSuffixed(sibling is null ? stem + "Index" : $"{stem}{index.Target.Target.TypeName}Index", "Other");
        var backing = _names.TakeSuffixed(Words.PrivateField(property), "_");
        var name = sibling?.Name ?? index.DeclaredName ?? IndexNames.By + stem;
        return new IndexMembers(name, property, backing, _names.TakeSuffixed(property.Replace("Index", "Keys"), "Other"));
    }

    /// <summary>The name of the field, prefixed with that of the variant if another variant has a field of the same name.</summary>
    private string StemOf(ReferenceIndex index)
    {
        var stem = index.DeclaredName is { } declared ? IndexNames.WithoutBy(declared) : index.Field.PropertyName;
        if (!_names.TryTake(IndexNames.By + stem))
        {
            stem = (index.Variant?.TypeName ?? "") + stem;
            _names.TakeSuffixed(IndexNames.By + stem, "Reference");
        }

        return stem;
    }
}
