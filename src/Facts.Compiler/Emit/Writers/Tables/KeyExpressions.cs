using System.Collections.Generic;
using System.Linq;
using System.Text;
using Facts.Compiler.Binding;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>The expressions that make, read and hash keys.</summary>
internal sealed class KeyExpressions(DatasetModel dataset)
{
    private readonly ReadExpression _read = new(dataset.Types);

    /// <summary>The hash of a value of a type, as <see cref="KeyHash"/> has it at build.</summary>
    public static string HashOf(FieldType type, string value) =>
        $"global::Facts.Hashing.StableHash.Of({(type is ScalarType scalar ? scalar.Definition.HashArgument(value) : $"(long){value}")})";

    /// <summary>The hash of a key of one or several parts.</summary>
    public static string HashOf(KeyShape key, string value) => key.IsComposite
        ? Combined(key.Leaves.Select(leaf => HashOf(leaf.Type, $"{value}.{CSharpName.Escape(leaf.Name)}")))
        : HashOf(key.Leaves[0].Type, value);

    /// <summary>One part of a key as an expression, which need not be a constant.</summary>
    public static string OfPart(object part, FieldType type) => (type as ScalarType)?.Definition.KeyExpression(part) ?? "default";

    /// <summary>One part of a key as a constant, or null where its type has none.</summary>
    public string? ConstantOf(object part, FieldType type) => part is EnumKey member
        ? $"({dataset.Types.Of(type)})({Literal.Int64(member.Value)})"
        : (type as ScalarType)?.Definition.KeyConstant(part);

    public static string Combined(IEnumerable<string> hashes) =>
        hashes.Aggregate((left, right) => $"global::Facts.Hashing.StableHash.Combine({left}, {right})");

    /// <summary>The key of a record, from its properties.</summary>
    public string OfRecord(TableModel table)
    {
        var parts = table.Declaration.Key.SelectMany(Parts).ToList();
        return parts.Count == 1 ? parts[0] : $"({string.Join(", ", parts)})";
    }

    /// <summary>The statements that read the key of a row, and the expression for it.</summary>
    public (IReadOnlyList<string> Statements, string Key) Read(TableModel table)
    {
        var statements = new List<string>();
        var parts = new List<string>();
        if (!StoredFields.KeyIsFields(table.Declaration))
        {
            parts.AddRange(table.Key.Leaves.Select(leaf => _read.Of(leaf.Type)));
        }
        else
        {
            foreach (var part in table.Declaration.Key)
            {
                AddRead(part, statements, parts);
            }
        }

        return (statements, parts.Count == 1 ? parts[0] : $"({string.Join(", ", parts)})");
    }

    private void AddRead(KeyPart part, List<string> statements, List<string> parts)
    {
        if (KeyShape.Bare(part.Type) is not ReferenceType reference)
        {
            parts.Add(_read.Of(KeyShape.Bare(part.Type)));
            return;
        }

        var read = $"{dataset.Types.Table(reference.Table)}.KeyAt(reader.ReadRow())";
        var shape = dataset.Types.KeyOf(reference.Table);
        if (!shape.IsComposite)
        {
            parts.Add(read);
            return;
        }

        // Parts are read in their order: what stands before this one must be read before it.
        for (var index = 0; index < parts.Count; index++)
        {
            if (!parts[index].StartsWith("part", System.StringComparison.Ordinal))
            {
                statements.Add($"var part{index} = {parts[index]};");
                parts[index] = $"part{index}";
            }
        }

        var name = $"part{parts.Count}";
        statements.Add($"var {name} = {read};");
        parts.AddRange(shape.Leaves.Select(leaf => $"{name}.{CSharpName.Escape(leaf.Name)}"));
    }

    private IEnumerable<string> Parts(KeyPart part)
    {
        var path = new StringBuilder();
        for (var index = 0; index < part.Path.Length - 1; index++)
        {
            path.Append(index == 0 ? Words.Own(NameOf(part.Path[index])) : CSharpName.Escape(NameOf(part.Path[index])))
                .Append(part.Path[index].Type is NullableType ? "!." : ".");
        }

        var last = part.Path[part.Path.Length - 1];
        var name = part.IsField || path.Length == 0 ? Words.Own(NameOf(last)) : CSharpName.Escape(NameOf(last));
        var item = part.Item is { } place ? $"[{place.ToString(System.Globalization.CultureInfo.InvariantCulture)}]" : "";
        if (KeyShape.Bare(part.Type) is not ReferenceType reference)
        {
            return [path + name + item + Unwrap(last, part)];
        }

        var isOwn = last.Type.Reference is not null;
        var key = path + (isOwn ? CSharpName.Escape(dataset.Properties[last].KeyName) : $"{name}{item}.{dataset.KeyNameOf(reference.Table)}");
        var shape = dataset.Types.KeyOf(reference.Table);
        var given = isOwn && last.Type is NullableType ? TypeNames.IsStruct(shape) ? ".Value" : "!" : "";
        return shape.IsComposite ? shape.Leaves.Select(leaf => $"{key}{given}.{CSharpName.Escape(leaf.Name)}") : [key + given];
    }

    private string NameOf(FieldDeclaration field) => dataset.Properties.TryGetValue(field, out var property) ? property.Name : field.PropertyName;

    private static string Unwrap(FieldDeclaration last, KeyPart part) =>
        part.Item is not null || last.Type is not NullableType { Inner: var inner } ? "" : TypeNames.IsStruct(inner) ? ".Value" : "!";
}
