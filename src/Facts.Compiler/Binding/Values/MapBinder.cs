using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds maps, in which no key is reserved, and texts in several languages.</summary>
internal static class MapBinder
{
    public static BoundMap? Bind(in BindingScope scope, MapType type, YamlNode node)
    {
        if (ValueBinder.IsNull(node))
        {
            return new BoundMap(node, ImmutableArray<(BoundValue, BoundValue)>.Empty);
        }

        if (node is not YamlMapping mapping)
        {
            scope.Report(node, node, static node => (BindingDiagnostics.NotMap, [ValueBinder.Kind(node), MapForm.Of(node)]));
            return null;
        }

        var inside = scope.Inside();
        var entries = ImmutableArray.CreateBuilder<(BoundValue, BoundValue)>(mapping.Entries.Length);
        var keys = new Dictionary<object, YamlNode>();
        var isComplete = true;
        foreach (var entry in mapping.Entries)
        {
            if (IsLeftOut(inside, type, entry))
            {
                continue;
            }

            if (BindEntry(inside.At(entry.Name), type, entry, keys) is { } bound)
            {
                entries.Add(bound);
            }
            else
            {
                isComplete = false;
            }
        }

        return new BoundMap(node, entries.ToImmutable())
        {
            IsPartial = !isComplete,
            References = type.WrittenKey is ReferenceType target
                ? References(scope, type, target, mapping)
                : ImmutableArray<BoundReference>.Empty,
        };
    }

    public static BoundText? BindText(in BindingScope scope, YamlNode node)
    {
        if (node is YamlMapping mapping)
        {
            return BindLanguages(scope, mapping);
        }

        return ScalarBinder.Bind(scope, Scalar.String, node) is { } text
            ? new BoundText(node, ImmutableArray.Create(("", (string)text.Value)))
            : null;
    }

    /// <summary>Whether the text of the entry means that there is no value, and null is not one either.</summary>
    private static bool IsLeftOut(in BindingScope scope, MapType type, in YamlEntry entry) =>
        type.Value is not NullableType && scope.IsAbsent(entry.Value);

    private static ImmutableArray<BoundReference> References(in BindingScope scope, MapType type, ReferenceType target, YamlMapping mapping)
    {
        var targets = scope.Session.TargetsOf(target);
        var references = ImmutableArray.CreateBuilder<BoundReference>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            if (!IsLeftOut(scope, type, entry) && FactKeyReader.Read(target.Table, entry.Key) is { } key)
            {
                references.Add(new BoundReference(entry.Key, targets, key));
            }
        }

        return references.ToImmutable();
    }

    private static (BoundValue, BoundValue)? BindEntry(in BindingScope scope, MapType type, YamlEntry entry, Dictionary<object, YamlNode> keys)
    {
        var node = entry.Key;
        var key = ValueBinder.Bind(scope, type.Key, node);
        var value = ValueBinder.Bind(scope, type.Value, entry.Value);
        if (key is null)
        {
            return null;
        }

        var identity = ValueIdentity.Of(key);
        if (keys.TryGetValue(identity, out var first))
        {
            scope.ReportBeside(first, BindingDiagnostics.DuplicateMapKey, node, entry.Name);
            return null;
        }

        keys.Add(identity, node);
        return value is null ? null : (key, value);
    }

    private static BoundText BindLanguages(in BindingScope scope, YamlMapping mapping)
    {
        var inside = scope.Inside();
        var texts = ImmutableArray.CreateBuilder<(string, string)>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            var at = inside.At(entry.Name);
            var tag = LanguageTag.Normalize(entry.Name);
            if (!LanguageTag.IsValid(tag))
            {
                at.Report(entry.Key, (mapping, entry.Name), static about =>
                    (BindingDiagnostics.BadLanguageTag, [about.Name, AdviceFor(about.mapping, about.Name)]));
            }
            else if (FindSame(mapping, entry, tag) is { } first)
            {
                at.ReportBeside(first.Key, BindingDiagnostics.DuplicateLanguage, entry.Key, entry.Name, first.Name);
            }
            else if (!at.IsAbsent(entry.Value) && ScalarBinder.Bind(at, Scalar.String, entry.Value) is { } text)
            {
                texts.Add((tag, (string)text.Value));
            }
        }

        return new BoundText(mapping, texts.ToImmutable());
    }

    private static string AdviceFor(YamlMapping mapping, string name)
    {
        if (LanguageTag.MeantBy(name) is not { } tag)
        {
            return "Write one such as en, de or zh-Hant.";
        }

        foreach (var other in mapping.Entries)
        {
            if (string.Equals(LanguageTag.Normalize(other.Name), tag, StringComparison.OrdinalIgnoreCase))
            {
                return $"It means {tag}, which is given, too: remove one of them.";
            }
        }

        return $"Write {tag}.";
    }

    /// <summary>An entry before <paramref name="entry"/> with the same language tag, apart from case and separators.</summary>
    private static YamlEntry? FindSame(YamlMapping mapping, in YamlEntry entry, string tag)
    {
        foreach (var other in mapping.Entries)
        {
            if (ReferenceEquals(other.Name, entry.Name) || string.Equals(other.Name, entry.Name, StringComparison.Ordinal))
            {
                break;
            }

            if (other.Name.Length == tag.Length && string.Equals(LanguageTag.Normalize(other.Name), tag, StringComparison.OrdinalIgnoreCase))
            {
                return other;
            }
        }

        return null;
    }
}
