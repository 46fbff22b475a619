using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Storage;

namespace Facts.Compiler.Checking;

/// <summary>
/// Reports statements that support themselves: those derived from what is derived from them, or that restate what restates them. Only statements
/// about whole records can form a cycle.
/// </summary>
internal sealed class SelfSupportCheck : DatasetCheck
{
    private SelfSupportCheck(LinkedDataset dataset) : base(dataset)
    {
    }

    public override bool JoinsWalk => false;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        dataset.Provenance.IsEmpty ? null : new SelfSupportCheck(dataset);

    public override void Finish(CancellationToken cancellation)
    {
        FindCircles(LinkingDiagnostics.DerivedFromItself, "$derived", static subject =>
            subject.Derivation?.Premises ?? ImmutableArray<BoundReference>.Empty);
        FindCircles(LinkingDiagnostics.RestatesItself, "$cite", static subject =>
            subject.Citations.SelectMany(static citation => citation.Links)
                .Where(static link => link.Kind == LinkKind.Restates)
                .Select(static link => link.Record)
                .ToImmutableArray());
    }

    private void FindCircles(FactDescriptor descriptor, string key, Func<LinkedSubject, ImmutableArray<BoundReference>> supportOf)
    {
        var support = new Dictionary<LinkedRecord, ImmutableArray<BoundReference>>();
        foreach (var subject in Dataset.Provenance.Where(static subject => subject.Path.IsEmpty))
        {
            if (supportOf(subject) is { IsEmpty: false } premises)
            {
                support.Add(subject.Record, premises);
            }
        }

        var done = new HashSet<LinkedRecord>();
        foreach (var record in support.Keys)
        {
            Visit(record, support, done, (premise, circle) => Report(descriptor, key, premise, circle));
        }
    }

    // Uses an explicit stack, because a path may be as long as the dataset.
    private void Visit(
        LinkedRecord start,
        Dictionary<LinkedRecord, ImmutableArray<BoundReference>> support,
        HashSet<LinkedRecord> done,
        Action<BoundReference, List<LinkedRecord>> found)
    {
        var way = new List<(LinkedRecord Record, int At)> { (start, 0) };
        var onTheWay = new HashSet<LinkedRecord> { start };
        while (way.Count > 0)
        {
            var (record, at) = way[way.Count - 1];
            if (done.Contains(record) || !support.TryGetValue(record, out var premises) || at == premises.Length)
            {
                done.Add(record);
                onTheWay.Remove(record);
                way.RemoveAt(way.Count - 1);
                continue;
            }

            way[way.Count - 1] = (record, at + 1);
            if (Dataset.TargetOf(premises[at]) is not { } premise)
            {
                continue;
            }

            if (onTheWay.Add(premise))
            {
                way.Add((premise, 0));
            }
            else
            {
                found(premises[at], way.Select(static step => step.Record).SkipWhile(step => step != premise).ToList());
            }
        }
    }

    private void Report(FactDescriptor descriptor, string key, BoundReference premise, List<LinkedRecord> circle)
    {
        const int Most = 12;
        var last = circle[circle.Count - 1];
        var keys = circle.Take(Most).Select(static record => record.Key.ToString()).ToList();
        Diagnostics.Report(
            descriptor,
            last.Bound.File.PlaceOf(premise.Node),
            $"{last.Label}.{key}",
            string.Join(" → ", (circle.Count > Most ? keys.Append("…") : keys).Append(keys[0])));
    }
}
