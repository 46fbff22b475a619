using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Binds the rules and computed fields of a schema and evaluates them over every record and every value inside records.</summary>
internal sealed class RuleCheck : DatasetCheck
{
    private readonly Dictionary<TypeDeclaration, List<BoundRule>> _rules = [];
    private readonly Dictionary<RecordDeclaration, List<BoundComputed>> _computed;
    private readonly RuleRun _run;

    private RuleCheck(LinkedDataset dataset) : base(dataset)
    {
        var computed = ComputedFields.Bind(dataset.Schema, Diagnostics);
        foreach (var declaration in dataset.Schema.Types)
        {
            var bound = declaration.Rules.Select(rule => Bind(declaration, rule)).OfType<BoundRule>().ToList();
            if (bound.Count > 0)
            {
                _rules.Add(declaration, bound);
            }
        }

        _computed = dataset.Schema.Types
            .SelectMany(static declaration => declaration.SelfAndVariants)
            .Select(declaration => (declaration, Fields: declaration.Fields.Select(field => computed[field]).OfType<BoundComputed>().ToList()))
            .Where(static entry => entry.Fields.Count > 0)
            .ToDictionary(static entry => entry.declaration, static entry => entry.Fields);
        _run = new RuleRun(dataset, computed, Diagnostics);
    }

    public override bool JoinsWalk => _computed.Count > 0 || _rules.Values.Any(static rules => rules.Any(static rule => !rule.IsAboutTables));

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        dataset.Schema.Types.All(static type => type.Rules.IsEmpty) && dataset.Schema.Fields.All(static field => field.Computed is null)
            ? null
            : new RuleCheck(dataset);

    public override void OnRecord(BoundRecord record, Annotations around)
    {
        var isRow = ReferenceEquals(record, At.Row.Record);
        if (isRow && At.Record is null)
        {
            return;
        }

        var subject = new RuleSubject(
            isRow ? RecordValue.Of(At.Record!.Value) : RecordValue.Of(record), At, isRow ? At.Row.KeyPlace : At.PlaceOf(record.Node));
        if (_rules.TryGetValue(record.Declaration, out var rules))
        {
            foreach (var rule in rules)
            {
                if (!rule.IsAboutTables)
                {
                    _run.Check(rule, subject);
                }
            }
        }

        Compute(record.Declaration, subject);
        if (record.Variant is { } variant)
        {
            Compute(variant, subject);
        }
    }

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var entry in _rules)
        {
            foreach (var rule in entry.Value.Where(static rule => rule.IsAboutTables))
            {
                cancellation.ThrowIfCancellationRequested();
                _run.CheckTables(entry.Key, rule);
            }
        }
    }

    private void Compute(RecordDeclaration declaration, RuleSubject subject)
    {
        if (_computed.TryGetValue(declaration, out var fields))
        {
            foreach (var computed in fields)
            {
                _run.Compute(computed, subject);
            }
        }
    }

    /// <summary>The bound rule, or null if it could not be bound, which a diagnostic explains.</summary>
    private BoundRule? Bind(TypeDeclaration declaration, RuleDeclaration rule)
    {
        if (ExpressionParser.Parse(rule.Check, Diagnostics) is not { } syntax)
        {
            return null;
        }

        try
        {
            var binder = new ExpressionBinder(Dataset.Schema, declaration);
            var condition = binder.Condition(syntax);
            var isAboutTables = !binder.MentionsRecord;
            return new BoundRule(rule, condition, Witnesses.Of(binder, syntax), isAboutTables);
        }
        catch (ExpressionFault fault)
        {
            fault.Report(rule.Check, Diagnostics);
            return null;
        }
    }
}

/// <summary>A rule whose expression has been bound.</summary>
/// <param name="IsAboutTables">Whether it depends on no single record, so that it is evaluated once.</param>
internal sealed record BoundRule(RuleDeclaration Declaration, BoundExpression Condition, Witnesses Witnesses, bool IsAboutTables);
