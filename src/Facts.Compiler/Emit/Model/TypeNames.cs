using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Model;

/// <summary>
/// How types are written. A dataset may declare an <c>Event</c>, a <c>Uri</c> or a <c>List</c>, so framework and runtime types
/// are written in full; its own types are short wherever nothing nested hides them.
/// </summary>
internal sealed class TypeNames
{
    private readonly HashSet<string> _hidden;
    private readonly HashSet<string> _members;
    private readonly string _namespace;
    private readonly Dictionary<TableDeclaration, KeyShape> _keys;

    public TypeNames(DatasetSchema schema)
    {
        _namespace = string.Join(".", schema.Manifest.Namespace.Split('.').Select(CSharpName.Escape));
        _keys = schema.Tables.ToDictionary(table => table, KeyShape.Of);
        var types = schema.Types.ToList();
        var fields = types.SelectMany(type => type.Fields.Concat(type.Variants.SelectMany(variant => variant.Fields)));
        _members = new HashSet<string>(
            fields.SelectMany(MembersOf).Concat(ReservedNames.TableMembers).Append(FieldNames.Key).Append("Provenance"),
            StringComparer.Ordinal);
        _hidden = new HashSet<string>(
            types.SelectMany(type => type.Variants).Select(variant => variant.TypeName).Append(ReservedNames.Enumerator),
            StringComparer.Ordinal);
        Dataset = InExpression(schema.Manifest.Name);
    }

    public string Namespace => _namespace;

    /// <summary>The dataset's class, as expressions name it.</summary>
    public string Dataset { get; }

    /// <summary>A class of the dataset as expressions name it, where a member of the same name would be meant otherwise.</summary>
    public string InExpression(string className) => _members.Contains(className) ? Global(className) : TopLevel(className);

    /// <summary>A type as expressions name it.</summary>
    public string InExpression(FieldType type) => type switch
    {
        EnumType { Declaration: var declaration } => InExpression(declaration.TypeName),
        Schema.ValueType { Variant: null, Declaration: var declaration } => InExpression(declaration.TypeName),
        _ => Of(type),
    };

    public KeyShape KeyOf(TableDeclaration table) => _keys[table];

    /// <summary>The expression for a table: <c>Summit.Gifts</c>.</summary>
    public string Table(TableDeclaration table) => $"{Dataset}.{CSharpName.Escape(table.TableName)}";

    public string Of(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Definition.CSharpType,
        LocalizedTextType => "global::Facts.LocalizedText",
        EnumType { Declaration: var declaration } => TopLevel(declaration.TypeName),
        Schema.ValueType value => Of((RecordDeclaration?)value.Variant ?? value.Declaration),
        ReferenceType reference => Of((RecordDeclaration?)reference.Variant ?? reference.Table),
        NullableType { Inner: var inner } => Of(inner) + "?",
        ListType { Item: var item } => $"global::Facts.FactList<{Of(item)}>",
        SetType { Item: var item } => $"global::Facts.FactSet<{Of(item)}>",
        ListingType { Item: var item } => $"global::Facts.Listing<{Of(item)}>",
        ClaimsType { Inner: var inner } => $"global::Facts.Claims<{Of(inner)}>",
        MapType { Key: var key, Value: var value } => $"global::Facts.FactMap<{Of(key)}, {Of(value)}>",
        StatedType { Inner: var inner } => $"global::Facts.Stated<{Of(inner)}>",
        OneOfType { Alternatives: var alternatives } => $"global::Facts.OneOf<{Join(alternatives)}>",
        _ => "object",
    };

    public string Of(RecordDeclaration record) => record is VariantDeclaration variant
        ? $"{TopLevel(variant.Owner.TypeName)}.{CSharpName.Escape(variant.TypeName)}"
        : TopLevel(record.TypeName);

    /// <summary>The types of alternatives or arguments, with commas.</summary>
    public string Join(ImmutableArray<FieldType> types) => string.Join(", ", types.Select(Of));

    /// <summary>The type of a key: of its one part, or a tuple.</summary>
    public string Key(KeyShape key) => key.IsComposite
        ? $"({string.Join(", ", key.Leaves.Select(leaf => $"{Of(leaf.Type)} {CSharpName.Escape(leaf.Name)}"))})"
        : Of(key.Leaves[0].Type);

    public string Key(TableDeclaration table) => Key(KeyOf(table));

    /// <summary>Whether a value of the type is a struct, so that <c>?</c> makes another type of it.</summary>
    public static bool IsStruct(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Definition.IsStruct,
        EnumType or StatedType or OneOfType => true,
        _ => false,
    };

    public static bool IsStruct(KeyShape key) => key.IsComposite || IsStruct(key.Leaves[0].Type);

    /// <summary>The members that a field makes and that hide a type of their name. One whose type has its very name hides nothing.</summary>
    private static IEnumerable<string> MembersOf(FieldDeclaration field)
    {
        var isOfItsName = field.Type switch
        {
            EnumType { Declaration: var declaration } => declaration.TypeName == field.PropertyName,
            Schema.ValueType { Variant: null, Declaration: var declaration } => declaration.TypeName == field.PropertyName,
            _ => false,
        };
        if (!isOfItsName)
        {
            yield return field.PropertyName;
        }

        yield return field.PropertyName + FieldNames.Key;
        if (field.Inverse is { } inverse)
        {
            yield return inverse;
        }
    }

    private string TopLevel(string name) => _hidden.Contains(name) ? Global(name) : CSharpName.Escape(name);

    private string Global(string name) => $"global::{_namespace}.{CSharpName.Escape(name)}";
}
