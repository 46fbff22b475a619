using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>The key of a table as lookups take it. A part that is a reference is replaced by the parts of the key that it refers to.</summary>
/// <param name="Leaves">The parts in order; never references.</param>
internal sealed record KeyShape(ImmutableArray<KeyLeaf> Leaves)
{
    public bool IsComposite => Leaves.Length > 1;

    public static KeyShape Of(TableDeclaration table)
    {
        var leaves = new List<KeyLeaf>();
        AddLeaves(leaves, table, "", ImmutableList<TableDeclaration>.Empty);
        if (leaves.Count == 0)
        {
            leaves.Add(new KeyLeaf(FieldNames.Key, new ScalarType(Scalar.String)));
        }

        var names = KeyNames.Distinct(leaves.Select(static leaf => leaf.Name));
        return new KeyShape(leaves.Select((leaf, index) => leaf with { Name = names[index] }).ToImmutableArray());
    }

    /// <summary>The type of a part without <c>?</c>.</summary>
    public static FieldType Bare(FieldType type) => type is NullableType { Inner: var inner } ? inner : type;

    private static void AddLeaves(List<KeyLeaf> leaves, TableDeclaration table, string prefix, ImmutableList<TableDeclaration> within)
    {
        foreach (var part in table.Key)
        {
            var name = prefix + KeyNames.Of(part);
            if (Bare(part.Type) is not ReferenceType { Table: var target })
            {
                leaves.Add(new KeyLeaf(name, Bare(part.Type)));
            }
            else if (target.Key.Length == 1 && !within.Contains(target))
            {
                var inner = new List<KeyLeaf>();
                AddLeaves(inner, target, "", within.Add(table));
                leaves.AddRange(inner.Count == 1 ? [inner[0] with { Name = name }] : inner.Select(leaf => leaf with { Name = name + leaf.Name }));
            }
            else if (!within.Contains(target))
            {
                AddLeaves(leaves, target, name, within.Add(table));
            }
        }
    }
}

/// <summary>One part of a key as lookups take it.</summary>
/// <param name="Name">The C# name, as of a tuple element.</param>
/// <param name="Type">A scalar or an enum.</param>
internal sealed record KeyLeaf(string Name, FieldType Type);
