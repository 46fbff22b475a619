using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Builds the key of a row from its fields.</summary>
internal static class KeyBuilder
{
    /// <summary>The key and its node; null if the record has no valid key, which is then reported.</summary>
    public static (FactKey Key, YamlNode Node)? Build(BindingSession session, RecordNode record, BoundRecord bound)
    {
        if (record.Table.Key.Length == 1)
        {
            return BuildOne(session, record, bound, record.Table.Key[0]);
        }

        var parts = ImmutableArray.CreateBuilder<object>(record.Table.Key.Length);
        YamlNode? first = null;
        foreach (var part in record.Table.Key)
        {
            if (ReadPart(session, record, bound, part) is not { } value)
            {
                return null;
            }

            FactKeyReader.Append(parts, value);
            first = first is not null && record.Holds(first) ? first : value.Node;
        }

        return first is null ? null : (new FactKey(parts.ToImmutable()), PlaceNode(record, first));
    }

    private static (FactKey Key, YamlNode Node)? BuildOne(BindingSession session, RecordNode record, BoundRecord bound, KeyPart part) =>
        ReadPart(session, record, bound, part) is { } value ? (FactKeyReader.KeyOf(value), PlaceNode(record, value.Node)) : null;

    /// <summary>
    /// The node for diagnostics about the record: its key, unless it was captured from an entry that contains other records, too.
    /// </summary>
    private static YamlNode PlaceNode(RecordNode record, YamlNode key) =>
        record.KeyNode ?? (record.Holds(key) ? key : RecordInput.Of(record).Anchor(AnnotationReader.Unwrap(record.Node)));

    /// <summary>The value of a part of the key; null if there is no valid one, which is then reported.</summary>
    private static BoundValue? ReadPart(BindingSession session, RecordNode record, BoundRecord bound, KeyPart part)
    {
        var value = Find(bound, part, out var isReported);
        if (!FactKeyReader.IsKey(value))
        {
            if (part.Type is not UnknownType && !(isReported && IsGiven(record, part)) && !IsToldOtherwise(record, bound, part))
            {
                ReportMissing(session, record, part);
            }

            return null;
        }

        if (value is BoundScalar { Value: "" })
        {
            session.Diagnostics.Report(BindingDiagnostics.EmptyKey, session.PlaceOf(value.Node), record.Table.TableName, part.Text);
            return null;
        }

        return value;
    }

    // A null field was invalid and has been reported, unless it is a key field without a value.
    private static BoundValue? Find(BoundRecord record, KeyPart part, out bool isReported)
    {
        isReported = false;
        BoundValue? value = record;
        foreach (var field in part.Path)
        {
            if (value?.Unwrapped is not BoundRecord owner)
            {
                return null;
            }

            value = owner[field];
            isReported = value is null;
        }

        value = value?.Unwrapped;
        if (part.Item is { } item && value is BoundList list)
        {
            isReported = list.IsPartial;
            return item < list.Items.Length ? list.Items[item].Unwrapped : null;
        }

        return value;
    }

    /// <summary>Whether another diagnostic explains the missing key: the record is empty, the key is misspelt, or the schema is invalid.</summary>
    private static bool IsToldOtherwise(RecordNode record, BoundRecord bound, KeyPart part)
    {
        var entry = AnnotationReader.Unwrap(record.Node);
        return record.Table.IsIncomplete
            || RecordInput.IsEmpty(entry)
            || (entry is YamlMapping entries && new UnknownFields(RecordInput.Of(record), bound.Shape, entries).AnyMeans(part.Path[0].Name));
    }

    private static void ReportMissing(BindingSession session, RecordNode record, KeyPart part)
    {
        if (NearField(record.Table, part) is { } near)
        {
            session.Diagnostics.Report(SchemaDiagnostics.KeyOfNoField, part.Place, part.Text, record.Table.Name, near);
            return;
        }

        var (anchor, hint) = (record.KeyNode ?? record.Node, "");
        if (record.KeyNode is null && record.Node is YamlMapping { Entries.IsEmpty: false } mapping)
        {
            var first = mapping.Entries[0].Key;
            (anchor, hint) = (
                first,
                mapping.Entries[0].Value is YamlScalar { Text: "" } ? $" If '{first.Text}' is it, write '{part.Text}: {first.Text}'." : "");
        }

        session.Diagnostics.Report(BindingDiagnostics.MissingKey, session.PlaceOf(anchor), record.Table.TableName, part.Text, hint);
    }

    /// <summary>The declared field that an undeclared part of the key was probably meant to name, or null.</summary>
    private static string? NearField(TableDeclaration table, KeyPart part) =>
        part.IsField && part.Path[0].IsImplicit
            ? Suggestion.Near(part.Path[0].Name, table.Fields.Where(static field => !field.IsImplicit).Select(static field => field.Name))
            : null;

    private static bool IsGiven(RecordNode record, KeyPart part)
    {
        if (record.KeyNode is not null || record.Node is not YamlMapping mapping)
        {
            return true;
        }

        return record.IsCaptured(part.Path[0].Name)
            || mapping.Find(part.Path[0].Name) is not null
            || mapping.Find(AnnotationReader.Value) is not null;
    }
}
