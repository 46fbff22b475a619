using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Reports circles in references of a table to itself that are declared to have none. Every row is visited once.</summary>
internal sealed class CircleFinder(LinkedDataset dataset, DiagnosticBag bag)
{
    private readonly BindingPlan _plan = BindingPlan.Of(dataset.Schema);

    public void Check(LinkedTable table)
    {
        var owners = table.Declaration.Variants.Cast<RecordDeclaration>().Prepend(table.Declaration);
        foreach (var field in owners.SelectMany(owner => owner.Fields).Where(field => field.Acyclic))
        {
            Check(table, field);
        }
    }

    private void Check(LinkedTable table, FieldDeclaration field)
    {
        var states = new byte[table.Rows.Length];
        for (var row = 0; row < states.Length; row++)
        {
            if (states[row] == 0)
            {
                Visit(table, field, row, states);
            }
        }
    }

    // On a stack of its own, because a chain may be as long as the table.
    private void Visit(LinkedTable table, FieldDeclaration field, int start, byte[] states)
    {
        const byte OnTheWay = 1;
        const byte Done = 2;
        var way = new List<(int Row, List<(BoundReference Reference, int Row)> Next, int At)>();
        Enter(start);
        while (way.Count > 0)
        {
            var (row, next, at) = way[way.Count - 1];
            if (at == next.Count)
            {
                states[row] = Done;
                way.RemoveAt(way.Count - 1);
                continue;
            }

            way[way.Count - 1] = (row, next, at + 1);
            var (reference, target) = next[at];
            if (states[target] == 0)
            {
                Enter(target);
            }
            else if (states[target] == OnTheWay)
            {
                Report(table, field, way.Select(step => step.Row).SkipWhile(step => step != target).ToList(), reference);
            }
        }

        void Enter(int row)
        {
            states[row] = OnTheWay;
            way.Add((row, Targets(table, field, row), 0));
        }
    }

    private void Report(LinkedTable table, FieldDeclaration field, List<int> circle, BoundReference reference)
    {
        const int Most = 12;
        var last = table.Rows[circle[circle.Count - 1]];
        var keys = circle.Count <= Most ? circle.Select(KeyOf) : circle.Take(Most).Select(KeyOf).Append("…");
        bag.Report(LinkingDiagnostics.Circle, last.File.PlaceOf(reference.Node),
            $"{RecordLabel.Of(last.Table, last.Key.ToString())}.{field.Name}", string.Join(" → ", keys.Append(KeyOf(circle[0]))));

        string KeyOf(int row) => table.Rows[row].Key.ToString();
    }

    private List<(BoundReference, int)> Targets(LinkedTable table, FieldDeclaration field, int row)
    {
        var targets = new List<(BoundReference, int)>();
        var record = table.Rows[row].Record;
        var slot = _plan.ShapeOf(record.Declaration, record.Variant).SlotOf(field);
        if (slot >= 0)
        {
            Collect(table, record.Fields[slot], targets);
        }

        return targets;
    }

    private void Collect(LinkedTable table, BoundValue? value, List<(BoundReference, int)> targets)
    {
        switch (value)
        {
            case BoundReference reference when dataset.Resolve(reference) is { } address && address.Table == table.Declaration:
                targets.Add((reference, address.Row));
                break;
            case BoundList list:
                foreach (var item in list.Items)
                {
                    Collect(table, item, targets);
                }

                break;
            case BoundStated stated:
                Collect(table, stated.Value, targets);
                break;
            case BoundOneOf oneOf:
                Collect(table, oneOf.Value, targets);
                break;
        }
    }
}
