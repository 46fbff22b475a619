using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads lists, sets, listings and claims. No value at all is an empty one: people leave a name with nothing behind it.</summary>
internal static class ListBinder
{
    private const string Ellipsis = "...";

    public static BoundList? Bind(BindingContext context, FieldType item, FieldDeclaration? field, YamlNode node) =>
        Items(context, item, field, node) is { } items ? BindItems(context, item, field, node, items, items.Length, isOpen: false) : null;

    public static BoundList? BindSet(BindingContext context, FieldType item, FieldDeclaration? field, YamlNode node)
    {
        var list = Bind(context, item, field, node);
        if (list is { Items.Length: > 1 })
        {
            ReportDuplicates(context, list);
        }

        return list;
    }

    public static BoundList? BindListing(BindingContext context, FieldType item, FieldDeclaration? field, YamlNode node)
    {
        if (Items(context, item, field, node) is not { } items)
        {
            return null;
        }

        var isOpen = items.Length > 0 && IsEllipsis(items[items.Length - 1]);
        return BindItems(context, item, field, node, items, isOpen ? items.Length - 1 : items.Length, isOpen, isListing: true);
    }

    /// <summary>A lone value is a lone claim.</summary>
    public static BoundList? BindClaims(BindingContext context, FieldType item, FieldDeclaration? field, YamlNode node)
    {
        var items = node is YamlSequence sequence ? sequence.Items
            : ValueBinder.IsNull(node) ? ImmutableArray<YamlNode>.Empty
            : ImmutableArray.Create(node);
        return BindItems(context, item, field, node, items, items.Length, isOpen: false, areClaims: true);
    }

    private static ImmutableArray<YamlNode>? Items(BindingContext context, FieldType item, FieldDeclaration? field, YamlNode node)
    {
        if (node is YamlSequence sequence)
        {
            return sequence.Items;
        }

        if (node is YamlScalar { IsNull: true })
        {
            return ImmutableArray<YamlNode>.Empty;
        }

        if (node is YamlScalar scalar && field?.Delimiter is { Length: > 0 } delimiter)
        {
            return DelimitedText.Split(scalar, delimiter);
        }

        if (field is { Single: true })
        {
            return ImmutableArray.Create(node);
        }

        context.Report(BindingDiagnostics.NotList, node, node is YamlScalar text ? text.Text : TypeText.Of(item));
        return null;
    }

    private static BoundList BindItems(
        BindingContext context,
        FieldType type,
        FieldDeclaration? field,
        YamlNode node,
        ImmutableArray<YamlNode> nodes,
        int count,
        bool isOpen,
        bool isListing = false,
        bool areClaims = false)
    {
        var items = ImmutableArray.CreateBuilder<BoundValue>(count);
        for (var index = 0; index < count; index++)
        {
            context.Path.Push(index);
            context.IsClaimNext = areClaims;
            if (isListing && IsEllipsis(nodes[index]))
            {
                context.Report(BindingDiagnostics.MisplacedEllipsis, nodes[index]);
            }
            else if (ValueBinder.Bind(context, type, field, nodes[index]) is { } value)
            {
                items.Add(value);
            }

            context.Path.Pop();
        }

        // Read before the builder gives its items away, which empties it.
        var isPartial = items.Count != count;
        return new BoundList(node, isPartial ? items.ToImmutable() : items.MoveToImmutable(), isOpen) { IsPartial = isPartial };
    }

    private static void ReportDuplicates(BindingContext context, BoundList list)
    {
        var seen = new Dictionary<object, YamlNode>();
        for (var index = 0; index < list.Items.Length; index++)
        {
            var (identity, node) = (ValueIdentity.Of(list.Items[index]), list.Items[index].Node);
            if (seen.TryGetValue(identity, out var first))
            {
                context.Path.Push(index);
                context.ReportBeside(first, BindingDiagnostics.DuplicateItem, node, NodeText.Of(node));
                context.Path.Pop();
            }
            else
            {
                seen.Add(identity, node);
            }
        }
    }

    private static bool IsEllipsis(YamlNode node) => node is YamlScalar { Style: ScalarStyle.Plain, Text: Ellipsis };
}
