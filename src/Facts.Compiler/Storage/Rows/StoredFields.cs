using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>Which fields a row holds, and in which order: what the encoder writes and the generated constructors read.</summary>
internal static class StoredFields
{
    /// <summary>Whether rows hold the field: not where it is computed or its type is wrong or cannot be stored.</summary>
    public static bool Holds(FieldDeclaration field) => field.Computed is null && CanStore(field.Type);

    public static bool CanStore(FieldType type)
    {
        if (type is UnknownType)
        {
            return false;
        }

        foreach (var inner in type.Children)
        {
            if (!CanStore(inner))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every part of the key is simply a field; then the key stands in front as those fields, and they are not repeated.</summary>
    public static bool KeyIsFields(TableDeclaration table) => table.Key.All(part => part.IsField && Holds(part.Path[0]));

    /// <summary>The fields that stand in front as the key.</summary>
    public static ImmutableArray<FieldDeclaration> KeyFields(TypeDeclaration declaration) =>
        declaration is TableDeclaration table && KeyIsFields(table)
            ? table.Key.Select(part => part.Path[0]).Distinct().ToImmutableArray()
            : ImmutableArray<FieldDeclaration>.Empty;

    /// <summary>The declaration's own fields behind the key.</summary>
    public static IEnumerable<FieldDeclaration> OtherFields(TypeDeclaration declaration)
    {
        var keyFields = KeyFields(declaration);
        return declaration.Fields.Where(field => Holds(field) && !keyFields.Contains(field));
    }
}
