using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>
/// The content of a row and its order: the number of the variant, the key, the fields of the declaration, the additional properties, the fields
/// of the variant. The encoder, the generated constructors and the generated key readers all use it, so that they agree.
/// </summary>
internal sealed class RowLayout
{
    public RowLayout(TypeDeclaration declaration)
    {
        Declaration = declaration;
        if (declaration is TableDeclaration table)
        {
            Key = KeyShape.Of(table);
            if (table.Key.All(static part => part.IsField && part.Type is not UnknownType && Holds(part.Path[0])))
            {
                KeyFields = table.Key.Select(static part => part.Path[0]).Distinct().Select(Slot).ToImmutableArray();
            }
            else
            {
                KeyParts = Key.Leaves;
            }
        }

        Fields = declaration.Fields.Where(Holds).Select(Slot).Where(field => !KeyFields.Contains(field)).ToImmutableArray();
        AdditionalProperties = declaration.AdditionalProperties is { } type && CanStore(type)
            ? new MapType(new ScalarType(Scalar.String), type)
            : null;
        Variants = declaration.Variants.Select(Slots).ToImmutableArray();
    }

    public TypeDeclaration Declaration { get; }

    /// <summary>The key of a table as lookups take it; null for a value.</summary>
    public KeyShape? Key { get; }

    /// <summary>The parts of the key that are stored before the fields; empty if every part is simply a field.</summary>
    public ImmutableArray<KeyLeaf> KeyParts { get; } = ImmutableArray<KeyLeaf>.Empty;

    /// <summary>The fields that form the key and are stored first; empty if the key is stored as <see cref="KeyParts"/>.</summary>
    public ImmutableArray<StoredField> KeyFields { get; } = ImmutableArray<StoredField>.Empty;

    /// <summary>The other fields of the declaration itself.</summary>
    public ImmutableArray<StoredField> Fields { get; }

    /// <summary>The map of additional properties, or null if there is none.</summary>
    public MapType? AdditionalProperties { get; }

    /// <summary>The fields of each variant, by its index.</summary>
    public ImmutableArray<ImmutableArray<StoredField>> Variants { get; }

    /// <summary>Whether rows contain the field: it is not computed, and its type is known.</summary>
    public static bool Holds(FieldDeclaration field) => field.Computed is null && CanStore(field.Type);

    /// <summary>Whether no part of the type is unknown.</summary>
    public static bool CanStore(FieldType type) => type is not UnknownType && type.Children.All(CanStore);

    private StoredField Slot(FieldDeclaration field) => new(field, Declaration.Fields.IndexOf(field));

    private ImmutableArray<StoredField> Slots(VariantDeclaration variant)
    {
        var shape = Declaration.ShapeOf(variant);
        return variant.Fields.Where(Holds).Select(field => new StoredField(field, shape.SlotOf(field))).ToImmutableArray();
    }
}

/// <summary>A field of a layout.</summary>
/// <param name="Slot">Its position among the values of a bound record.</param>
internal readonly record struct StoredField(FieldDeclaration Field, int Slot);
