using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Reports circles in references of a table to itself that are declared to have none. Every row is visited once.</summary>
internal sealed class CircleFinder(LinkedDataset dataset, DiagnosticBag bag)
{
    // Of a row: not seen, done, or its place on the way, counted from 1.
    private const int NotSeen = 0;
    private const int Done = -1;

    public void Check(LinkedTable table)
    {
        foreach (var field in table.Declaration.SelfAndVariants.SelectMany(owner => owner.Fields).Where(field => field.Acyclic))
        {
            Check(table, field);
        }
    }

    private void Check(LinkedTable table, FieldDeclaration field)
    {
        var states = new int[table.Rows.Length];
        for (var row = 0; row < states.Length; row++)
        {
            if (states[row] == NotSeen)
            {
                Visit(table, field, row, states);
            }
        }
    }

    // On a stack of its own, because a chain may be as long as the table.
    private void Visit(LinkedTable table, FieldDeclaration field, int start, int[] states)
    {
        var way = new List<Step>();
        Enter(start);
        while (way.Count > 0)
        {
            var step = way[way.Count - 1];
            if (step.Taken + 1 == step.Next.Count)
            {
                states[step.Row] = Done;
                way.RemoveAt(way.Count - 1);
                continue;
            }

            way[way.Count - 1] = step = step with { Taken = step.Taken + 1 };
            var target = step.Next[step.Taken].Row;
            if (states[target] == NotSeen)
            {
                Enter(target);
            }
            else if (states[target] > 0)
            {
                Report(table, field, way, states[target] - 1);
            }
        }

        void Enter(int row)
        {
            way.Add(new Step(row, Targets(table, field, row), -1));
            states[row] = way.Count;
        }
    }

    /// <param name="start">Where on the way the circle begins; it closes at the end of it.</param>
    private void Report(LinkedTable table, FieldDeclaration field, List<Step> way, int start)
    {
        const int Most = 12;
        var circle = way.GetRange(start, System.Math.Min(Most, way.Count - start));
        var last = way[way.Count - 1];
        var keys = circle.Select(step => table.Rows[step.Row].Key.ToString()).ToList();
        var cut = circle.Count < way.Count - start ? " → …" : "";
        var owner = table.Rows[last.Row];
        var finding = FactDiagnostic.Create(LinkingDiagnostics.Circle, PlaceOf(owner, field, last.Reference),
            $"{RecordLabel.Of(owner.Table, owner.Key.ToString())}.{field.Name}", $"{string.Join(" → ", keys)}{cut} → {keys[0]}");
        bag.Report(circle.Where(step => step.Row != last.Row).Aggregate(finding, (found, step) =>
            found.WithRelated(PlaceOf(table.Rows[step.Row], field, step.Reference), $"From '{table.Rows[step.Row].Key}'")));
    }

    // A default stands in the schema, and is no more one record's than another's.
    private static Place PlaceOf(BoundRow row, FieldDeclaration field, BoundReference reference) =>
        row.Record[field] is { } value && RowWalker.IsDefault(field, value) ? row.KeyPlace : row.File.PlaceOf(reference.Node);

    private List<(BoundReference Reference, int Row)> Targets(LinkedTable table, FieldDeclaration field, int row)
    {
        var targets = new List<(BoundReference Reference, int Row)>();
        Collect(table, table.Rows[row].Record[field], targets);
        return targets;
    }

    private void Collect(LinkedTable table, BoundValue? value, List<(BoundReference Reference, int Row)> targets)
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

    /// <param name="Taken">Which of the next references the way goes on with.</param>
    private readonly record struct Step(int Row, List<(BoundReference Reference, int Row)> Next, int Taken)
    {
        public BoundReference Reference => Next[Taken].Reference;
    }
}
