using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds lists, sets, listings and claims. No value means an empty list, because people write a key with nothing after it.</summary>
internal static class ListBinder
{
    private const string Ellipsis = "...";

    private enum Kind
    {
        List,
        Listing,
        Claims,
    }

    public static BoundList? Bind(in BindingScope scope, FieldType item, YamlNode node) =>
        Items(scope, item, node) is { } items ? BindItems(scope, item, node, items, Kind.List) : null;

    public static BoundList? BindSet(in BindingScope scope, FieldType item, YamlNode node)
    {
        var list = Bind(scope, item, node);
        if (list is { Items.Length: > 1 })
        {
            ReportDuplicates(scope, list);
        }

        return list;
    }

    public static BoundList? BindListing(in BindingScope scope, FieldType item, YamlNode node) =>
        Items(scope, item, node) is { } items ? BindItems(scope, item, node, items, Kind.Listing) : null;

    /// <summary>Binds claims; a single value is a single claim.</summary>
    public static BoundList BindClaims(in BindingScope scope, FieldType item, YamlNode node)
    {
        var items = node is YamlSequence sequence ? sequence.Items
            : ValueBinder.IsNull(node) ? ImmutableArray<YamlNode>.Empty
            : ImmutableArray.Create(node);
        return BindItems(scope, item, node, items, Kind.Claims);
    }

    private static ImmutableArray<YamlNode>? Items(in BindingScope scope, FieldType item, YamlNode node)
    {
        if (node is YamlSequence sequence)
        {
            return sequence.Items;
        }

        if (node is YamlScalar { IsNull: true })
        {
            return ImmutableArray<YamlNode>.Empty;
        }

        if (node is YamlScalar scalar && scope.Field?.Delimiter is { Length: > 0 } delimiter)
        {
            return DelimitedText.Split(scalar, delimiter);
        }

        if (scope.Field is { Single: true })
        {
            return ImmutableArray.Create(node);
        }

        scope.Report(node, (item, node, scope.Session.Source), static at => (BindingDiagnostics.NotList, [ListForm.Of(at.item, at.node, at.Source)]));
        return null;
    }

    private static BoundList BindItems(in BindingScope scope, FieldType type, YamlNode node, ImmutableArray<YamlNode> nodes, Kind kind)
    {
        var isOpen = kind == Kind.Listing && !nodes.IsEmpty && IsEllipsis(nodes[nodes.Length - 1]);
        var count = isOpen ? nodes.Length - 1 : nodes.Length;
        var inside = count == 0 ? scope : scope.Inside();
        var items = ImmutableArray.CreateBuilder<BoundValue>(count);
        var isComplete = true;
        for (var index = 0; index < count; index++)
        {
            var at = inside.At(index);
            if (kind == Kind.Listing && IsEllipsis(nodes[index]))
            {
                at.Report(BindingDiagnostics.MisplacedEllipsis, nodes[index]);
                isComplete = false;
            }
            else if (type is not NullableType && at.IsAbsent(nodes[index]))
            {
                continue;
            }
            else if (ValueBinder.Bind(kind == Kind.Claims ? at.With(AnnotationPlace.Claim) : at, type, nodes[index]) is { } value)
            {
                items.Add(value);
            }
            else
            {
                isComplete = false;
            }
        }

        return new BoundList(node, items.Count == count ? items.MoveToImmutable() : items.ToImmutable(), isOpen) { IsPartial = !isComplete };
    }

    private static void ReportDuplicates(in BindingScope scope, BoundList list)
    {
        var seen = new Dictionary<object, YamlNode>();
        for (var index = 0; index < list.Items.Length; index++)
        {
            var (identity, node) = (ValueIdentity.Of(list.Items[index]), list.Items[index].Node);
            if (seen.TryGetValue(identity, out var first))
            {
                scope.At(index).ReportBeside(first, BindingDiagnostics.DuplicateItem, node, NodeText.Of(node));
            }
            else
            {
                seen.Add(identity, node);
            }
        }
    }

    private static bool IsEllipsis(YamlNode node) => node is YamlScalar { Style: ScalarStyle.Plain, Text: Ellipsis };
}
