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
internal sealed class CitationReader(BindingContext context)
{
    private static readonly string[] Keys = ["source", "at", "by", "anyOf", "status", "note", "said", "restates", "contradicts", "answers"];
    private static readonly string[] KeysOfAlternative = ["by", "status", "note"];

    private static readonly ImmutableArray<(string Word, FactStatus Status)> Statuses =
        Enum.GetValues(typeof(FactStatus)).Cast<FactStatus>().Select(static status => (FactStatusText.ToText(status), status)).ToImmutableArray();

    private readonly DatasetSchema _schema = context.Plan.Schema;

    public ImmutableArray<BoundCitation> Read(YamlNode node)
    {
        if (node is YamlMapping lone)
        {
            return ImmutableArray.Create(ReadOne(lone));
        }

        var citations = ImmutableArray.CreateBuilder<BoundCitation>();
        var items = ((YamlSequence)node).Items;
        for (var index = 0; index < items.Length; index++)
        {
            context.Path.Push(index);
            if (items[index] is YamlMapping item)
            {
                citations.Add(ReadOne(item));
            }
            else
            {
                context.Report(BindingDiagnostics.AnnotationShape, items[index], "$cite", AnnotationReader.CiteShape);
            }

            context.Path.Pop();
        }

        return citations.ToImmutable();
    }

    private BoundCitation ReadOne(YamlMapping map)
    {
        CheckKeys(map, Keys, "$cite");
        var source = new CitedSource(context).Read(map);
        var by = map["by"] is { } chain ? ReadChain(chain, "by") : null;
        var alternatives = ReadAlternatives(map, ReadStatus(map));
        if (map.Find("by") is { } lone && !alternatives.IsEmpty)
        {
            context.Report(BindingDiagnostics.ByBesideAnyOf, lone.Key);
        }

        return new BoundCitation(map)
        {
            Source = source,
            Place = map["at"] is { } place ? new PlaceReader(context, source).Read(place) : BoundPlace.Whole,
            By = by,
            Alternatives = alternatives,
            Status = ReadStatus(map, reports: true),
            Note = Text(map, "note"),
            Said = ReadSaid(map),
            Links = Links(map, "restates", LinkKind.Restates)
                .AddRange(Links(map, "contradicts", LinkKind.Contradicts))
                .AddRange(Links(map, "answers", LinkKind.Answers)),
        };
    }

    private void CheckKeys(YamlMapping map, string[] known, string owner)
    {
        foreach (var entry in map.Entries.Where(entry => Array.IndexOf(known, entry.Name) < 0))
        {
            context.Report(BindingDiagnostics.UnknownCitationKey, entry.Key,
                owner, entry.Name, string.Join(", ", known), Suggestion.For(entry.Name, known));
        }
    }

    private BoundList? ReadChain(YamlNode node, string name)
    {
        context.Path.Push(name);
        var single = node is YamlScalar { IsNull: false } or YamlMapping ? new YamlSequence(node.Range, ImmutableArray.Create(node)) : node;
        var chain = ListBinder.Bind(context, _schema.Attribution, field: null, single);
        for (var index = 1; chain is not null && index < chain.Items.Length; index++)
        {
            CheckLink(chain, index);
        }

        context.Path.Pop();
        return chain;
    }

    // A chain passes on what someone said, so nobody comes in it twice.
    private void CheckLink(BoundList chain, int index)
    {
        var link = ValueIdentity.Of(chain.Items[index]);
        if (chain.Items.Take(index).Any(before => ValueIdentity.Of(before).Equals(link)))
        {
            var keys = chain.Items.Take(index + 1).Select(item => NodeText.Of(item.Node));
            context.Report(BindingDiagnostics.ChainLoops, chain.Items[index].Node, NodeText.Of(chain.Items[index].Node), string.Join(" → ", keys));
        }
    }

    private ImmutableArray<BoundAlternative> ReadAlternatives(YamlMapping map, FactStatus status)
    {
        if (map["anyOf"] is not { } node)
        {
            return ImmutableArray<BoundAlternative>.Empty;
        }

        context.Path.Push("anyOf");
        var alternatives = ImmutableArray.CreateBuilder<BoundAlternative>();
        if (node is YamlSequence { Items.Length: >= 2 } readings && readings.Items.All(static item => item is YamlMapping))
        {
            for (var index = 0; index < readings.Items.Length; index++)
            {
                context.Path.Push(index);
                alternatives.Add(ReadAlternative((YamlMapping)readings.Items[index], status));
                context.Path.Pop();
            }
        }
        else
        {
            context.Report(BindingDiagnostics.AnnotationShape, node, "anyOf", "a list of at least two readings: [{ by: [ukraine] }, { by: [] }]");
        }

        context.Path.Pop();
        return alternatives.ToImmutable();
    }

    private BoundAlternative ReadAlternative(YamlMapping map, FactStatus status)
    {
        CheckKeys(map, KeysOfAlternative, "anyOf");
        var by = map["by"] is { } chain ? ReadChain(chain, "by") : null;
        return new BoundAlternative(by, map.Find("status") is null ? status : ReadStatus(map, reports: true), Text(map, "note"));
    }

    private FactStatus ReadStatus(YamlMapping map, bool reports = false)
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

        if (reports)
        {
            var words = Statuses.Skip(1).Select(static entry => entry.Word).ToList();
            context.Report(
                BindingDiagnostics.UnknownStatus,
                node,
                NodeText.Of(node),
                string.Join(", ", words),
                Suggestion.For(NodeText.Of(node), words));
        }

        return FactStatus.Unspecified;
    }

    private FactDate? ReadSaid(YamlMapping map)
    {
        if (map["said"] is not { } node)
        {
            return null;
        }

        context.Path.Push("said");
        var said = ScalarBinder.Bind(context, Scalar.FactDate, field: null, node);
        context.Path.Pop();
        return (FactDate?)said?.Value;
    }

    private string? Text(YamlMapping map, string key)
    {
        switch (map[key])
        {
            case null:
                return null;
            case YamlScalar { IsNull: false } text:
                return text.Text;
            case var node:
                context.Report(BindingDiagnostics.AnnotationShape, node, key, "a text");
                return null;
        }
    }

    private ImmutableArray<(LinkKind, BoundReference)> Links(YamlMapping map, string key, LinkKind kind) =>
        map[key] is { } node
            ? new RecordLinks(context).Read(key, node).Select(record => (kind, record)).ToImmutableArray()
            : ImmutableArray<(LinkKind, BoundReference)>.Empty;
}
