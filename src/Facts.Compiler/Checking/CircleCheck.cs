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

    // How many more references of the current table and field refer to records behind than to records before; null until it is needed.
    private int? _balance;

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
        _balance = null;
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
        var circle = way.GetRange(start, way.Count - start);
        var wrong = MostSuspicious(field, circle);
        var edges = circle.Skip(wrong).Concat(circle.Take(wrong)).Take(Most).Select(static step => step.Reference).ToList();
        var texts = edges.Select(static edge =>
            $"{edge.Source.Key} → {edge.Target.Key} ({PlaceText.Of(edge.Source.Bound.File, edge.Place)})");
        var diagnostic = FactDiagnostic.Create(
            LinkingDiagnostics.Circle,
            edges[0].Place,
            $"{edges[0].Source.Label}.{field.Name}",
            string.Join(", ", texts) + (edges.Count < circle.Count ? ", …" : ""),
            $"{(circle.Count == 1 ? "It" : "One of them")} must name another "
                + $"record{(field.Type is NullableType || field.Type.IsMany ? ", or none" : "")}.");
        Diagnostics.Report(edges.Skip(1).Aggregate(diagnostic, static (found, edge) =>
            found.WithRelated(edge.Place, $"From '{edge.Source.Key}'")));
    }

    /// <summary>
    /// The position of the reference that is probably wrong: where most references of the table refer to records before, one to a record
    /// behind, or the reverse. If that does not decide, it is the last.
    /// </summary>
    private int MostSuspicious(FieldDeclaration field, List<Step> circle)
    {
        _balance ??= Dataset.References.From(circle[0].Record.Table)
            .Where(reference => reference.Field == field && reference.Target.Table == reference.Source.Table)
            .Sum(DirectionOf);
        var suspicious = circle.FindIndex(step => DirectionOf(step.Reference) * _balance < 0);
        return suspicious < 0 ? circle.Count - 1 : suspicious;
    }

    private static int DirectionOf(Reference reference) => reference.Target.Row.CompareTo(reference.Source.Row);

    /// <param name="Next">The outgoing references.</param>
    /// <param name="Taken">The number of the reference that the path follows.</param>
    private readonly record struct Step(LinkedRecord Record, List<Reference> Next, int Taken)
    {
        public Reference Reference => Next[Taken];
    }
}
