using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Takes the key of a row out of its fields.</summary>
internal static class KeyBuilder
{
    /// <summary>The key and its place, or null where the record has none; a finding says so.</summary>
    public static (FactKey Key, Place Place)? Build(BindingContext context, RecordNode record, BoundRecord bound)
    {
        var parts = ImmutableArray.CreateBuilder<object>(record.Table.Key.Length);
        YamlNode? first = null;
        foreach (var part in record.Table.Key)
        {
            var value = Find(context.Plan, bound, part, out var isReported);
            if (!FactKeyReader.TryAppend(parts, value))
            {
                ReportMissing(context, record, part, isReported);
                return null;
            }

            if (value is BoundScalar { Value: "" })
            {
                context.Bag.Report(BindingDiagnostics.EmptyKey, context.PlaceOf(value.Node), record.Table.TableName, part.Text);
                return null;
            }

            first ??= value!.Node;
        }

        return first is null ? null : (new FactKey(parts.ToImmutable()), context.PlaceOf(record.KeyNode ?? first));
    }

    // A part that is null in the record was wrong and has been reported, except a plain field of the key that nothing gives.
    private static BoundValue? Find(BindingPlan plan, BoundRecord record, KeyPart part, out bool isReported)
    {
        isReported = false;
        BoundValue? value = record;
        foreach (var field in part.Path)
        {
            value = Bare(value);
            if (value is not BoundRecord owner)
            {
                return null;
            }

            var slot = plan.ShapeOf(owner.Declaration, owner.Variant).SlotOf(field);
            value = slot < 0 ? null : owner.Fields[slot];
            isReported = value is null;
        }

        value = Bare(value);
        if (part.Item is { } item && value is BoundList list)
        {
            isReported = list.IsPartial;
            return item < list.Items.Length ? Bare(list.Items[item]) : null;
        }

        return value;
    }

    private static BoundValue? Bare(BoundValue? value) => value switch
    {
        BoundStated stated => stated.Value,
        BoundOneOf oneOf => oneOf.Value,
        _ => value,
    };

    private static void ReportMissing(BindingContext context, RecordNode record, KeyPart part, bool isReported)
    {
        if (part.Type is UnknownType || (isReported && IsGiven(record, part)))
        {
            return;
        }

        var anchor = record.KeyNode ?? (record.Node is YamlMapping { Entries.IsEmpty: false } mapping ? mapping.Entries[0].Key : record.Node);
        context.Bag.Report(BindingDiagnostics.MissingKey, context.PlaceOf(anchor), record.Table.TableName, part.Text);
    }

    private static bool IsGiven(RecordNode record, KeyPart part)
    {
        if (record.KeyNode is not null || record.Node is not YamlMapping mapping)
        {
            return true;
        }

        foreach (var capture in record.Captures)
        {
            if (capture.Field == part.Path[0].Name)
            {
                return true;
            }
        }

        return mapping.Find(part.Path[0].Name) is not null || mapping.Find(AnnotationReader.Value) is not null;
    }
}
