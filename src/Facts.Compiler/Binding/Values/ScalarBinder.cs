using System.Text;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds scalars; only the declared type determines what the text means.</summary>
internal static class ScalarBinder
{
    public static BoundScalar? Bind(in BindingScope scope, ScalarDefinition definition, YamlNode node)
    {
        if (node is YamlSequence sequence && definition == Scalar.FactDate)
        {
            return BindOneOf(scope, sequence);
        }

        if (node is not YamlScalar scalar)
        {
            scope.Report(BindingDiagnostics.NotScalar, node, ValueBinder.Kind(node), definition.Name);
            return null;
        }

        if (scalar.IsNull)
        {
            ReportNull(scope, definition, scalar);
            return null;
        }

        return definition == Scalar.Quantity ? QuantityBinder.Bind(scope, scalar) : BindText(scope, definition, scalar, scalar.Text);
    }

    private static BoundScalar? BindText(in BindingScope scope, ScalarDefinition definition, YamlNode node, string text)
    {
        if (definition == Scalar.FactDate && scope.Session.Dates.Find(text) is { } known)
        {
            return new BoundScalar(node, definition, known);
        }

        if (definition is BooleanScalar && scope.Field is { Spellings.IsEmpty: false } field && field.Spellings.TryGetValue(text, out var flag))
        {
            text = flag ? "true" : "false";
        }

        if (definition.TryRead(text, out var value))
        {
            if (definition == Scalar.FactDate)
            {
                scope.Session.Dates.Add(text, value);
            }

            CheckLeadingZero(scope, definition, node, text);
            return new BoundScalar(node, definition, value);
        }

        scope.ReportFault(node, definition, text);
        return null;
    }

    /// <summary>Warns about leading zeros, which are lost when a number is read.</summary>
    public static void CheckLeadingZero(in BindingScope scope, ScalarDefinition definition, YamlNode node, string text)
    {
        if (NumberText.HasLeadingZero(text) && definition.IsNumber && !scope.IsTrial)
        {
            scope.Report(BindingDiagnostics.LeadingZero, node, text, NumberText.WithoutLeadingZeros(text));
        }
    }

    // EDTF's "one of a set", such as [1667,1668], is a list in YAML.
    private static BoundScalar? BindOneOf(in BindingScope scope, YamlSequence sequence)
    {
        var text = new StringBuilder("[");
        foreach (var item in sequence.Items)
        {
            if (item is not YamlScalar { IsNull: false } scalar)
            {
                scope.Report(BindingDiagnostics.NotScalar, item, ValueBinder.Kind(item), Scalar.FactDate.Name);
                return null;
            }

            // Each is read on its own first, so that an invalid one is reported at its place.
            if (!FactDate.TryParse($"[{scalar.Text}]", out _) && BindText(scope, Scalar.FactDate, scalar, scalar.Text) is null)
            {
                return null;
            }

            text.Append(text.Length > 1 ? "," : "").Append(scalar.Text.Trim());
        }

        return BindText(scope, Scalar.FactDate, sequence, text.Append(']').ToString());
    }

    private static void ReportNull(in BindingScope scope, ScalarDefinition definition, YamlScalar scalar)
    {
        if (definition == Scalar.String && scalar.Text.Length > 0)
        {
            scope.Report(BindingDiagnostics.NullText, scalar, scalar.Text, scalar.Text);
        }
        else
        {
            var isText = definition == Scalar.String;
            NoValue.Report(scope, scalar, isText ? "a text, or \"\"" : definition.Name, definition.Name, isText);
        }
    }
}
