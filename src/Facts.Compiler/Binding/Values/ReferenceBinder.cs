using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads references: keys, typed by the key of the table that they lead to.</summary>
internal static class ReferenceBinder
{
    public static BoundReference? Bind(BindingContext context, ImmutableArray<ReferenceType> targets, YamlNode node)
    {
        if (ValueBinder.IsNull(node))
        {
            var tables = string.Join(" or ", targets.Select(TypeText.Of));
            context.Report(BindingDiagnostics.NullValue, node, $"the key of {tables}", tables);
            return null;
        }

        var first = FactKeyReader.Read(targets[0].Table, node);
        if (targets.Length == 1 || HaveSameKeyType(targets))
        {
            return first is null ? ReportNotKey(context, targets, node) : new BoundReference(node, targets, first);
        }

        return first is null && !targets.Any(target => FactKeyReader.Read(target.Table, node) is not null)
            ? ReportNotKey(context, targets, node)
            : new BoundReference(node, targets, Key: null);
    }

    /// <summary>A key that exists in exactly one of the tables, or <c>{ Gift: bust }</c>.</summary>
    public static BoundOneOf? BindOneOf(BindingContext context, ImmutableArray<ReferenceType> targets, YamlNode node)
    {
        if (node is not YamlMapping { Entries.Length: 1 } mapping || targets.Any(target => IsCompositePart(target, mapping)))
        {
            return Bind(context, targets, node) is { } reference ? new BoundOneOf(node, Alternative: -1, reference) : null;
        }

        var named = mapping.Entries[0];
        for (var index = 0; index < targets.Length; index++)
        {
            if (IsNamed(targets[index], named.Name))
            {
                return Bind(context, ImmutableArray.Create(targets[index]), named.Value) is { } reference
                    ? new BoundOneOf(node, index, reference)
                    : null;
            }
        }

        var names = targets.Select(TypeText.Of).ToList();
        context.Report(named.Key, () => (BindingDiagnostics.NotTable, [named.Name, Suggestion.Listed(names), Suggestion.For(named.Name, names)]));
        return null;
    }

    private static bool IsNamed(ReferenceType target, string name) =>
        name == TypeText.Of(target)
        || (target.Variant is { } variant ? name == variant.TypeName || name == variant.Name : name == target.Table.TableName);

    private static bool IsCompositePart(ReferenceType target, YamlMapping mapping) =>
        target.Table.Key.Length == 1 && target.Table.Key[0].Text == mapping.Entries[0].Name && target.Table.Key[0].Type is ReferenceType;

    private static bool HaveSameKeyType(ImmutableArray<ReferenceType> targets)
    {
        for (var index = 1; index < targets.Length; index++)
        {
            if (!FactKeyReader.HasSameKeyType(targets[0].Table, targets[index].Table))
            {
                return false;
            }
        }

        return true;
    }

    private static BoundReference? ReportNotKey(BindingContext context, ImmutableArray<ReferenceType> targets, YamlNode node)
    {
        context.Report(node, () => (BindingDiagnostics.NotKey,
            [
                NodeText.Of(node),
                string.Join(" or ", targets.Select(TypeText.Of)),
                node is YamlSequence { Items.Length: 1 } list
                    && list.Items[0] is YamlScalar lone
                    && targets.All(target => target.Table.Key.Length == 1)
                    ? $"it without brackets: {lone.Text}"
                    : string.Join(" or ", targets.Select(target => FactKeyReader.Form(target.Table)).Distinct()),
            ]));
        return null;
    }
}
