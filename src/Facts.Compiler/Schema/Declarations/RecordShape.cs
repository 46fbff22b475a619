using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>The fields of the records of one declaration and variant, by slot and by name.</summary>
internal sealed class RecordShape
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public RecordShape(TypeDeclaration declaration, VariantDeclaration? variant)
    {
        Declaration = declaration;
        Variant = variant;
        Fields = variant is null ? declaration.Fields : declaration.Fields.AddRange(variant.Fields);
        for (var slot = 0; slot < Fields.Length; slot++)
        {
            _slots[Fields[slot].Name] = slot;
        }
    }

    public TypeDeclaration Declaration { get; }

    /// <summary>The variant, or null if the declaration has none or the variant is unknown.</summary>
    public VariantDeclaration? Variant { get; }

    public ImmutableArray<FieldDeclaration> Fields { get; }

    /// <summary>Whether the declaration has variants but the variant is unknown.</summary>
    public bool IsUndecided => Variant is null && !Declaration.Variants.IsEmpty;

    /// <summary>Whether its records may have unknown fields, because the declaration or a variant was rejected in part.</summary>
    public bool IsIncomplete =>
        Declaration.IsIncomplete || (Variant?.IsIncomplete ?? Declaration.Variants.Any(static variant => variant.IsIncomplete));

    public bool TryGetSlot(string name, out int slot) => _slots.TryGetValue(name, out slot);

    /// <summary>The slot of a field, or -1 if it belongs to another variant, perhaps under the same name.</summary>
    public int SlotOf(FieldDeclaration field) => _slots.TryGetValue(field.Name, out var slot) && Fields[slot] == field ? slot : -1;
}
