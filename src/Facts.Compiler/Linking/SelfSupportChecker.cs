using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Storage;

namespace Facts.Compiler.Linking;

/// <summary>
/// Reports records that rest on themselves: that are in the end worked out from themselves, or restate themselves. A field may rest on
/// its own record: only what is said of records as a whole makes a circle.
/// </summary>
internal sealed class SelfSupportChecker
{
    private readonly LinkedDataset _dataset;
    private readonly DiagnosticBag _bag;
    private readonly FactDescriptor _descriptor;
    private readonly string _key;
    private readonly Dictionary<(LinkedTable, int), ImmutableArray<BoundReference>> _support = [];
    private readonly HashSet<(LinkedTable, int)> _done = [];

    private SelfSupportChecker(
        LinkedDataset dataset,
        DiagnosticBag bag,
        FactDescriptor descriptor,
        string key,
        Func<LinkedSubject, ImmutableArray<BoundReference>> supportOf)
    {
        (_dataset, _bag, _descriptor, _key) = (dataset, bag, descriptor, key);
        foreach (var subject in dataset.Provenance.Where(static subject => subject.Path.IsEmpty))
        {
            if (supportOf(subject) is { IsEmpty: false } support)
            {
                _support.Add((dataset[subject.Table], subject.Row), support);
            }
        }
    }

    public static void Check(LinkedDataset dataset, DiagnosticBag bag)
    {
        new SelfSupportChecker(dataset, bag, LinkingDiagnostics.DerivedFromItself, "$derived", static subject =>
            subject.Derivation?.Premises ?? ImmutableArray<BoundReference>.Empty).Check();
        new SelfSupportChecker(dataset, bag, LinkingDiagnostics.RestatesItself, "$cite", static subject =>
            subject.Citations.SelectMany(static citation => citation.Links).Where(static link => link.Kind == LinkKind.Restates)
                .Select(static link => link.Record).ToImmutableArray()).Check();
    }

    private void Check()
    {
        foreach (var record in _support.Keys)
        {
            Visit(record);
        }
    }

    // On a stack of its own, because a way may be as long as the dataset.
    private void Visit((LinkedTable Table, int Row) start)
    {
        var way = new List<((LinkedTable Table, int Row) Record, int At)> { (start, 0) };
        var onTheWay = new HashSet<(LinkedTable, int)> { start };
        while (way.Count > 0)
        {
            var (record, at) = way[way.Count - 1];
            if (_done.Contains(record) || !_support.TryGetValue(record, out var support) || at == support.Length)
            {
                _done.Add(record);
                onTheWay.Remove(record);
                way.RemoveAt(way.Count - 1);
                continue;
            }

            way[way.Count - 1] = (record, at + 1);
            if (_dataset.Resolve(support[at]) is not { } address)
            {
                continue;
            }

            var premise = (_dataset[address.Table], address.Row);
            if (onTheWay.Add(premise))
            {
                way.Add((premise, 0));
            }
            else
            {
                Report(way.Select(static step => step.Record).SkipWhile(step => step != premise).ToList(), support[at]);
            }
        }
    }

    private void Report(List<(LinkedTable Table, int Row)> circle, BoundReference premise)
    {
        const int Most = 12;
        var last = RowOf(circle[circle.Count - 1]);
        var keys = circle.Take(Most).Select(record => RowOf(record).Key.ToString()).ToList();
        _bag.Report(_descriptor, last.File.PlaceOf(premise.Node),
            $"{RecordLabel.Of(last.Table, last.Key.ToString())}.{_key}",
            string.Join(" → ", (circle.Count > Most ? keys.Append("…") : keys).Append(keys[0])));
    }

    private static BoundRow RowOf((LinkedTable Table, int Row) record) => record.Table.Rows[record.Row];
}
