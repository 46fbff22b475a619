using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Finds out which variant a record is: by its place, by the discriminator, by a part of its path, or by the file's defaults.</summary>
internal sealed class VariantReader(BindingContext context, TypeDeclaration declaration, VariantDeclaration? placed, RecordNode? record)
{
    public VariantDeclaration? Read(YamlMapping? mapping, YamlNode entry)
    {
        var fixedVariant = placed ?? record?.Variant;
        var discriminator = mapping?.Find(declaration.Discriminator)?.Value;
        if (discriminator is null && fixedVariant is not null)
        {
            return fixedVariant;
        }

        discriminator ??= Captured() ?? record?.Defaults?[declaration.Discriminator];
        if (discriminator is null)
        {
            ReportMissing(mapping, entry);
            return null;
        }

        return Check(Find(discriminator), fixedVariant, discriminator);
    }

    private YamlScalar? Captured()
    {
        foreach (var capture in record?.Captures ?? ImmutableArray<Capture>.Empty)
        {
            if (capture.Field == declaration.Discriminator)
            {
                return new YamlScalar(capture.Place.Range, capture.Text, ScalarStyle.SingleQuoted);
            }
        }

        return null;
    }

    private VariantDeclaration? Check(VariantDeclaration? said, VariantDeclaration? fixedVariant, YamlNode discriminator)
    {
        if (said is not null && fixedVariant is not null && said != fixedVariant)
        {
            context.Report(BindingDiagnostics.OtherVariant, discriminator, said.Name, fixedVariant.Name);
        }

        return fixedVariant ?? said;
    }

    private VariantDeclaration? Find(YamlNode discriminator)
    {
        var node = discriminator is YamlMapping wrapper && wrapper[AnnotationReader.Value] is { } value ? value : discriminator;
        if (node is YamlScalar scalar)
        {
            foreach (var variant in declaration.Variants)
            {
                if (variant.Name == scalar.Text)
                {
                    return variant;
                }
            }
        }

        context.Report(node, () => (BindingDiagnostics.UnknownVariant,
            [NodeText.Of(node), declaration.Name, Names(), Suggestion.For(NodeText.Of(node), declaration.Variants.Select(known => known.Name))]));
        return null;
    }

    private void ReportMissing(YamlMapping? mapping, YamlNode entry)
    {
        if (mapping is null && !ValueBinder.IsNull(entry) && declaration.Shorthand is null)
        {
            return;
        }

        YamlNode place = record?.KeyNode ?? (mapping is { Entries.IsEmpty: false } ? mapping.Entries[0].Key : entry);
        context.Report(place, () => (BindingDiagnostics.MissingVariant, [declaration.Name, declaration.Discriminator, Names()]));
    }

    private string Names() => Suggestion.Listed(declaration.Variants.Select(known => known.Name));
}
