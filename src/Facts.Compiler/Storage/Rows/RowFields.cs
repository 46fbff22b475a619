using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>The fields of a declaration as rows hold them, each with its place among those that are bound.</summary>
internal sealed class RowFields
{
    /// <summary>The fields that stand in front as the key, where it is made of fields.</summary>
    public List<(int Index, FieldType Type)> Key { get; private init; } = [];

    /// <summary>The other fields of the declaration itself, in their order.</summary>
    public List<(int Index, FieldType Type)> Others { get; private init; } = [];

    /// <summary>Whether every part of the key is simply a field.</summary>
    public bool KeyIsFields { get; private init; }

    public static RowFields Of(TypeDeclaration declaration)
    {
        var key = StoredFields.KeyFields(declaration);
        return new RowFields
        {
            Key = key.Select(field => (declaration.Fields.IndexOf(field), field.Type)).ToList(),
            Others = Held(declaration.Fields, 0).Where(entry => !key.Contains(declaration.Fields[entry.Index])).ToList(),
            KeyIsFields = declaration is TableDeclaration table && StoredFields.KeyIsFields(table),
        };
    }

    /// <summary>The fields of a variant, which stand behind those of its declaration.</summary>
    public static RowFields Of(TypeDeclaration declaration, VariantDeclaration variant) =>
        new() { Others = Held(variant.Fields, declaration.Fields.Length).ToList() };

    private static IEnumerable<(int Index, FieldType Type)> Held(IReadOnlyList<FieldDeclaration> fields, int start)
    {
        for (var index = 0; index < fields.Count; index++)
        {
            if (StoredFields.Holds(fields[index]))
            {
                yield return (start + index, fields[index].Type);
            }
        }
    }
}
