using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>One way from a record through its values to a field that refers.</summary>
internal sealed record ReferencePath(ImmutableArray<ReferenceStep> Steps)
{
    /// <summary>The field that refers.</summary>
    public FieldDeclaration Field => Steps[Steps.Length - 1].Field;

    /// <summary>Every way to every referring field. A value that holds itself is entered once.</summary>
    public static IEnumerable<ReferencePath> Of(TableDeclaration table) =>
        In(table, ImmutableArray<ReferenceStep>.Empty, ImmutableHashSet<TypeDeclaration>.Empty);

    private static IEnumerable<ReferencePath> In(
        TypeDeclaration declaration, ImmutableArray<ReferenceStep> before, ImmutableHashSet<TypeDeclaration> entered)
    {
        if (entered.Contains(declaration))
        {
            yield break;
        }

        var own = declaration.Fields.Select(field => new ReferenceStep(null, field));
        var ofVariants = declaration.Variants.SelectMany(variant => variant.Fields.Select(field => new ReferenceStep(variant, field)));
        foreach (var step in own.Concat(ofVariants).Where(step => StoredFields.Holds(step.Field)))
        {
            var steps = before.Add(step);
            if (step.Field.Type.References.Any())
            {
                yield return new ReferencePath(steps);
            }

            foreach (var value in step.Field.Type.Values.Select(static value => value.Declaration).Distinct())
            {
                foreach (var path in In(value, steps, entered.Add(declaration)))
                {
                    yield return path;
                }
            }
        }
    }
}

/// <summary>A field on the way.</summary>
/// <param name="Variant">The variant that has the field, or null where all have it.</param>
internal readonly record struct ReferenceStep(VariantDeclaration? Variant, FieldDeclaration Field);
