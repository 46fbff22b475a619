using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads keys in references: a scalar, or a list or map of the parts of a composite key.</summary>
internal static class FactKeyReader
{
    // Keys can be references to tables whose keys are references in turn. Reading the schema reports cycles.
    private const int DeepestKey = 16;

    public static FactKey? Read(TableDeclaration table, YamlNode node)
    {
        if (table.Key.Length == 1 && table.Key[0].Type is ScalarType { Definition: StringScalar })
        {
            return node is YamlScalar { IsNull: false, Text.Length: > 0 } scalar ? new FactKey(scalar.Text) : null;
        }

        var parts = ImmutableArray.CreateBuilder<object>(table.Key.Length);
        return TryReadParts(table, node, parts, DeepestKey) ? new FactKey(parts.ToImmutable()) : null;
    }

    /// <summary>Whether a bound value can be a key or a part of one.</summary>
    public static bool IsKey(BoundValue? value) => value is BoundScalar or BoundEnum or BoundReference { Key: not null };

    /// <summary>The key with a bound value as its only part.</summary>
    public static FactKey KeyOf(BoundValue value) => value is BoundReference { Key: { } key } ? key : new FactKey(PartOf(value));

    /// <summary>Adds a bound value to the parts of a key.</summary>
    public static void Append(ImmutableArray<object>.Builder parts, BoundValue value)
    {
        if (value is BoundReference { Key: { } key })
        {
            parts.AddRange(key.Parts);
        }
        else
        {
            parts.Add(PartOf(value));
        }
    }

    /// <summary>How to write a key of the table: <c>an int</c>, or <c>[product, releaseCycle]</c>.</summary>
    public static string Form(TableDeclaration table) =>
        table.Key.Length == 1
            ? TypeWords.Of(table.Key[0].Type)
            : $"[{string.Join(", ", table.Key.Select(part => part.Text))}]";

    public static bool HasSameKeyType(TableDeclaration left, TableDeclaration right) =>
        left.Key.Length == right.Key.Length && left.Key.Zip(right.Key, (one, other) => one.Type == other.Type).All(same => same);

    /// <summary>The key as written in the data.</summary>
    public static string TextOf(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text,
        YamlSequence sequence => string.Join("/", sequence.Items.Select(TextOf)),
        YamlMapping mapping => string.Join("/", mapping.Entries.Select(entry => TextOf(entry.Value))),
        _ => "",
    };

    private static object PartOf(BoundValue value) => value switch
    {
        BoundScalar scalar => scalar.Definition.KeyOf(scalar.Value),
        BoundEnum member => new EnumKey(NameOf(member), member.Value),
        _ => throw new System.InvalidOperationException($"A {value.GetType().Name} is not a part of a key."),
    };

    private static string NameOf(BoundEnum member) =>
        member.Declaration.Members.FirstOrDefault(known => known.Value == member.Value)?.Name ?? member.Declaration.Name;

    private static bool TryReadParts(TableDeclaration table, YamlNode node, ImmutableArray<object>.Builder parts, int depth)
    {
        if (depth == 0 || table.Key.IsEmpty)
        {
            return false;
        }

        if (table.Key.Length == 1)
        {
            return TryReadPart(table.Key[0].Type, node, parts, depth);
        }

        for (var index = 0; index < table.Key.Length; index++)
        {
            if (PartNode(table, node, index) is not { } part || !TryReadPart(table.Key[index].Type, part, parts, depth))
            {
                return false;
            }
        }

        return true;
    }

    private static YamlNode? PartNode(TableDeclaration table, YamlNode node, int index) => node switch
    {
        YamlSequence sequence when sequence.Items.Length == table.Key.Length => sequence.Items[index],
        YamlMapping mapping when mapping.Entries.Length == table.Key.Length => mapping[table.Key[index].Text],
        _ => null,
    };

    private static bool TryReadPart(FieldType type, YamlNode node, ImmutableArray<object>.Builder parts, int depth)
    {
        if (type is ReferenceType reference)
        {
            return TryReadParts(reference.Table, node, parts, depth - 1);
        }

        if (node is not YamlScalar { IsNull: false } scalar)
        {
            return false;
        }

        if (type is EnumType { Declaration: var declaration })
        {
            if (declaration.Find(scalar.Text) is not { } member)
            {
                return false;
            }

            parts.Add(new EnumKey(member.Name, member.Value));
            return true;
        }

        if (type is not ScalarType { Definition: var definition } || scalar.Text.Length == 0 || !definition.TryRead(scalar.Text, out var value))
        {
            return false;
        }

        parts.Add(definition.KeyOf(value));
        return true;
    }
}
