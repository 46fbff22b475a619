using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Linking;

/// <summary>
/// Reports records that are in the end worked out from themselves. A field may rest on its own record: only what is derived as a
/// whole makes a circle.
/// </summary>
internal sealed class DerivationChecker(LinkedDataset dataset, DiagnosticBag bag)
{
    private readonly Dictionary<(LinkedTable, int), BoundDerivation> _derived = [];
    private readonly HashSet<(LinkedTable, int)> _done = [];

    public void Check()
    {
        foreach (var subject in dataset.Provenance.Where(static subject => subject.Path.IsEmpty && subject.Derivation is not null))
        {
            _derived.Add((dataset[subject.Table], subject.Row), subject.Derivation!);
        }

        foreach (var record in _derived.Keys)
        {
            Visit(record);
        }
    }

    // On a stack of its own, because a derivation may be as long as the dataset.
    private void Visit((LinkedTable Table, int Row) start)
    {
        var way = new List<((LinkedTable Table, int Row) Record, int At)> { (start, 0) };
        var onTheWay = new HashSet<(LinkedTable, int)> { start };
        while (way.Count > 0)
        {
            var (record, at) = way[way.Count - 1];
            if (_done.Contains(record) || !_derived.TryGetValue(record, out var derivation) || at == derivation.Premises.Length)
            {
                _done.Add(record);
                onTheWay.Remove(record);
                way.RemoveAt(way.Count - 1);
                continue;
            }

            way[way.Count - 1] = (record, at + 1);
            if (dataset.Resolve(derivation.Premises[at]) is not { } address)
            {
                continue;
            }

            var premise = (dataset[address.Table], address.Row);
            if (onTheWay.Add(premise))
            {
                way.Add((premise, 0));
            }
            else
            {
                Report(way.Select(static step => step.Record).SkipWhile(step => step != premise).ToList(), derivation.Premises[at]);
            }
        }
    }

    private void Report(List<(LinkedTable Table, int Row)> circle, BoundReference premise)
    {
        const int Most = 12;
        var last = RowOf(circle[circle.Count - 1]);
        var keys = circle.Take(Most).Select(record => RowOf(record).Key.ToString()).ToList();
        bag.Report(LinkingDiagnostics.DerivedFromItself, last.File.PlaceOf(premise.Node),
            $"{RecordLabel.Of(last.Table, last.Key.ToString())}.$derived", string.Join(" → ", (circle.Count > Most ? keys.Append("…") : keys).Append(keys[0])));
    }

    private static BoundRow RowOf((LinkedTable Table, int Row) record) => record.Table.Rows[record.Row];
}
