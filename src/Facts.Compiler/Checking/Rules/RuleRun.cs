using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>The record or value that a rule or a computed field is evaluated for.</summary>
internal readonly record struct RuleSubject(RecordValue Record, WalkPosition Position, Place Place)
{
    /// <summary>Its path as messages show it; formatted only when something is reported.</summary>
    public string Path => Position.PathText;
}

/// <summary>Evaluates rules and computed fields, each within its limit of steps.</summary>
internal sealed class RuleRun(LinkedDataset dataset, ComputedFields computedFields, DiagnosticBag diagnostics)
{
    /// <summary>
    /// The steps allowed to each rule in addition to <see cref="StepsPerRecord"/> for every record of the dataset, so that the time is linear in
    /// the number of records, not quadratic.
    /// </summary>
    private const long FreeSteps = 20_000_000;

    private const long StepsPerRecord = 200;

    private readonly EvaluationData _data = new(dataset, computedFields);
    private readonly Dictionary<object, long> _stepsLeft = [];

    public void Check(BoundRule rule, RuleSubject subject) => Guard(rule, rule.Declaration.Check, () =>
    {
        var scope = new EvaluationScope(_data, subject.Record);
        try
        {
            if (rule.Condition.Evaluate(scope) is false)
            {
                diagnostics.Report(Broken(rule, scope, subject.Path, subject.Place).WithRelated(rule.Declaration.Place, "The rule"));
            }
        }
        catch (EvaluationException exception)
        {
            diagnostics.Report(
                FactDiagnostic.Create(
                    RuleDiagnostics.CannotEvaluate,
                    subject.Place,
                    subject.Path,
                    ExpressionBinder.Shorten(rule.Declaration.Check.Text),
                    exception.Message)
                    .WithRelated(rule.Declaration.Place, "The rule"));
        }
    });

    /// <summary>A rule about whole tables fails in no particular record, so it is reported at the rule, with the first record as a related
    /// place.</summary>
    public void CheckTables(TypeDeclaration declaration, BoundRule rule) => Guard(rule, rule.Declaration.Check, () =>
    {
        var (name, first) = declaration is TableDeclaration table
            ? (table.TableName, dataset[table].Rows.FirstOrDefault()?.KeyPlace)
            : (declaration.Name, null);
        var scope = new EvaluationScope(_data, null);
        FactDiagnostic? diagnostic = null;
        try
        {
            if (rule.Condition.Evaluate(scope) is false)
            {
                diagnostic = Broken(rule, scope, name, rule.Declaration.Place);
            }
        }
        catch (EvaluationException exception)
        {
            diagnostic = FactDiagnostic.Create(
                RuleDiagnostics.CannotEvaluate,
                rule.Declaration.Place,
                name,
                ExpressionBinder.Shorten(rule.Declaration.Check.Text),
                exception.Message);
        }

        if (diagnostic is not null)
        {
            diagnostics.Report(first is { } place ? diagnostic.WithRelated(place, $"The first record of {name}") : diagnostic);
        }
    });

    public void Compute(BoundComputed computed, RuleSubject subject) => Guard(computed, computed.Field.Computed!, () =>
    {
        try
        {
            if (computed.Value.Evaluate(new EvaluationScope(_data, subject.Record)) is null && !computed.Value.Type.IsNullable)
            {
                throw new EvaluationException("it is null, and the field always has a value");
            }
        }
        catch (EvaluationException exception)
        {
            diagnostics.Report(
                FactDiagnostic.Create(
                    RuleDiagnostics.CannotCompute,
                    subject.Place,
                    $"{subject.Path}.{computed.Field.Name}",
                    ExpressionBinder.Shorten(computed.Field.Computed!.Text),
                    exception.Message)
                    .WithRelated(computed.Field.Computed!.Place, "The computed field"));
        }
    });

    /// <summary>Evaluates an expression within its remaining steps; one that has none left has been reported.</summary>
    private void Guard(object key, ExpressionText expression, Action evaluate)
    {
        if (!_stepsLeft.TryGetValue(key, out var left))
        {
            left = FreeSteps + (StepsPerRecord * dataset.Tables.Sum(static table => (long)table.Rows.Length));
        }

        if (left < 0)
        {
            return;
        }

        _data.StepsLeft = left;
        try
        {
            evaluate();
        }
        catch (EvaluationSkippedException)
        {
            // A value that the expression needs was wrong and has been reported.
        }
        catch (EvaluationTooCostlyException)
        {
            diagnostics.Report(RuleDiagnostics.TooCostly, expression.Place, ExpressionBinder.Shorten(expression.Text));
        }

        _stepsLeft[key] = _data.StepsLeft;
    }

    private static FactDiagnostic Broken(BoundRule rule, EvaluationScope scope, string path, Place place)
    {
        var values = rule.Witnesses.Describe(scope);
        var descriptor = rule.Declaration.IsWarning ? RuleDiagnostics.BrokenWarning : RuleDiagnostics.Broken;
        var check = ExpressionBinder.Shorten(rule.Declaration.Check.Text);
        return FactDiagnostic.Create(
            descriptor,
            place,
            path,
            rule.Declaration.Message?.TrimEnd('.') ?? $"the rule '{check}' does not hold",
            values.Length == 0 ? check : values);
    }
}
