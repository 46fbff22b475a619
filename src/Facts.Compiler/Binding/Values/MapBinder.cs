using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads maps by key, in which no key is reserved, and texts by language.</summary>
internal static class MapBinder
{
    public static BoundMap? Bind(BindingContext context, MapType type, FieldDeclaration? field, YamlNode node)
    {
        if (ValueBinder.IsNull(node))
        {
            return new BoundMap(node, ImmutableArray<(BoundValue, BoundValue)>.Empty);
        }

        if (node is not YamlMapping mapping)
        {
            context.Report(BindingDiagnostics.NotMap, node, ValueBinder.Kind(node));
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<(BoundValue, BoundValue)>(mapping.Entries.Length);
        var keys = new Dictionary<object, YamlNode>();
        foreach (var entry in mapping.Entries)
        {
            context.Path.Push(entry.Name);
            if (BindEntry(context, type, field, entry, keys) is { } bound)
            {
                entries.Add(bound);
            }

            context.Path.Pop();
        }

        return new BoundMap(node, entries.ToImmutable())
        {
            IsPartial = entries.Count != mapping.Entries.Length,
            References = References(type, mapping),
        };
    }

    private static ImmutableArray<BoundReference> References(MapType type, YamlMapping mapping)
    {
        if (type.WrittenKey is not ReferenceType target)
        {
            return ImmutableArray<BoundReference>.Empty;
        }

        var targets = ImmutableArray.Create(target);
        return mapping.Entries
            .Select(entry => FactKeyReader.Read(target.Table, entry.Key) is { } key ? new BoundReference(entry.Key, targets, key) : null)
            .OfType<BoundReference>()
            .ToImmutableArray();
    }

    public static BoundText? BindText(BindingContext context, YamlNode node)
    {
        if (node is YamlMapping mapping)
        {
            return BindLanguages(context, mapping);
        }

        return ScalarBinder.Bind(context, Scalar.String, field: null, node) is { } text
            ? new BoundText(node, ImmutableArray.Create(("", (string)text.Value)))
            : null;
    }

    private static (BoundValue, BoundValue)? BindEntry(
        BindingContext context, MapType type, FieldDeclaration? field, YamlEntry entry, Dictionary<object, YamlNode> keys)
    {
        var node = entry.Key;
        var key = ValueBinder.Bind(context, type.Key, field: null, node);
        var value = ValueBinder.Bind(context, type.Value, field, entry.Value);
        if (key is null)
        {
            return null;
        }

        var identity = ValueIdentity.Of(key);
        if (keys.TryGetValue(identity, out var first))
        {
            context.ReportBeside(first, BindingDiagnostics.DuplicateMapKey, node, entry.Name);
            return null;
        }

        keys.Add(identity, node);
        return value is null ? null : (key, value);
    }

    private static BoundText BindLanguages(BindingContext context, YamlMapping mapping)
    {
        var texts = ImmutableArray.CreateBuilder<(string, string)>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            context.Path.Push(entry.Name);
            if (!LanguageTag.IsValid(entry.Name))
            {
                context.Report(BindingDiagnostics.BadLanguageTag, entry.Key, entry.Name);
            }
            else if (ScalarBinder.Bind(context, Scalar.String, field: null, entry.Value) is { } text)
            {
                texts.Add((entry.Name, (string)text.Value));
            }

            context.Path.Pop();
        }

        return new BoundText(mapping, texts.ToImmutable());
    }
}
