using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Hashing;

namespace Facts.Compiler.Storage;

/// <summary>Hashes keys as the generated code hashes them at run time.</summary>
internal sealed class KeyHash
{
    private readonly ImmutableArray<FieldType> _types;

    private KeyHash(ImmutableArray<FieldType> types) => _types = types;

    /// <summary>For the primary keys of a table.</summary>
    public static KeyHash Of(TableDeclaration table) => new(Leaves(table).ToImmutableArray());

    /// <summary>For the keys of an index over fields.</summary>
    public static KeyHash Of(ImmutableArray<IndexPart> parts) => new(parts.SelectMany(static part =>
        part.KeyType is ReferenceType reference ? Leaves(reference.Table) : [part.KeyType]).ToImmutableArray());

    public ulong Of(FactKey key)
    {
        var hash = OfPart(_types[0], key[0]);
        for (var index = 1; index < key.Count; index++)
        {
            hash = StableHash.Combine(hash, OfPart(_types[index], key[index]));
        }

        return hash;
    }

    private static IEnumerable<FieldType> Leaves(TableDeclaration table) =>
        KeyShape.Of(table).Leaves.Select(static leaf => leaf.Type);

    /// <summary>A part is the member of an enum, its number, or the key of a scalar.</summary>
    private static ulong OfPart(FieldType type, object part) => (type, part) switch
    {
        (ScalarType scalar, _) => scalar.Definition.Hash(part),
        (_, EnumKey member) => StableHash.Of(member.Value),
        _ => StableHash.Of((long)part),
    };
}
