using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>
/// The key of a table as it is looked up: its parts, where a part that is a reference gives the parts of the key it refers to.
/// </summary>
/// <param name="Leaves">The parts in order; never references.</param>
internal sealed record KeyShape(ImmutableArray<KeyLeaf> Leaves)
{
    /// <summary>Words that a tuple does not let its elements have.</summary>
    private static readonly HashSet<string> TupleWords =
        [
            "CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString", "Item1", "Item2", "Item3", "Item4", "Item5", "Item6", "Item7",
            "Item8",
        ];

    public bool IsComposite => Leaves.Length > 1;

    public static KeyShape Of(TableDeclaration table)
    {
        var leaves = new List<KeyLeaf>();
        AddLeaves(leaves, table, "", ImmutableList<TableDeclaration>.Empty);
        if (leaves.Count == 0)
        {
            leaves.Add(new KeyLeaf("Key", new ScalarType(ScalarKind.String)));
        }

        return new KeyShape(WithDistinctNames(leaves));
    }

    /// <summary>The type of a part, where it is no reference: what stands under <c>T?</c>.</summary>
    public static FieldType Bare(FieldType type) => type is NullableType { Inner: var inner } ? inner : type;

    private static void AddLeaves(List<KeyLeaf> leaves, TableDeclaration table, string prefix, ImmutableList<TableDeclaration> within)
    {
        foreach (var part in table.Key)
        {
            var name = prefix + (part.Path.IsEmpty ? "Key" : part.Path[part.Path.Length - 1].PropertyName);
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

    private static ImmutableArray<KeyLeaf> WithDistinctNames(List<KeyLeaf> leaves)
    {
        var taken = new HashSet<string>(TupleWords);
        return leaves.Select(leaf =>
        {
            var name = leaf.Name;
            while (!taken.Add(name))
            {
                name += "Key";
            }

            return leaf with { Name = name };
        }).ToImmutableArray();
    }
}

/// <summary>One part of a key as it is looked up.</summary>
/// <param name="Name">The C# name, as of an element of a tuple.</param>
/// <param name="Type">A scalar or an enum.</param>
internal sealed record KeyLeaf(string Name, FieldType Type);
