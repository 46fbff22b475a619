using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>The values named in conditions of the schema, read by the types of their fields.</summary>
internal sealed class ConditionValues
{
    private readonly Dictionary<PresenceCondition, HashSet<object>> _values = [];

    public ConditionValues(DatasetSchema schema, DiagnosticBag bag)
    {
        foreach (var rule in schema.Types.SelectMany(type => type.PresenceRules))
        {
            foreach (var condition in rule.Conditions.SelectMany(all => all).Where(condition => !condition.Values.IsEmpty))
            {
                _values[condition] = new HashSet<object>(
                    condition.Values.Select(text => Read(schema, rule, condition.Field, text, bag)).OfType<object>());
            }
        }
    }

    /// <summary>Whether the condition names the value or an item of it.</summary>
    public bool Contain(PresenceCondition condition, BoundValue value) => value switch
    {
        BoundStated stated => stated.Value is { } inner && Contain(condition, inner),
        BoundList list => list.Items.Any(item => Contain(condition, item)),
        _ => _values[condition].Contains(ValueIdentity.Of(value)),
    };

    private static object? Read(DatasetSchema schema, PresenceRule rule, FieldDeclaration field, YamlScalar text, DiagnosticBag bag)
    {
        var session = new BindingSession(schema, rule.Place.File);
        if (ValueBinder.Try(new BindingScope(session, new NamedSubject(rule.Word)).For(field), field.Type.Single, text) is not { } value)
        {
            var wanted = $"a value of '{field.Name}', whose type is {TypeText.Of(field.Type)}";
            bag.Report(CheckingDiagnostics.BadBound, session.PlaceOf(text), rule.Word, rule.Fields[0].Name, text.Text, wanted);
            return null;
        }

        return ValueIdentity.Of(value);
    }
}
