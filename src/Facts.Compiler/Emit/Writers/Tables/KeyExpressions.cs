using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>The expressions that create, read and hash keys.</summary>
internal sealed class KeyExpressions(DatasetModel dataset)
{
    private readonly ReadExpression _read = new(dataset.Types);

    /// <summary>The hash of a value of a type, which equals that of <see cref="KeyHash"/> at build time.</summary>
    public static string HashOf(FieldType type, string value) =>
        $"global::Facts.Hashing.StableHash.Of({(type is ScalarType scalar ? scalar.Definition.HashArgument(value) : $"(long){value}")})";

    /// <summary>The hash of a key of one or several parts.</summary>
    public static string HashOf(KeyShape key, string value) => key.IsComposite
        ? Combined(key.Leaves.Select(leaf => HashOf(leaf.Type, $"{value}.{CSharpName.Escape(leaf.Name)}")))
        : HashOf(key.Leaves[0].Type, value);

    /// <summary>One part of a key as an expression, a constant if its type has any.</summary>
    public string OfPart(object part, FieldType type) => (part, type) switch
    {
        (EnumKey member, _) => $"({dataset.Types.Of(type)})({Literal.Int64(member.Value)})",
        (_, ScalarType { Definition: var scalar }) => scalar.KeyConstant(part) ?? scalar.KeyExpression(part) ?? "default",
        _ => "default",
    };

    public static string Combined(IEnumerable<string> hashes) =>
        hashes.Aggregate((left, right) => $"global::Facts.Hashing.StableHash.Combine({left}, {right})");

    /// <summary>The key of a record, from its properties.</summary>
    public string OfRecord(TableDeclaration table) => Tuple(table.Key.SelectMany(Parts).ToList());

    /// <summary>The statements that read the key from the start of a row, and the expression for it.</summary>
    public (IReadOnlyList<string> Statements, string Key) Read(RowLayout layout)
    {
        var statements = new List<string>();
        var parts = layout.KeyParts.Select(part => _read.Of(part.Type)).ToList();
        foreach (var stored in layout.KeyFields)
        {
            AddRead(KeyShape.Bare(stored.Field.Type), statements, parts);
        }

        if (!layout.Declaration.Variants.IsEmpty)
        {
            statements.Insert(0, "reader.ReadVariant();");
        }

        return (statements, Tuple(parts));
    }

    private static string Tuple(List<string> parts) => parts.Count == 1 ? parts[0] : $"({string.Join(", ", parts)})";

    private void AddRead(FieldType type, List<string> statements, List<string> parts)
    {
        if (type is not ReferenceType { Table: var table })
        {
            parts.Add(_read.Of(type));
            return;
        }

        var read = $"{dataset.Types.Table(table)}.KeyAt(reader.ReadRow())";
        if (!dataset.Types.KeyOf(table).IsComposite)
        {
            parts.Add(read);
            return;
        }

        // Parts are read in order: those before this one must be read first.
        for (var index = 0; index < parts.Count; index++)
        {
            if (!parts[index].StartsWith("part", StringComparison.Ordinal))
            {
                statements.Add($"var part{index} = {parts[index]};");
                parts[index] = $"part{index}";
            }
        }

        var name = $"part{parts.Count}";
        statements.Add($"var {name} = {read};");
        parts.AddRange(Leaves(table, name));
    }

    private IEnumerable<string> Parts(KeyPart part)
    {
        var last = part.Path.Last();
        var names = part.Path.Select(dataset.NameOf).Select((name, index) => index == 0 ? Words.Own(name) : CSharpName.Escape(name)).ToList();
        var before = part.Path.Take(names.Count - 1).Select((field, index) => names[index] + (field.Type is NullableType ? "!." : "."));
        var holder = string.Concat(before);
        var value = holder + names[names.Count - 1] + (part.Item is { } item ? $"[{item.ToString(CultureInfo.InvariantCulture)}]" : "");
        if (KeyShape.Bare(part.Type) is not ReferenceType { Table: var table })
        {
            return [value + (part.Item is null && last.Type is NullableType { Inner: var inner } ? Given(TypeNames.IsStruct(inner)) : "")];
        }

        if (last.Type.Reference is null)
        {
            return Leaves(table, $"{value}.{CSharpName.Escape(dataset.KeyNameOf(table))}");
        }

        var given = last.Type is NullableType ? Given(TypeNames.IsStruct(dataset.Types.KeyOf(table))) : "";
        return Leaves(table, holder + CSharpName.Escape(dataset.Properties[last].KeyName) + given);
    }

    private static string Given(bool isStruct) => isStruct ? ".Value" : "!";

    /// <summary>The parts of a key of a table.</summary>
    private IEnumerable<string> Leaves(TableDeclaration table, string key) =>
        dataset.Types.KeyOf(table) is { IsComposite: true } shape ? shape.Leaves.Select(leaf => $"{key}.{CSharpName.Escape(leaf.Name)}") : [key];
}
