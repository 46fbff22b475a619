using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Model;

/// <summary>
/// Writes types. A dataset may declare an <c>Event</c>, a <c>Uri</c> or a <c>List</c>, so framework and runtime types are fully qualified; the
/// dataset's own types have short names unless a nested type or a member hides them.
/// </summary>
internal sealed class TypeNames
{
    private readonly HashSet<string> _hidden;
    private readonly HashSet<string> _members;
    private readonly string _namespace;
    private readonly RowLayouts _layouts;

    public TypeNames(DatasetSchema schema, RowLayouts layouts)
    {
        _namespace = string.Join(".", schema.Manifest.Namespace.Split('.').Select(CSharpName.Escape));
        _layouts = layouts;
        _members = new HashSet<string>(
            schema.Fields.SelectMany(MembersOf).Concat(ReservedNames.TableMembers).Append(FieldNames.Key).Append("Provenance"),
            StringComparer.Ordinal);
        _hidden = new HashSet<string>(
            schema.Types.SelectMany(type => type.Variants).Select(variant => variant.TypeName).Append(ReservedNames.Enumerator),
            StringComparer.Ordinal);
        Dataset = InExpression(schema.Manifest.Name);
    }

    public string Namespace => _namespace;

    /// <summary>The dataset's class in expressions.</summary>
    public string Dataset { get; }

    /// <summary>A class of the dataset in expressions, fully qualified if a member has the same name.</summary>
    public string InExpression(string className) => _members.Contains(className) ? Global(className) : TopLevel(className);

    /// <summary>A type in expressions.</summary>
    public string InExpression(FieldType type) => type switch
    {
        EnumType { Declaration: var declaration } => InExpression(declaration.TypeName),
        Schema.ValueType { Variant: null, Declaration: var declaration } => InExpression(declaration.TypeName),
        _ => Of(type),
    };

    public KeyShape KeyOf(TableDeclaration table) => _layouts.KeyOf(table);

    /// <summary>The expression for a table: <c>Summit.Gifts</c>.</summary>
    public string Table(TableDeclaration table) => $"{Dataset}.{CSharpName.Escape(table.TableName)}";

    public string Of(FieldType type) => Of(type, isAnnotated: true);

    /// <summary>The type without the <c>?</c> of classes.</summary>
    public string OfPlain(FieldType type) => Of(type, isAnnotated: false);

    /// <summary>The generic runtime type of a wrapper or a collection, or null for any other type.</summary>
    public static string? ContainerOf(FieldType type) => type switch
    {
        ListType => "FactList",
        SetType => "FactSet",
        ListingType => "Listing",
        ClaimsType => "Claims",
        MapType => "FactMap",
        StatedType => "Stated",
        OneOfType => "OneOf",
        _ => null,
    };

    public string Of(RecordDeclaration record) => record is VariantDeclaration variant
        ? $"{TopLevel(variant.Owner.TypeName)}.{CSharpName.Escape(variant.TypeName)}"
        : TopLevel(record.TypeName);

    /// <summary>The type of an inverse.</summary>
    public string InverseOf(InverseModel inverse) => $"global::Facts.FactList<{Of(inverse.Element)}>";

    /// <summary>The types of alternatives, separated by commas.</summary>
    public string Join(ImmutableArray<FieldType> types) => string.Join(", ", types.Select(Of));

    /// <summary>The type of a key: the type of its only part, or a tuple.</summary>
    public string Key(KeyShape key) => key.IsComposite
        ? $"({string.Join(", ", key.Leaves.Select(leaf => $"{Of(leaf.Type)} {CSharpName.Escape(leaf.Name)}"))})"
        : Of(key.Leaves[0].Type);

    public string Key(TableDeclaration table) => Key(KeyOf(table));

    /// <summary>Whether the type is a struct, so that <c>?</c> makes it a different type.</summary>
    public static bool IsStruct(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Definition.IsStruct,
        EnumType or StatedType or OneOfType => true,
        _ => false,
    };

    public static bool IsStruct(KeyShape key) => key.IsComposite || IsStruct(key.Leaves[0].Type);

    /// <summary>The members for a field that hide types of the same name. A member whose type has its own name hides nothing.</summary>
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

    private string Of(FieldType type, bool isAnnotated) => type switch
    {
        ScalarType scalar => scalar.Definition.CSharpType,
        LocalizedTextType => "global::Facts.LocalizedText",
        EnumType { Declaration: var declaration } => TopLevel(declaration.TypeName),
        Schema.ValueType { Variant: var variant, Declaration: var declaration } => Of((RecordDeclaration?)variant ?? declaration),
        ReferenceType reference => Of(reference.Target),
        NullableType { Inner: var inner } => Of(inner, isAnnotated) + (isAnnotated || IsStruct(inner) ? "?" : ""),
        UnknownType => "object",
        _ => $"global::Facts.{ContainerOf(type)}<{string.Join(", ", type.Children.Select(inner => Of(inner, isAnnotated)))}>",
    };

    private string TopLevel(string name) => _hidden.Contains(name) ? Global(name) : CSharpName.Escape(name);

    private string Global(string name) => $"global::{_namespace}.{CSharpName.Escape(name)}";
}
