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

/// <summary>One evaluation of all rules and computed fields over all records.</summary>
internal sealed class RuleRun
{
    /// <summary>
    /// What each rule may do beside <see cref="StepsPerRecord"/> for every record of the dataset: so the time grows with the records, not with their
    /// square.
    /// </summary>
    private const long FreeSteps = 20_000_000;

    private const long StepsPerRecord = 200;

    private readonly LinkedDataset _dataset;
    private readonly DiagnosticBag _bag;
    private readonly EvaluationData _data;
    private readonly Dictionary<TypeDeclaration, List<BoundRule>> _rules;
    private readonly Dictionary<RecordDeclaration, List<BoundComputed>> _computed;
    private readonly Dictionary<object, long> _stepsLeft = [];
    private readonly bool _looksIntoValues;

    public RuleRun(LinkedDataset dataset, Dictionary<TypeDeclaration, List<BoundRule>> rules, ComputedFields computed, DiagnosticBag bag)
    {
        _dataset = dataset;
        _bag = bag;
        _rules = rules;
        _data = new EvaluationData(dataset, computed);
        _computed = ComputedBy(dataset.Schema, computed);
        _looksIntoValues = rules.Keys.Any(declaration => declaration is ValueDeclaration)
            || _computed.Keys.Any(declaration => declaration is ValueDeclaration or VariantDeclaration { Owner: ValueDeclaration });
    }

    public void Run(CancellationToken cancellation)
    {
        foreach (var (declaration, rule) in _rules.SelectMany(rules =>
            rules.Value.Where(rule => rule.IsAboutTables).Select(rule => (rules.Key, rule))))
        {
            CheckTables(declaration, rule);
        }

        foreach (var table in _dataset.Tables)
        {
            for (var row = 0; row < table.Rows.Length; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                var bound = table.Rows[row];
                Check(RecordValue.Of(table, row), () => RecordLabel.Of(table.Declaration, bound.Key.ToString()), bound.KeyPlace);
                if (_looksIntoValues)
                {
                    CheckValues(bound.Record, () => RecordLabel.Of(table.Declaration, bound.Key.ToString()), bound.File.File.Path);
                }
            }
        }
    }

    private static Dictionary<RecordDeclaration, List<BoundComputed>> ComputedBy(DatasetSchema schema, ComputedFields computed) => schema.Types
        .SelectMany(declaration => declaration.SelfAndVariants)
        .Select(declaration => (declaration, Fields: declaration.Fields.Select(field => computed[field]).OfType<BoundComputed>().ToList()))
        .Where(entry => entry.Fields.Count > 0)
        .ToDictionary(entry => entry.declaration, entry => entry.Fields);

    private void CheckValues(BoundValue? value, Func<string> path, string file)
    {
        switch (value)
        {
            case BoundRecord record:
                for (var slot = 0; slot < record.Fields.Length; slot++)
                {
                    var field = record.Shape.Fields[slot];
                    CheckValue(record.Fields[slot], () => $"{path()}.{field.Name}", file);
                }

                break;
            case BoundList list:
                for (var position = 0; position < list.Items.Length; position++)
                {
                    var at = position;
                    CheckValue(list.Items[position], () => $"{path()}[{at.ToString(CultureInfo.InvariantCulture)}]", file);
                }

                break;
            case BoundMap map:
                foreach (var (key, item) in map.Entries)
                {
                    CheckValue(item, () => $"{path()}.{(key.Node as Yaml.YamlScalar)?.Text}", file);
                }

                break;
            case BoundStated stated:
                CheckValue(stated.Value, path, file);
                break;
            case BoundOneOf oneOf:
                CheckValue(oneOf.Value, path, file);
                break;
        }
    }

    private void CheckValue(BoundValue? value, Func<string> path, string file)
    {
        if (value is BoundScalar or BoundReference or BoundEnum or BoundNull or null)
        {
            return;
        }

        if (value is BoundRecord record)
        {
            Check(RecordValue.Of(record), path, new Place(file, record.Node.Range));
        }

        CheckValues(value, path, file);
    }

    private void Check(RecordValue record, Func<string> path, Place place)
    {
        if (_rules.TryGetValue(record.Record.Declaration, out var rules))
        {
            foreach (var rule in rules.Where(rule => !rule.IsAboutTables))
            {
                Check(rule, new EvaluationScope(_data, record), path, place);
            }
        }

        Compute(record.Record.Declaration, record, path, place);
        if (record.Record.Variant is { } variant)
        {
            Compute(variant, record, path, place);
        }
    }

    private void Check(BoundRule rule, EvaluationScope scope, Func<string> path, Place place) => Guard(rule, rule.Declaration.Check, () =>
    {
        try
        {
            if (rule.Condition.Evaluate(scope) is false)
            {
                _bag.Report(Broken(rule, scope, path(), place).WithRelated(rule.Declaration.Place, "The rule"));
            }
        }
        catch (EvaluationException exception)
        {
            _bag.Report(
                FactDiagnostic.Create(
                    RuleDiagnostics.CannotEvaluate,
                    place,
                    path(),
                    ExpressionBinder.Shorten(rule.Declaration.Check.Text),
                    exception.Message)
                    .WithRelated(rule.Declaration.Place, "The rule"));
        }
    });

    /// <summary>A rule about whole tables is wrong in no record, so it is shown itself, and where the records begin.</summary>
    private void CheckTables(TypeDeclaration declaration, BoundRule rule) => Guard(rule, rule.Declaration.Check, () =>
    {
        var (name, first) = declaration is TableDeclaration table
            ? (table.TableName, _dataset[table].Rows.FirstOrDefault()?.KeyPlace)
            : (declaration.Name, null);
        var scope = new EvaluationScope(_data, null);
        FactDiagnostic? finding = null;
        try
        {
            if (rule.Condition.Evaluate(scope) is false)
            {
                finding = Broken(rule, scope, name, rule.Declaration.Place);
            }
        }
        catch (EvaluationException exception)
        {
            finding = FactDiagnostic.Create(
                RuleDiagnostics.CannotEvaluate,
                rule.Declaration.Place,
                name,
                ExpressionBinder.Shorten(rule.Declaration.Check.Text),
                exception.Message);
        }

        if (finding is not null)
        {
            _bag.Report(first is { } place ? finding.WithRelated(place, $"The first record of {name}") : finding);
        }
    });

    private void Compute(RecordDeclaration declaration, RecordValue record, Func<string> path, Place place)
    {
        if (!_computed.TryGetValue(declaration, out var fields))
        {
            return;
        }

        foreach (var computed in fields)
        {
            Guard(computed, computed.Field.Computed!, () =>
            {
                try
                {
                    if (computed.Value.Evaluate(new EvaluationScope(_data, record)) is null && !computed.Type.IsNullable)
                    {
                        throw new EvaluationException("it is null, and the field always has a value");
                    }
                }
                catch (EvaluationException exception)
                {
                    _bag.Report(
                        FactDiagnostic.Create(
                            RuleDiagnostics.CannotCompute,
                            place,
                            $"{path()}.{computed.Field.Name}",
                            ExpressionBinder.Shorten(computed.Field.Computed!.Text),
                            exception.Message)
                            .WithRelated(computed.Field.Computed!.Place, "The computed field"));
                }
            });
        }
    }

    /// <summary>Lets an expression run within what is left of its steps; one that has none left has been reported.</summary>
    private void Guard(object key, ExpressionText expression, Action evaluate)
    {
        if (!_stepsLeft.TryGetValue(key, out var left))
        {
            left = FreeSteps + (StepsPerRecord * _dataset.Tables.Sum(table => (long)table.Rows.Length));
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
            _bag.Report(RuleDiagnostics.TooCostly, expression.Place, ExpressionBinder.Shorten(expression.Text));
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
