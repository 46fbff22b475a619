using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking.Rules;

/// <summary>One evaluation of all rules over all records.</summary>
internal sealed class RuleRun(LinkedDataset dataset, Dictionary<TypeDeclaration, List<BoundRule>> rules, DiagnosticBag bag)
{
    private readonly RuleData _data = new(dataset);

    public void Run(CancellationToken cancellation)
    {
        foreach (var table in dataset.Tables)
        {
            for (var row = 0; row < table.Rows.Length; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                var bound = table.Rows[row];
                var path = RecordLabel.Of(table.Declaration, bound.Key.ToString());
                Check(RecordValue.Of(table, row), path, bound.KeyPlace, bound.File.File.Path);
                CheckValues(bound.Record, path, bound.File.File.Path);
            }
        }
    }

    private void CheckValues(BoundValue? value, string path, string file)
    {
        switch (value)
        {
            case BoundRecord record:
                var fields = RuleNames.FieldsOf(record.Declaration, record.Variant).ToList();
                for (var index = 0; index < fields.Count; index++)
                {
                    CheckValue(record.Fields[index], $"{path}.{fields[index].Name}", file);
                }

                break;
            case BoundList list:
                for (var index = 0; index < list.Items.Length; index++)
                {
                    CheckValue(list.Items[index], $"{path}[{index}]", file);
                }

                break;
            case BoundMap map:
                foreach (var (key, item) in map.Entries)
                {
                    CheckValue(item, $"{path}.{(key.Node as Yaml.YamlScalar)?.Text}", file);
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

    private void CheckValue(BoundValue? value, string path, string file)
    {
        if (value is BoundScalar or BoundReference or BoundEnum or BoundNull or null)
        {
            return;
        }

        if (value is BoundRecord record)
        {
            Check(RecordValue.Of(record), path, new Place(file, record.Node.Range), file);
        }

        CheckValues(value, path, file);
    }

    private void Check(RecordValue record, string path, Place place, string file)
    {
        if (!rules.TryGetValue(record.Record.Declaration, out var declared))
        {
            return;
        }

        foreach (var rule in declared)
        {
            var scope = new RuleScope(_data, record);
            try
            {
                if (rule.Condition.Evaluate(scope) is false)
                {
                    bag.Report(Broken(rule, scope, path, place));
                }
            }
            catch (RuleEvaluationException exception)
            {
                bag.Report(FactDiagnostic.Create(RuleDiagnostics.CannotEvaluate, place, path, rule.Declaration.Check.Text, exception.Message)
                    .WithRelated(rule.Declaration.Place, "The rule"));
            }
            catch (RuleSkippedException)
            {
                // A value that the rule needs was wrong and has been reported.
            }
        }
    }

    private static FactDiagnostic Broken(BoundRule rule, RuleScope scope, string path, Place place)
    {
        var values = string.Join(", ", rule.Witnesses.Select(witness => $"{witness.Text} is {Display(witness.Value.Evaluate(scope))}"));
        var descriptor = rule.Declaration.IsWarning ? RuleDiagnostics.BrokenWarning : RuleDiagnostics.Broken;
        var check = rule.Declaration.Check.Text;
        return FactDiagnostic
            .Create(descriptor, place, path, rule.Declaration.Message?.TrimEnd('.') ?? $"the rule '{check}' does not hold", values.Length == 0 ? check : values)
            .WithRelated(rule.Declaration.Place, "The rule");
    }

    private static string Display(object? value) => value switch
    {
        null => "absent",
        string text => $"'{text}'",
        bool truth => truth ? "true" : "false",
        IReadOnlyList<object?> list => list.Count > 5 ? $"a list of {list.Count}" : $"[{string.Join(", ", list.Select(Display))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
