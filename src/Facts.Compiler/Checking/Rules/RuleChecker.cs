using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Binds the rules and computed fields of a schema and evaluates them over every record and every value inside records.</summary>
internal static class RuleChecker
{
    public static ImmutableArray<FactDiagnostic> Check(LinkedDataset dataset, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var computed = ComputedFields.Bind(dataset.Schema, bag);
        var rules = new Dictionary<TypeDeclaration, List<BoundRule>>();
        foreach (var declaration in dataset.Schema.Types)
        {
            var bound = declaration.Rules.Select(rule => Bind(dataset.Schema, declaration, rule, bag)).OfType<BoundRule>().ToList();
            if (bound.Count > 0)
            {
                rules.Add(declaration, bound);
            }
        }

        if (rules.Count > 0 || !computed.IsEmpty)
        {
            new RuleRun(dataset, rules, computed, bag).Run(cancellation);
        }

        return bag.ToImmutable();
    }

    /// <summary>The meaning of a rule, or null where it has none and a finding says why.</summary>
    private static BoundRule? Bind(DatasetSchema schema, TypeDeclaration declaration, RuleDeclaration rule, DiagnosticBag bag)
    {
        if (ExpressionParser.Parse(rule.Check, bag) is not { } syntax)
        {
            return null;
        }

        try
        {
            var binder = new ExpressionBinder(schema, declaration);
            var condition = binder.Condition(syntax);
            var isAboutTables = !binder.MentionsRecord;
            return new BoundRule(rule, condition, Witnesses.Of(binder, syntax), isAboutTables);
        }
        catch (ExpressionFault fault)
        {
            bag.Report(fault.Descriptor, rule.Check.PlaceOf(fault.Span.Start, fault.Span.Length), fault.Arguments);
            return null;
        }
    }
}

/// <summary>A rule with its meaning.</summary>
/// <param name="IsAboutTables">Whether it says nothing of one record, so that it is evaluated once.</param>
internal sealed record BoundRule(RuleDeclaration Declaration, BoundExpression Condition, Witnesses Witnesses, bool IsAboutTables);
