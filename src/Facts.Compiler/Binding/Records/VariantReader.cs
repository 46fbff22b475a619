using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Determines the variant of a record: from its place, the discriminator, a part of its path, or the defaults of the file.</summary>
internal static class VariantReader
{
    /// <param name="entry">The node, unwrapped from <c>$value</c>.</param>
    public static VariantDeclaration? Read(in BindingScope scope, in RecordInput input, YamlNode entry)
    {
        var declaration = input.Declaration;
        var discriminator = Given(declaration, entry);
        if (discriminator is null && input.Variant is not null)
        {
            return input.Variant;
        }

        discriminator ??= Inherited(scope, input);
        if (discriminator is null)
        {
            if (TrySelectByField(scope, declaration, entry, out var selected))
            {
                return selected;
            }

            if (entry is YamlMapping entries && UnknownFields.Of(input, entries).Discriminator() is { } misnamed)
            {
                // The name is reported as an unknown field, together with what to write.
                return Meant(declaration, misnamed.Value);
            }

            if (!RecordInput.IsEmpty(entry))
            {
                ReportMissing(scope, input, entry);
            }

            return null;
        }

        var named = Find(scope, declaration, discriminator);
        if (named is not null && input.Variant is { } given && named != given)
        {
            scope.Report(BindingDiagnostics.OtherVariant, discriminator, named.Name, given.Name);
        }

        return input.Variant ?? named;
    }

    /// <summary>Whether a record must have a variant, but nothing determines it.</summary>
    public static bool Lacks(in BindingScope scope, in RecordInput input, YamlNode entry) =>
        !input.Declaration.Variants.IsEmpty
        && input.Variant is null
        && Given(input.Declaration, entry) is null
        && Inherited(scope, input) is null
        && !input.Declaration.Variants.Any(static variant => variant.IsDefault);

    /// <summary>The discriminator of the record itself, unless its text means that there is none.</summary>
    private static YamlNode? Given(TypeDeclaration declaration, YamlNode entry) =>
        (entry as YamlMapping)?[declaration.Discriminator] is { } node && !(node is YamlScalar text && declaration.Absent.Contains(text.Text))
            ? node
            : null;

    /// <summary>The discriminator that a record of a table gets from its path or the defaults of the file.</summary>
    private static YamlNode? Inherited(in BindingScope scope, in RecordInput input)
    {
        if (input.Located is not { } record)
        {
            return null;
        }

        var name = input.Declaration.Discriminator;
        foreach (var capture in record.Captures)
        {
            if (capture.Field == name)
            {
                return capture.ToNode();
            }
        }

        return scope.Session.FileDefaults?.Find(name)?.Value;
    }

    /// <summary>Finds the variant that one of the fields selects, or else the default variant.</summary>
    /// <param name="selected">The variant, or null if there are two, which is reported.</param>
    private static bool TrySelectByField(
        in BindingScope scope, TypeDeclaration declaration, YamlNode entry, out VariantDeclaration? selected)
    {
        selected = null;
        foreach (var variant in declaration.Variants)
        {
            if (variant.SelectedBy is not { } field || (entry as YamlMapping)?.Find(field.Name) is not { } given
                || scope.For(field).IsAbsent(given.Value))
            {
                continue;
            }

            if (selected is not null)
            {
                scope.Report(
                    BindingDiagnostics.SeveralVariants, given.Key, declaration.Discriminator, selected.SelectedBy!.Name, selected.Name, field.Name,
                    variant.Name);
                selected = null;
                return true;
            }

            selected = variant;
        }

        selected ??= declaration.Variants.FirstOrDefault(static variant => variant.IsDefault);
        return selected is not null;
    }

    /// <summary>The variant whose name is the text of the node, or null.</summary>
    public static VariantDeclaration? Named(TypeDeclaration declaration, YamlNode node)
    {
        if (AnnotationReader.Unwrap(node) is YamlScalar scalar)
        {
            foreach (var variant in declaration.Variants)
            {
                if (variant.IsSelectedBy(scalar.Text))
                {
                    return variant;
                }
            }
        }

        return null;
    }

    /// <summary>The variant whose name is, perhaps misspelt, the text of the node, or null.</summary>
    public static VariantDeclaration? Meant(TypeDeclaration declaration, YamlNode node) =>
        Named(declaration, node) is { } named ? named
            : AnnotationReader.Unwrap(node) is YamlScalar scalar
                && Suggestion.Near(scalar.Text, declaration.Variants.Select(static known => known.Name)) is { } near
                ? declaration.Variants.First(known => known.Name == near)
            : null;

    private static VariantDeclaration? Find(in BindingScope scope, TypeDeclaration declaration, YamlNode discriminator)
    {
        if (Named(declaration, discriminator) is { } named)
        {
            return named;
        }

        var node = AnnotationReader.Unwrap(discriminator);
        if (declaration.IsIncomplete)
        {
            return null;
        }

        scope.Report(node, (node, declaration), static at =>
        {
            var (text, names) = (NodeText.Of(at.node), at.declaration.Variants.SelectMany(static known => known.Values.Insert(0, known.Name)));
            return (BindingDiagnostics.UnknownVariant, [text, at.declaration.Name, Suggestion.Listed(names), Suggestion.For(text, names)]);
        });
        return null;
    }

    /// <summary>Reports that nothing determines the variant of a record.</summary>
    public static void ReportMissing(in BindingScope scope, in RecordInput input, YamlNode entry)
    {
        var declaration = input.Declaration;
        var mapping = entry as YamlMapping;
        if (declaration.IsIncomplete || (mapping is null ? declaration.Shorthand is null && !ValueBinder.IsNull(entry)
            : UnknownFields.Of(input, mapping).Discriminator() is not null))
        {
            return;
        }

        scope.Report(
            BindingDiagnostics.MissingVariant,
            input.Located?.KeyNode ?? (mapping is { Entries.IsEmpty: false } ? mapping.Entries[0].Key : entry),
            declaration.Name,
            declaration.Discriminator,
            Suggestion.Listed(declaration.Variants.Select(static known => known.Name)));
    }
}
