using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds references: keys, read as the key type of their table.</summary>
internal static class ReferenceBinder
{
    public static BoundReference? Bind(in BindingScope scope, ImmutableArray<ReferenceType> targets, YamlNode node)
    {
        if (ValueBinder.IsNull(node))
        {
            var tables = string.Join(" or ", targets.Select(TypeText.Of));
            NoValue.Report(scope, node, $"the key of {tables}", tables, takesText: true);
            return null;
        }

        var key = FactKeyReader.Read(targets[0].Table, node);
        if (targets.Length == 1 || HaveSameKeyType(targets))
        {
            return key is null ? ReportNotKey(scope, targets, node) : new BoundReference(node, targets, key);
        }

        return key is null && !IsKeyOfOther(targets, node) ? ReportNotKey(scope, targets, node) : new BoundReference(node, targets, Key: null);
    }

    /// <summary>Binds a reference to one of several tables: a key that only one of them has, or <c>{ Gift: bust }</c>.</summary>
    public static BoundOneOf? BindOneOf(in BindingScope scope, ImmutableArray<ReferenceType> targets, YamlNode node)
    {
        if (node is not YamlMapping { Entries.Length: 1 } mapping || IsCompositeKey(targets, mapping))
        {
            return Bind(scope, targets, node) is { } reference ? new BoundOneOf(node, Alternative: -1, reference) : null;
        }

        var named = mapping.Entries[0];
        for (var index = 0; index < targets.Length; index++)
        {
            if (IsNamed(targets[index], named.Name))
            {
                return Bind(scope, scope.Session.TargetsOf(targets[index]), named.Value) is { } reference
                    ? new BoundOneOf(node, index, reference)
                    : null;
            }
        }

        scope.Report(named.Key, (named.Name, targets), static at =>
        {
            var names = at.targets.Select(TypeText.Of).ToList();
            return (BindingDiagnostics.NotTable, [at.Name, Suggestion.Listed(names), Suggestion.For(at.Name, names)]);
        });
        return null;
    }

    private static bool IsNamed(ReferenceType target, string name) =>
        name == TypeText.Of(target)
        || (target.Variant is { } variant ? name == variant.TypeName || name == variant.Name : name == target.Table.TableName);

    private static bool IsCompositeKey(ImmutableArray<ReferenceType> targets, YamlMapping mapping)
    {
        foreach (var target in targets)
        {
            var key = target.Table.Key;
            if (key.Length == 1 && key[0].Text == mapping.Entries[0].Name && key[0].Type is ReferenceType)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKeyOfOther(ImmutableArray<ReferenceType> targets, YamlNode node)
    {
        for (var index = 1; index < targets.Length; index++)
        {
            if (FactKeyReader.Read(targets[index].Table, node) is not null)
            {
                return true;
            }
        }

        return false;
    }

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

    private static BoundReference? ReportNotKey(in BindingScope scope, ImmutableArray<ReferenceType> targets, YamlNode node)
    {
        scope.Report(node, (node, targets, scope.Field), static at => (BindingDiagnostics.NotKey,
            [NodeText.Of(at.node), string.Join(" or ", at.targets.Select(TypeText.Of)), Fix(at.targets, at.node, at.Field)]));
        return null;
    }

    private static string Fix(ImmutableArray<ReferenceType> targets, YamlNode node, FieldDeclaration? field)
    {
        var fix = node is not YamlScalar text ? null : TextFix.For(field, text, text.Text, part =>
            targets.Any(target => FactKeyReader.Read(target.Table, new YamlScalar(text.Range, part, ScalarStyle.Plain)) is not null));
        return fix ?? $"Write {Form(targets, node)}.";
    }

    private static string Form(ImmutableArray<ReferenceType> targets, YamlNode node) =>
        node is YamlSequence { Items.Length: 1 } list
            && list.Items[0] is YamlScalar lone
            && targets.All(static target => target.Table.Key.Length == 1)
            ? $"it without brackets: {lone.Text}"
            : string.Join(" or ", targets.Select(static target => FactKeyReader.Form(target.Table)).Distinct());
}
