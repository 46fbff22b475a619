using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Naming;

/// <summary>Decides the names of the members of generated records, so that no member hides another.</summary>
internal static class RecordNaming
{
    /// <summary>The model of a table's record or a value, with its variants.</summary>
    public static RecordModel Name(RowLayout layout, bool hasProvenance)
    {
        var declaration = layout.Declaration;
        var names = new NameScope(ReservedNames.RecordMembers.Add("Read"));
        names.TryTake(declaration.TypeName);
        foreach (var variant in declaration.Variants)
        {
            names.TryTake(variant.TypeName);
        }

        var key = KeyName(names, declaration);
        var provenance = hasProvenance && declaration is TableDeclaration ? names.TakePrefixed("Provenance", declaration.TypeName) : null;
        if (provenance is not null)
        {
            names.TryTake("_provenance");
        }

        var properties = Properties(declaration, names);
        var additional = layout.AdditionalProperties is null ? null : names.TakePrefixed("AdditionalProperties", declaration.TypeName);
        return new RecordModel
        {
            Declaration = declaration,
            Layout = layout,
            Properties = properties,
            AdditionalName = additional,
            KeyName = key ?? (HasKeyAlone(declaration)
                ? properties.First(property => property.Field == ((TableDeclaration)declaration).Key[0].Path[0]).Name
                : FieldNames.Key),
            ProvenanceName = provenance,
            Names = names,
            Variants = declaration.Variants.Select(variant => Name(variant, layout, names)).ToImmutableArray(),
        };
    }

    /// <summary>Whether the record's only key field is the property <c>Key</c> itself.</summary>
    public static bool HasKeyAlone(TypeDeclaration declaration) =>
        declaration is TableDeclaration table
        && table.Key.Length == 1
        && table.Key[0].IsField
        && table.Key[0].Path[0].PropertyName == FieldNames.Key
        && RowLayout.Holds(table.Key[0].Path[0])
        && KeyShape.Bare(table.Key[0].Type) is not ReferenceType;

    private static RecordModel Name(VariantDeclaration variant, RowLayout layout, NameScope ofOwner)
    {
        var names = ofOwner.Nested();
        return new RecordModel { Declaration = variant, Layout = layout, Properties = Properties(variant, names), Names = names };
    }

    /// <summary>Reserves the names of members that are not fields.</summary>
    /// <returns>The name of the key property, or null if a field is the key.</returns>
    private static string? KeyName(NameScope names, TypeDeclaration declaration)
    {
        names.TryTake("_row");
        if (!declaration.Variants.IsEmpty)
        {
            names.TryTake("Match");
        }

        return declaration is TableDeclaration table && !HasKeyAlone(table) ? names.TakePrefixed(FieldNames.Key, declaration.TypeName) : null;
    }

    /// <summary>Reserves the name of an inverse and of its private field; returns null if the record or a variant already has the
    /// name.</summary>
    public static string? TakeInverse(RecordModel target, string name)
    {
        if (target.Variants.Any(variant => variant.Names.Has(name)) || !target.Names.TryTake(name))
        {
            return null;
        }

        foreach (var variant in target.Variants)
        {
            variant.Names.TryTake(name);
        }

        return target.Names.TakeSuffixed(Words.PrivateField(name), "_");
    }

    private static ImmutableArray<PropertyModel> Properties(RecordDeclaration declaration, NameScope names)
    {
        var fields = declaration.Fields.Where(field => RowLayout.CanStore(field.Type)).ToList();
        var named = fields.Select(field => (Field: field, Name: names.TakePrefixed(field.PropertyName, declaration.TypeName))).ToList();
        return named.Select(entry => Property(entry.Field, entry.Name, declaration as VariantDeclaration, names)).ToImmutableArray();
    }

    private static PropertyModel Property(FieldDeclaration field, string name, VariantDeclaration? variant, NameScope names)
    {
        if (!KeyShape.Bare(field.Type).IsStoredByNumber)
        {
            return new PropertyModel { Field = field, Name = name, Variant = variant };
        }

        var backing = names.TakeSuffixed(Words.PrivateField(name), "_");
        if (field.Type.Reference is null)
        {
            return new PropertyModel { Field = field, Name = name, Variant = variant, BackingName = backing };
        }

        return new PropertyModel
        {
            Field = field,
            Name = name,
            Variant = variant,
            BackingName = backing,
            RowName = names.TakeSuffixed(backing + "Row", "_"),
            KeyName = names.TakeSuffixed(name + FieldNames.Key, FieldNames.Key),
        };
    }
}
