using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>
/// Reads how the variant of a record is recognized: by the discriminator and the texts that it may have, by a field that only one variant has,
/// or as the variant of all other records.
/// </summary>
internal sealed class VariantSelectionReader(RecordDraft record, SchemaScope scope)
{
    private readonly TypeDeclaration _type = record.Type!;
    private readonly OptionMap _options = record.Options;

    public void Read()
    {
        if (_type.Variants.IsEmpty)
        {
            if (_options.Has("discriminator"))
            {
                ReportDiscriminator(_options.PlaceOfName("discriminator"), "it has none. Write them under 'variants:'");
            }

            return;
        }

        CheckField();
        CheckValues();
        CheckDefault();
        foreach (var variant in record.Variants)
        {
            ReadField(variant);
        }
    }

    /// <summary>A field may hold the discriminator only if several texts select one variant, which would otherwise be lost.</summary>
    private void CheckField()
    {
        if (_type.Variants.Any(static variant => !variant.Values.IsEmpty))
        {
            return;
        }

        foreach (var field in record.WithVariants.SelectMany(static part => part.Fields).Where(field => field.Name == _type.Discriminator))
        {
            ReportDiscriminator(
                field.Place, "that is a field. Remove the field, because the variant says it, or write another key of the data as 'discriminator:'");
        }
    }

    private void CheckValues()
    {
        var owners = new Dictionary<string, VariantDeclaration>();
        foreach (var variant in _type.Variants)
        {
            owners[variant.Name] = variant;
        }

        foreach (var draft in record.Variants)
        {
            var variant = (VariantDeclaration)draft.Declaration;
            if (variant.Values.IsEmpty)
            {
                continue; // It has none, or they are reported already.
            }

            foreach (var text in draft.Options.Scalars("values"))
            {
                if (owners.TryGetValue(text.Text, out var owner))
                {
                    scope.Report(SchemaDiagnostics.VariantValueTwice, draft.Options.PlaceOf(text), text.Text, variant.Name, owner.Name);
                }
                else
                {
                    owners.Add(text.Text, variant);
                }
            }
        }
    }

    private void CheckDefault()
    {
        foreach (var draft in record.Variants.Where(static draft => ((VariantDeclaration)draft.Declaration).IsDefault).Skip(1))
        {
            scope.Report(
                SchemaDiagnostics.DefaultVariantTwice, draft.Options.PlaceOfName("default"), _type.Name,
                _type.Variants.First(static variant => variant.IsDefault).Name);
        }
    }

    private void ReadField(RecordDraft draft)
    {
        if (draft.Options.Scalar("has", "the name of a field") is not { } name)
        {
            return;
        }

        var variant = (VariantDeclaration)draft.Declaration;
        var fields = variant.Fields.Concat(_type.Fields).ToList();
        variant.SelectedBy = fields.FirstOrDefault(field => field.Name == name.Text);
        if (variant.SelectedBy is null)
        {
            variant.IsIncomplete = true;
            draft.Options.ReportUnknownField("has", name, $"the variant '{variant.Name}'", fields.Select(static field => field.Name));
        }
    }

    private void ReportDiscriminator(Place place, string reason) =>
        scope.Report(SchemaDiagnostics.Discriminator, place, OptionMap.Capitalize(_options.Owner), _type.Discriminator, reason);
}
