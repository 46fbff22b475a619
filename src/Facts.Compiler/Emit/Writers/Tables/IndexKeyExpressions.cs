using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>The types and expressions with which generated code reads the keys of an index over fields from <c>record</c>.</summary>
internal sealed class IndexKeyExpressions(DatasetModel dataset)
{
    /// <summary>The type of one key of an index.</summary>
    public string KeyType(ImmutableArray<IndexPart> parts) =>
        parts.Length == 1 ? PartType(parts[0]) : $"({string.Join(", ", parts.Select(PartType))})";

    public string PartType(IndexPart part) =>
        part.KeyType is ReferenceType reference ? dataset.Types.Key(reference.Table) : dataset.Types.Of(part.KeyType);

    /// <summary>The names of parameters and variables for the parts.</summary>
    public ImmutableArray<string> ParameterNames(ImmutableArray<IndexPart> parts)
    {
        var names = new NameScope(["record", "key"]);
        return parts.Select(part => Words.Parameter(names.TakeSuffixed(Words.LowerFirst(NameOf(part)), "Other"))).ToImmutableArray();
    }

    /// <summary>The hash of <c>key</c>.</summary>
    public string Hash(ImmutableArray<IndexPart> parts) =>
        KeyExpressions.Combined(parts.SelectMany((part, place) => PartHashes(part, KeyPart(parts, place))));

    /// <summary>Whether <c>record</c> has <c>key</c>: a direct comparison if possible, otherwise a search in <paramref
    /// name="keysOf"/>.</summary>
    public string Has(ImmutableArray<IndexPart> parts, string keysOf)
    {
        if (parts.Any(static part => part.IsEachItem))
        {
            var items = parts.Length == 1 && PlainItems(parts[0]) is { } list ? list : $"{keysOf}(record)";
            return $"global::System.Linq.Enumerable.Contains({items}, key)";
        }

        var names = ParameterNames(parts);
        return string.Join(" && ", parts.Select((part, place) => Last(part).Type is StatedType
            ? $"{Value(part)} is {{ HasValue: true, Value: {{ }} {names[place]} }} && {KeyOf(part, names[place])} == {KeyPart(parts, place)}"
            : $"{Value(part)} == {KeyPart(parts, place)}"));
    }

    /// <summary>The list itself, if its items are the keys.</summary>
    public string? PlainItems(IndexPart part) =>
        !MayBeAbsent(part) && part.KeyType is not ReferenceType && Last(part).Type is CollectionType { Item: var item } && item.Equals(part.KeyType)
            ? Value(part)
            : null;

    /// <summary>The value of a part, or the key of a single reference, if every record has one.</summary>
    public string? PlainValue(IndexPart part) =>
        part.IsEachItem || MayBeAbsent(part) || Last(part).Type is NullableType or StatedType ? null : Value(part);

    /// <summary>The value of the only part of an ordered index, and the condition under which a record has it.</summary>
    public (string Value, string IsPresent) Single(IndexPart part)
    {
        var value = Path(part, "!.", ".Value.");
        var isNotNull = Value(part) + " is not null";
        return Last(part).Type switch
        {
            StatedType => (value + ".Value", MayBeAbsent(part) ? Value(part) + " is { HasValue: true }" : value + ".HasValue"),
            NullableType { Inner: var inner } => (value + (TypeNames.IsStruct(inner) ? "!.Value" : "!"), isNotNull),
            _ => (value, MayBeAbsent(part) ? isNotNull : "true"),
        };
    }

    private IEnumerable<string> PartHashes(IndexPart part, string value)
    {
        if (part.KeyType is not ReferenceType { Table: var table })
        {
            return [KeyExpressions.HashOf(part.KeyType, value)];
        }

        var shape = dataset.Types.KeyOf(table);
        return shape.Leaves.Select(leaf => KeyExpressions.HashOf(leaf.Type, shape.IsComposite ? $"{value}.{CSharpName.Escape(leaf.Name)}" : value));
    }

    private static string KeyPart(ImmutableArray<IndexPart> parts, int place) => parts.Length == 1 ? "key" : $"key.Item{place + 1}";

    /// <summary>The property that is read: that of the field, or of the key of a reference.</summary>
    private string NameOf(IndexPart part)
    {
        var last = Last(part);
        return part.KeyType is not ReferenceType ? last.Name : last.KeyName.Length > 0 ? last.KeyName : last.Name + FieldNames.Key;
    }

    private string KeyOf(IndexPart part, string item) =>
        part.KeyType is ReferenceType { Table: var table } ? $"{item}.{CSharpName.Escape(dataset.KeyNameOf(table))}" : item;

    private PropertyModel Last(IndexPart part) => dataset.Properties[part.Path.Last()];

    /// <summary>Whether a record may lack the part because something earlier on its path is absent.</summary>
    private bool MayBeAbsent(IndexPart part) =>
        part.Path.Any(field => dataset.Properties[field].Variant is not null || field.Type is StatedType)
        || part.Path.Take(part.Path.Length - 1).Any(static field => field.Type is NullableType);

    /// <summary>The value of the part's field, or null if something on its path is absent; for a single reference, its key.</summary>
    private string Value(IndexPart part) => Path(part, "?.", ".ValueOrDefault?.");

    private string Path(IndexPart part, string ofNullable, string ofStated)
    {
        var text = "record";
        FieldType? before = null;
        foreach (var property in part.Path.Select(field => dataset.Properties[field]))
        {
            var separator = before switch { StatedType => ofStated, NullableType => ofNullable, _ => "." };
            if (property.Variant is { } variant)
            {
                text = $"({text}{(before is StatedType ? ".ValueOrDefault" : "")} as {dataset.Types.Of(variant)})";
                separator = ofNullable;
            }

            text += separator + CSharpName.Escape(property.KeyName.Length > 0 ? property.KeyName : property.Name);
            before = property.Type;
        }

        return text;
    }
}
