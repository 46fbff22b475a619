using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Facts.Storage;

namespace Facts.Compiler.Binding;

/// <summary>Reads <c>$cite</c>: a map, or a list of maps.</summary>
internal static class CitationReader
{
    private static readonly string[] Keys = ["source", "at", "by", "anyOf", "status", "note", "said", "restates", "contradicts", "answers"];
    private static readonly string[] KeysOfAlternative = ["by", "status", "note"];

    private static readonly ImmutableArray<(string Word, FactStatus Status)> Statuses =
        Enum.GetValues(typeof(FactStatus)).Cast<FactStatus>().Select(static status => (FactStatusText.ToText(status), status)).ToImmutableArray();

    private static readonly ImmutableArray<(string Key, LinkKind Kind)> LinkKeys = ImmutableArray.Create(
        ("restates", LinkKind.Restates), ("contradicts", LinkKind.Contradicts), ("answers", LinkKind.Answers));

    public static ImmutableArray<BoundCitation> Read(in BindingScope scope, YamlNode node)
    {
        scope.Session.HasProvenance = true;
        var inside = scope.Inside();
        if (node is YamlMapping lone)
        {
            return ImmutableArray.Create(ReadOne(inside, lone));
        }

        var citations = ImmutableArray.CreateBuilder<BoundCitation>();
        var items = ((YamlSequence)node).Items;
        for (var index = 0; index < items.Length; index++)
        {
            var at = inside.At(index);
            if (items[index] is YamlMapping item)
            {
                citations.Add(ReadOne(at.Inside(), item));
            }
            else
            {
                at.Report(BindingDiagnostics.AnnotationShape, items[index], "$cite", AnnotationReader.CiteShape);
            }
        }

        return citations.ToImmutable();
    }

    public static bool IsKey(string name) => Array.IndexOf(Keys, name) >= 0;

    /// <summary>Reports unknown keys of a map.</summary>
    /// <param name="meaning">Finds an entry that has the value of a known key, and that key.</param>
    public static void CheckKeys(
        in BindingScope scope,
        YamlMapping map,
        string[] known,
        string owner,
        Func<BindingSession, YamlMapping, (YamlEntry Entry, string Key)?>? meaning = null)
    {
        foreach (var entry in map.Entries)
        {
            if (Array.IndexOf(known, entry.Name) < 0)
            {
                var takesPlace = Array.IndexOf(known, "at") >= 0;
                var hint = takesPlace && PlaceReader.UnitMeantBy(entry.Name) is { } unit ? InPlace(map, unit, entry.Value)
                    : Suggestion.For(entry.Name, known.Where(key => map.Find(key) is null)) is { Length: > 0 } suggestion ? suggestion
                    : meaning?.Invoke(scope.Session, map) is var (meant, key) && meant.Name == entry.Name
                        ? $" Write '{key}: {FlowText.Of(meant.Value) ?? "…"}'."
                    : "";
                scope.Report(BindingDiagnostics.UnknownCitationKey, entry.Key, owner, entry.Name, string.Join(", ", known), hint);
            }
        }
    }

    /// <summary>A hint that pages and other parts of a source belong in <c>at</c>.</summary>
    private static string InPlace(YamlMapping map, string unit, YamlNode value)
    {
        var part = $"{unit}: {NodeText.Of(value)}";
        return map["at"] is YamlMapping { Entries.IsEmpty: false } place
            ? " Write it in 'at': at: { "
                + $"{string.Join(", ", place.Entries.Select(static entry => $"{entry.Name}: {NodeText.Of(entry.Value)}"))}, {part} }}."
            : map["at"] is null ? $" Write at: {{ {part} }}."
            : $" Write it in 'at': at: {{ {part} }}.";
    }

    private static BoundCitation ReadOne(in BindingScope scope, YamlMapping map)
    {
        CheckKeys(scope, map, Keys, "$cite", static (session, map) => CitedSource.Meant(session, map) is { } meant ? (meant, "source") : null);
        var source = CitedSource.Read(scope, map);
        var by = ReadChain(scope, map);
        var status = ReadStatus(scope, map);
        var alternatives = ReadAlternatives(scope, map, status);
        if (map.Find("by") is { } lone && !alternatives.IsEmpty)
        {
            scope.Report(BindingDiagnostics.ByBesideAnyOf, lone.Key);
        }

        return new BoundCitation(map)
        {
            Source = source,
            Place = map["at"] is { } place ? PlaceReader.Read(scope.At("at"), source, place) : BoundPlace.Whole,
            By = by,
            Alternatives = alternatives,
            Status = status,
            Note = Text(scope, map, "note"),
            Said = ReadSaid(scope, map),
            Links = ReadLinks(scope, map),
        };
    }

    private static BoundList? ReadChain(in BindingScope scope, YamlMapping map)
    {
        if (map["by"] is not { } node)
        {
            return null;
        }

        var at = scope.At("by");
        var single = node is YamlScalar { IsNull: false } or YamlMapping ? new YamlSequence(node.Range, ImmutableArray.Create(node)) : node;
        var chain = ListBinder.Bind(at, scope.Session.Schema.Attribution, single);
        for (var index = 1; chain is not null && index < chain.Items.Length; index++)
        {
            CheckLink(at, chain, index);
        }

        return chain;
    }

    // A chain lists those who passed a statement on, so nobody can occur in it twice.
    private static void CheckLink(in BindingScope scope, BoundList chain, int index)
    {
        var link = ValueIdentity.Of(chain.Items[index]);
        if (chain.Items.Take(index).Any(before => ValueIdentity.Of(before).Equals(link)))
        {
            var keys = chain.Items.Take(index + 1).Select(static item => NodeText.Of(item.Node));
            scope.Report(BindingDiagnostics.ChainLoops, chain.Items[index].Node, NodeText.Of(chain.Items[index].Node), string.Join(" → ", keys));
        }
    }

    private static ImmutableArray<BoundAlternative> ReadAlternatives(in BindingScope scope, YamlMapping map, FactStatus status)
    {
        if (map["anyOf"] is not { } node)
        {
            return ImmutableArray<BoundAlternative>.Empty;
        }

        var at = scope.At("anyOf");
        if (node is not YamlSequence { Items.Length: >= 2 } readings || !readings.Items.All(static item => item is YamlMapping))
        {
            at.Report(BindingDiagnostics.AnnotationShape, node, "anyOf", "a list of at least two readings: [{ by: [ukraine] }, { by: [] }]");
            return ImmutableArray<BoundAlternative>.Empty;
        }

        var inside = at.Inside();
        var alternatives = ImmutableArray.CreateBuilder<BoundAlternative>(readings.Items.Length);
        for (var index = 0; index < readings.Items.Length; index++)
        {
            alternatives.Add(ReadAlternative(inside.At(index), (YamlMapping)readings.Items[index], status));
        }

        return alternatives.MoveToImmutable();
    }

    private static BoundAlternative ReadAlternative(in BindingScope scope, YamlMapping map, FactStatus status)
    {
        CheckKeys(scope, map, KeysOfAlternative, "anyOf");
        var by = ReadChain(scope, map);
        return new BoundAlternative(by, map.Find("status") is null ? status : ReadStatus(scope, map), Text(scope, map, "note"));
    }

    private static FactStatus ReadStatus(in BindingScope scope, YamlMapping map)
    {
        if (map["status"] is not { } node)
        {
            return FactStatus.Unspecified;
        }

        foreach (var (word, status) in Statuses)
        {
            if (node is YamlScalar scalar && scalar.Text == word)
            {
                return status;
            }
        }

        scope.Report(node, NodeText.Of(node), static text =>
        {
            var words = Statuses.Skip(1).Select(static entry => entry.Word).ToList();
            return (BindingDiagnostics.UnknownStatus, [text, string.Join(", ", words), Suggestion.For(text, words)]);
        });
        return FactStatus.Unspecified;
    }

    private static FactDate? ReadSaid(in BindingScope scope, YamlMapping map) =>
        map["said"] is { } node && ScalarBinder.Bind(scope.At("said"), Scalar.FactDate, node) is { } said ? (FactDate)said.Value : null;

    private static string? Text(in BindingScope scope, YamlMapping map, string key)
    {
        switch (map[key])
        {
            case null:
                return null;
            case YamlScalar { IsNull: false } text:
                return text.Text;
            case var node:
                scope.Report(BindingDiagnostics.AnnotationShape, node, key, "a text");
                return null;
        }
    }

    private static ImmutableArray<(LinkKind, BoundReference)> ReadLinks(in BindingScope scope, YamlMapping map)
    {
        var links = ImmutableArray<(LinkKind, BoundReference)>.Empty;
        foreach (var (key, kind) in LinkKeys)
        {
            if (map[key] is { } node)
            {
                links = links.AddRange(RecordLinks.Read(scope.At(key), node).Select(record => (kind, record)));
            }
        }

        return links;
    }
}
