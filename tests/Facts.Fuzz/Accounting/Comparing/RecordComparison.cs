using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Fuzz.Accounting;

/// <summary>Compares the entries of a map with the fields of the record that was read back, name by name.</summary>
internal sealed class RecordComparison(ValueComparison values, Ledger ledger, AnnotationTexts annotations)
{
    /// <summary>Compares an embedded value.</summary>
    public bool Compare(YamlNode node, StoredFields stored) => CompareEntry(node, node, stored, located: null, defaults: null);

    /// <summary>Compares a record of a table.</summary>
    /// <param name="defaults">The <c>$defaults</c> of its file, or null.</param>
    public bool Compare(RecordNode located, StoredFields stored, YamlMapping? defaults)
    {
        if (located.Node is not YamlMapping mapping || mapping.Find(AnnotationReader.Value) is not { } wrapped)
        {
            return CompareEntry(located.Node, located.Node, stored, located, defaults);
        }

        return values.CompareBeside(mapping) & CompareEntry(wrapped.Value, mapping, stored, located, defaults);
    }

    private bool CompareEntry(YamlNode entry, YamlNode whole, StoredFields stored, RecordNode? located, YamlMapping? defaults) => entry switch
    {
        YamlMapping mapping => CompareFields(mapping, whole, stored, located, defaults),
        YamlScalar { IsNull: true } => values.Bind(entry, true),
        YamlScalar when ValueComparison.IsAbsent(stored.Shape.Declaration.Shorthand, entry) => values.Excuse(entry),
        _ when stored.Shape.Declaration.Shorthand is { } field => values.Compare(field, field.Type, entry, stored[field]),
        _ => values.Lose(entry, "it is no record"),
    };

    private bool CompareFields(YamlMapping mapping, YamlNode whole, StoredFields stored, RecordNode? located, YamlMapping? defaults)
    {
        var isAll = true;
        foreach (var entry in mapping.Entries)
        {
            isAll &= CompareOne(entry, whole, stored, located, defaults);
        }

        return isAll;
    }

    private bool CompareOne(YamlEntry entry, YamlNode whole, StoredFields stored, RecordNode? located, YamlMapping? defaults)
    {
        var isRefusal = entry.Value is YamlScalar { IsNull: true } && defaults?.Find(entry.Name) is not null;
        if (located?.IsTaken(entry.Name) == true || ReferenceEquals(entry.Value, defaults))
        {
            return true;
        }

        if (isRefusal)
        {
            ledger.Mark(entry.Key, ScalarFate.Name);
            ledger.Mark(entry.Value, ScalarFate.OverriddenDefault);
            return true;
        }

        if (AnnotationReader.IsReserved(entry.Name))
        {
            return annotations.Compare(ledger, entry, whole);
        }

        if (stored.Shape.TryGetSlot(entry.Name, out var slot))
        {
            return CompareField(entry, stored.Shape.Fields[slot], stored);
        }

        return CompareOther(entry, whole, stored);
    }

    private bool CompareField(YamlEntry entry, FieldDeclaration field, StoredFields stored)
    {
        if (field.Type is UnknownType || field.Computed is not null)
        {
            return true; // A diagnostic names the type, or the entry.
        }

        ledger.Mark(entry.Key, ScalarFate.Name);
        if (ValueComparison.IsAbsent(field, entry.Value))
        {
            // A required field has a diagnostic at the text.
            ledger.Mark(entry.Value, ScalarFate.Excused);
            return true;
        }

        return stored[field] is { } value ? values.Compare(field, field.Type, entry.Value, value) : ledger.LoseEntry(entry, "the field has no value");
    }

    private bool CompareOther(YamlEntry entry, YamlNode whole, StoredFields stored)
    {
        var type = stored.Shape.Declaration;
        if (!type.Variants.IsEmpty && entry.Name == type.Discriminator)
        {
            return CompareDiscriminator(entry, stored);
        }

        if (type.Ignore.Contains(entry.Name))
        {
            ledger.Mark(entry.Key, ScalarFate.Excused);
            ledger.MarkAll(entry.Value, ScalarFate.Excused);
            return true;
        }

        if (type.Variants.SelectMany(variant => variant.Fields).FirstOrDefault(field => field.Name == entry.Name) is { } field
            && ValueComparison.IsAbsent(field, entry.Value))
        {
            ledger.Mark(entry.Key, ScalarFate.Name);
            ledger.Mark(entry.Value, ScalarFate.Excused);
            return true;
        }

        if (stored.Shape.IsUndecided)
        {
            // The diagnostic about the variant stands anywhere in the record, or at its key.
            ledger.Lose(entry.Value, "the variant is unknown", whole);
            ledger.Lose(entry.Key, "the variant is unknown", whole);
            return false;
        }

        return type.AdditionalProperties is { } additional && CompareAdditional(entry, additional, stored);
    }

    private bool CompareDiscriminator(YamlEntry entry, StoredFields stored)
    {
        var node = AnnotationReader.Unwrap(entry.Value);
        ledger.Mark(entry.Key, ScalarFate.Name);
        if (node is YamlScalar absent && stored.Shape.Declaration.Absent.Contains(absent.Text))
        {
            ledger.Mark(node, ScalarFate.Excused);
            return true;
        }

        if (node is YamlScalar name && stored.Shape.Variant?.IsSelectedBy(name.Text) == true)
        {
            ledger.Mark(node, ScalarFate.Discriminator);
            if (entry.Value is YamlMapping wrapper && wrapper.Find(AnnotationReader.Value) is { } value)
            {
                ledger.Mark(value.Key, ScalarFate.Name);
            }

            return true;
        }

        return values.Lose(node, "another variant is read back");
    }

    private bool CompareAdditional(YamlEntry entry, FieldType type, StoredFields stored)
    {
        if (type is UnknownType)
        {
            return true;
        }

        if (entry.Value is YamlScalar text && stored.Shape.Declaration.Absent.Contains(text.Text))
        {
            ledger.Mark(entry.Key, ScalarFate.Excused);
            ledger.Mark(text, ScalarFate.Excused);
            return true;
        }

        var found = stored.Additional?.Entries.FirstOrDefault(known => known.Key is StoredScalar { Value: string name } && name == entry.Name);
        if (found?.Value is not { } value)
        {
            return ledger.LoseEntry(entry, "no additional property has the name");
        }

        ledger.Mark(entry.Key, ScalarFate.Bound);
        return values.Compare(null, type, entry.Value, value);
    }
}
