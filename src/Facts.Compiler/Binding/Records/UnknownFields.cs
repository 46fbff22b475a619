using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Finds what was probably meant by entries of a record that are not declared as fields.</summary>
/// <param name="entries">All entries of the record.</param>
internal readonly ref struct UnknownFields(RecordInput input, RecordShape shape, YamlMapping entries)
{
    private static readonly string[] WordsForDiscriminator = ["kind", "type", "variant", "category", "class", "sort"];

    private TypeDeclaration Declaration => input.Declaration;

    /// <summary>The unknown entries of a record whose variant is not known.</summary>
    public static UnknownFields Of(in RecordInput input, YamlMapping entries) => new(input, input.Declaration.ShapeOf(null), entries);

    /// <summary>What to say of an entry that names a variant by another word.</summary>
    public static string WriteVariant(TypeDeclaration declaration, YamlNode value) =>
        VariantReader.Meant(declaration, value) is { } variant
            ? $" The variant is named by '{declaration.Discriminator}': write '{declaration.Discriminator}: {variant.Name}'."
            : $" The variant is named by '{declaration.Discriminator}': write '{declaration.Discriminator}: …', one of "
                + $"{Suggestion.Listed(declaration.Variants.Select(static known => known.Name))}.";

    /// <summary>The unknown entry that probably says which variant the record is, or null. Only for records that do not say it.</summary>
    public YamlEntry? Discriminator()
    {
        YamlEntry? byWord = null;
        YamlEntry? byValue = null;
        foreach (var entry in entries.Entries)
        {
            if (!IsUnknown(entry.Name))
            {
                continue;
            }

            var near = Suggestion.Near(entry.Name, Candidates());
            if (near == Declaration.Discriminator)
            {
                return entry;
            }

            if (near is null)
            {
                byValue ??= VariantReader.Named(Declaration, entry.Value) is null ? null : entry;
                byWord ??= Array.IndexOf(WordsForDiscriminator, entry.Name) >= 0 && entry.Value is YamlScalar { IsNull: false } ? entry : null;
            }
        }

        return byValue ?? byWord;
    }

    /// <summary>Whether an unknown entry is probably the field of this name, which is then not missing but misspelt.</summary>
    public bool AnyMeans(string field)
    {
        foreach (var entry in entries.Entries)
        {
            if (IsUnknown(entry.Name) && Suggestion.Near(entry.Name, Candidates()) == field)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A hint about what to write instead of an unknown name, or an empty string.</summary>
    /// <param name="place">Where the annotations in the record are.</param>
    public string Hint(string name, AnnotationPlace place)
    {
        var fields = Candidates();
        if (fields.Contains(Declaration.Discriminator) && Discriminator() is { } discriminator && discriminator.Name == name
            && (Suggestion.Near(name, fields) is null || VariantReader.Named(Declaration, discriminator.Value) is null))
        {
            return WriteVariant(Declaration, discriminator.Value);
        }

        var near = Suggestion.Near(name, fields);
        if (WithDollar(name, place) is { } word && !(near?.StartsWith(name, StringComparison.OrdinalIgnoreCase) == true))
        {
            return $" Did you mean '{word}'?";
        }

        return Suggestion.For(name, fields) is { Length: > 0 } suggestion ? suggestion
            : name == "source" ? " If it is the source of the facts, write '$cite: { source: … }'."
            : Suggestion.Near(name, Words(place)) is { } bare && IsNoField(bare) ? $" Did you mean '${bare}'?"
            : "";
    }

    /// <summary>The reserved key, if the name is one without its <c>$</c>; otherwise null.</summary>
    private string? WithDollar(string name, AnnotationPlace place)
    {
        var reserved = "$" + name;
        if (reserved != AnnotationReader.Value)
        {
            return Words(place).Contains(name) ? reserved : null;
        }

        foreach (var entry in entries.Entries)
        {
            if (entry.Name != name && !AnnotationReader.IsReserved(entry.Name))
            {
                return null; // Only annotations can be next to $value.
            }
        }

        return reserved;
    }

    /// <summary>The reserved keys that the record may have and does not have yet, without their <c>$</c>.</summary>
    private List<string> Words(AnnotationPlace place)
    {
        var words = new List<string>();
        foreach (var word in AnnotationReader.WordsWithoutDollar(place))
        {
            if (entries.Find("$" + word) is null)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private bool IsNoField(string name) => Declaration.SelfAndVariants.All(part => part.Fields.All(field => field.Name != name));

    private bool IsUnknown(string name) =>
        !AnnotationReader.IsReserved(name)
        && !shape.TryGetSlot(name, out _)
        && Declaration.AdditionalProperties is null
        && !(name == Declaration.Discriminator && !Declaration.Variants.IsEmpty)
        && !Declaration.Ignore.Contains(name)
        && input.Located?.IsTaken(name) != true
        && IsNoField(name);

    /// <summary>The names that the record may have and does not have yet.</summary>
    private List<string> Candidates()
    {
        var names = new List<string>();
        foreach (var field in shape.Fields)
        {
            if (field.Computed is null && !field.IsImplicit && entries.Find(field.Name) is null && input.Located?.IsCaptured(field.Name) != true)
            {
                names.Add(field.Name);
            }
        }

        if (!Declaration.Variants.IsEmpty && input.Variant is null && entries.Find(Declaration.Discriminator) is null)
        {
            names.Add(Declaration.Discriminator);
        }

        return names;
    }
}
