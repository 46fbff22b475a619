using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Naming;

/// <summary>Finds the fields with the name and the description of a record.</summary>
internal static class DisplayName
{
    private static readonly string[] Names = ["name", "title", "label"];
    private static readonly string[] Descriptions = ["description", "text"];

    /// <summary>The property that debuggers show next to the key, or null.</summary>
    public static string? Of(RecordModel record) =>
        Names.Concat(Enumerable.Reverse(Descriptions))
            .SelectMany(name => record.Properties.Where(property => IsNamed(property.Field, name)))
            .FirstOrDefault()?.Name;

    /// <summary>The name of a record, or else its description, or null.</summary>
    public static string? TextOf(BoundRecord record) => Text(record, Names) ?? Text(record, Descriptions);

    /// <summary>The name of a record and the first sentence of its description, if it has them; null if it has neither.</summary>
    public static string? SummaryOf(BoundRecord record)
    {
        var name = Text(record, Names) is { } text ? XmlDoc.OneLine(text) : null;
        var description = Text(record, Descriptions) is { } sentences ? FirstSentence.Of(sentences) : null;
        return name is null || description is null ? name ?? description : $"{name}: {description}";
    }

    private static string? Text(BoundRecord record, IEnumerable<string> names) =>
        names.SelectMany(name => record.Declaration.Fields.Where(field => IsNamed(field, name)))
            .Select(field => record[field] switch
            {
                BoundScalar { Value: string text } => text,
                BoundText { Texts.IsEmpty: false } text => text.Texts[0].Text,
                _ => null,
            })
            .FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text));

    private static bool IsNamed(FieldDeclaration field, string name) =>
        string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)
        && (KeyShape.Bare(field.Type) is ScalarType { Definition: StringScalar } or LocalizedTextType);
}
