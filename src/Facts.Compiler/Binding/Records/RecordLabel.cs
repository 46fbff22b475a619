using System.Linq;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>The name of a record in messages: <c>gifts/bust</c>.</summary>
internal static class RecordLabel
{
    public static string Of(TableDeclaration table, string key) => $"{TableLabel(table)}/{key}";

    public static string Of(RecordNode record) => Of(record.Table, KeyText(record));

    /// <summary>The key of a record that is not bound yet, with <c>?</c> for what it does not give.</summary>
    public static string KeyText(RecordNode record) => string.Join("/", record.Table.Key.Select(part => PartText(record, part) ?? "?"));

    private static string TableLabel(TableDeclaration table) =>
        table.TableName.Length == 0 ? "" : char.ToLowerInvariant(table.TableName[0]) + table.TableName.Substring(1);

    private static string? PartText(RecordNode record, KeyPart part)
    {
        if (CapturedText(record, part) is { } captured)
        {
            return captured;
        }

        if (record.KeyNode is { } key && record.Table.Key.Length == 1 && part.IsField)
        {
            return key.Text;
        }

        var node = record.Node;
        foreach (var field in part.Path)
        {
            node = (Unwrap(node) as YamlMapping)?[field.Name];
        }

        if (part.Item is { } item)
        {
            node = Unwrap(node) is YamlSequence sequence && item < sequence.Items.Length ? sequence.Items[item] : null;
        }

        return (Unwrap(node) as YamlScalar)?.Text ?? record.KeyNode?.Text ?? ShorthandText(record, part);
    }

    private static string? CapturedText(RecordNode record, KeyPart part) =>
        record.Captures.Where(capture => part.IsField && capture.Field == part.Path[0].Name).Select(capture => capture.Text).FirstOrDefault();

    private static string? ShorthandText(RecordNode record, KeyPart part) =>
        part.IsField && part.Path[0] == record.Table.Shorthand ? (record.Node as YamlScalar)?.Text : null;

    private static YamlNode? Unwrap(YamlNode? node) => node is null ? null : AnnotationReader.Unwrap(node);
}
