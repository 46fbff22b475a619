using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>The input for binding a record or value.</summary>
/// <param name="Variant">The variant that its place or type determines, or null.</param>
/// <param name="Located">The record of a table, or null for a value.</param>
internal readonly record struct RecordInput(TypeDeclaration Declaration, VariantDeclaration? Variant, YamlNode Node, RecordNode? Located)
{
    public static RecordInput Of(RecordNode record) => new(record.Table, record.Variant, record.Node, record);

    /// <summary>Whether a record is empty: no value, or <c>{}</c>.</summary>
    /// <param name="entry">The node, unwrapped from <c>$value</c>.</param>
    public static bool IsEmpty(YamlNode entry) => entry is YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true };

    /// <summary>The node for diagnostics about a record as a whole: its key, or else the first of its fields.</summary>
    /// <param name="entry">The node, unwrapped from <c>$value</c>.</param>
    public YamlNode Anchor(YamlNode entry)
    {
        if (Located?.KeyNode is { } key)
        {
            return key;
        }

        if (entry is not YamlMapping { Entries.IsEmpty: false } mapping)
        {
            return entry;
        }

        var part = Located is { Table.Key: { IsEmpty: false } parts } ? parts[0] : null;
        return (part is null ? null : mapping.Find(part.Path[0].Name)?.Key) ?? mapping.Entries[0].Key;
    }
}
