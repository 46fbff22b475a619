using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>A path from a record into its fields: <c>name</c>, <c>id.bioguide</c>.</summary>
/// <param name="Variant">The variant that declares the first field, or null if all records have it.</param>
internal sealed record FieldPath(ImmutableArray<FieldDeclaration> Fields, VariantDeclaration? Variant)
{
    public FieldDeclaration Last => Fields[Fields.Length - 1];

    /// <summary>Resolves the names in <paramref name="text"/>; null and a reason if one of them does not exist.</summary>
    /// <param name="reason">Null if the path leads through a declaration that was rejected, so that nothing needs to be reported.</param>
    public static FieldPath? Follow(TypeDeclaration owner, string text, bool withVariants, out string? reason)
    {
        var words = Candidates(owner, withVariants).Any(candidate => candidate.Field.Name == text) ? [text] : text.Split('.');
        var fields = ImmutableArray.CreateBuilder<FieldDeclaration>();
        VariantDeclaration? variant = null;
        TypeDeclaration? current = owner;
        foreach (var word in words)
        {
            if (current is null || fields.Count > 0 && fields[fields.Count - 1].Type.IsMany)
            {
                var last = fields[fields.Count - 1];
                reason = last.Type.Single is UnknownType ? null : $"'{last.Name}' is {last.Type.Description}, which has no field '{word}'.";
                return null;
            }

            var candidates = Candidates(current, withVariants);
            if (candidates.FirstOrDefault(candidate => candidate.Field.Name == word) is not { Field: not null } found)
            {
                reason = current.SelfAndVariants.Any(static part => part.IsIncomplete) ? null
                    : $"{current.Name} has no field "
                        + $"'{word}'.{SchemaScope.DidYouMeanOrListed(word, candidates.Select(candidate => candidate.Field.Name))}";
                return null;
            }

            variant = fields.Count == 0 ? found.Variant : variant;
            fields.Add(found.Field);
            current = found.Field.Type.Required is ValueType value ? value.Declaration : null;
        }

        reason = "";
        return new FieldPath(fields.ToImmutable(), variant);
    }

    private static List<(FieldDeclaration Field, VariantDeclaration? Variant)> Candidates(TypeDeclaration owner, bool withVariants) =>
        [.. owner.FieldsWithVariants.Where(candidate => withVariants || candidate.Variant is null)];
}
