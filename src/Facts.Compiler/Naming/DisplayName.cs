using System;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>Finds the field that names a record for people.</summary>
internal static class DisplayName
{
    private static readonly string[] Names = ["name", "title", "label", "text", "description"];

    /// <summary>The property that debuggers show beside the key, or null.</summary>
    public static string? Of(RecordModel record) =>
        Names.Select(name => record.Properties.FirstOrDefault(property => IsNamed(property.Field, name))?.Name).FirstOrDefault(name =>
            name is not null);

    /// <summary>The text that the documentation of a record's member shows, preferably its description, or null.</summary>
    public static string? TextOf(BoundRecord record) =>
        Names.OrderBy(name => name == "description" ? 0 : 1)
            .Select(name => TextOf(record, name))
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    private static string? TextOf(BoundRecord record, string name)
    {
        for (var index = 0; index < record.Declaration.Fields.Length && index < record.Fields.Length; index++)
        {
            if (IsNamed(record.Declaration.Fields[index], name))
            {
                return record.Fields[index] switch
                {
                    BoundScalar { Value: string text } => text,
                    BoundText { Texts.IsEmpty: false } text => text.Texts[0].Text,
                    _ => null,
                };
            }
        }

        return null;
    }

    private static bool IsNamed(FieldDeclaration field, string name) =>
        string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)
        && (Storage.KeyShape.Bare(field.Type) is ScalarType { Definition: StringScalar } or LocalizedTextType);
}
