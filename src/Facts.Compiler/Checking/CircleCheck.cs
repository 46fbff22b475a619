using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Reports cycles in references of a table to itself that are declared to be acyclic. Every record is visited once.</summary>
internal sealed class CircleCheck : DatasetCheck
{
    // The state of a row: not seen, done, or its position on the current path, counted from 1.
    private const int NotSeen = 0;
    private const int Done = -1;

    private CircleCheck(LinkedDataset dataset) : base(dataset)
    {
    }

    public override bool JoinsWalk => false;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        dataset.Schema.Fields.Any(static field => field.Acyclic) ? new CircleCheck(dataset) : null;

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var table in Dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var field in table.Declaration.SelfAndVariants.SelectMany(static owner => owner.Fields).Where(static field => field.Acyclic))
            {
                Check(table, field);
            }
        }
    }

    private void Check(LinkedTable table, FieldDeclaration field)
    {
        var states = new int[table.Rows.Length];
        for (var row = 0; row < states.Length; row++)
        {
            if (states[row] == NotSeen)
            {
                Visit(table[row], field, states);
            }
        }
    }

    // Uses an explicit stack, because a chain may be as long as the table.
    private void Visit(LinkedRecord start, FieldDeclaration field, int[] states)
    {
        var way = new List<Step>();
        Enter(start);
        while (way.Count > 0)
        {
            var step = way[way.Count - 1];
            if (step.Taken + 1 == step.Next.Count)
            {
                states[step.Record.Row] = Done;
                way.RemoveAt(way.Count - 1);
                continue;
            }

            way[way.Count - 1] = step = step with { Taken = step.Taken + 1 };
            var target = step.Reference.Target;
            if (states[target.Row] == NotSeen)
            {
                Enter(target);
            }
            else if (states[target.Row] > 0)
            {
                Report(field, way, states[target.Row] - 1);
            }
        }

        void Enter(LinkedRecord record)
        {
            var next = Dataset.References.From(record).Where(reference => reference.Field == field && reference.Target.Table == record.Table);
            way.Add(new Step(record, next.ToList(), -1));
            states[record.Row] = way.Count;
        }
    }

    /// <param name="start">The position on the path where the cycle begins; it ends at the end of the path.</param>
    private void Report(FieldDeclaration field, List<Step> way, int start)
    {
        const int Most = 12;
        var circle = way.GetRange(start, Math.Min(Most, way.Count - start));
        var last = way[way.Count - 1];
        var keys = circle.Select(static step => step.Record.Key.ToString()).ToList();
        var cut = circle.Count < way.Count - start ? " → …" : "";
        var diagnostic = FactDiagnostic.Create(
            LinkingDiagnostics.Circle,
            last.Reference.Place,
            $"{last.Record.Label}.{field.Name}",
            $"{string.Join(" → ", keys)}{cut} → {keys[0]}");
        Diagnostics.Report(circle.Where(step => step.Record != last.Record).Aggregate(diagnostic, static (found, step) =>
            found.WithRelated(step.Reference.Place, $"From '{step.Record.Key}'")));
    }

    /// <param name="Next">The outgoing references.</param>
    /// <param name="Taken">The number of the reference that the path follows.</param>
    private readonly record struct Step(LinkedRecord Record, List<Reference> Next, int Taken)
    {
        public Reference Reference => Next[Taken];
    }
}
