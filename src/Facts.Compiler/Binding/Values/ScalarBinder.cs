using System.Text;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads scalars; the declared type alone says what the text means.</summary>
internal static class ScalarBinder
{
    public static BoundScalar? Bind(BindingContext context, ScalarDefinition definition, FieldDeclaration? field, YamlNode node)
    {
        if (node is YamlSequence sequence && definition == Scalar.FactDate)
        {
            return BindOneOf(context, sequence);
        }

        if (node is not YamlScalar scalar)
        {
            context.Report(BindingDiagnostics.NotScalar, node, ValueBinder.Kind(node), definition.Name);
            return null;
        }

        if (scalar.IsNull)
        {
            ReportNull(context, definition, scalar);
            return null;
        }

        return definition == Scalar.Quantity ? QuantityBinder.Bind(context, field, scalar) : BindText(context, definition, scalar, scalar.Text);
    }

    private static BoundScalar? BindText(BindingContext context, ScalarDefinition definition, YamlNode node, string text)
    {
        if (definition == Scalar.FactDate && context.Dates.Find(text) is { } known)
        {
            return new BoundScalar(node, definition, known);
        }

        if (definition.TryRead(text, out var value))
        {
            if (definition == Scalar.FactDate)
            {
                context.Dates.Add(text, value);
            }

            return new BoundScalar(node, definition, value);
        }

        ReportFault(context, definition, node, text);
        return null;
    }

    // Apart, because what a lambda captures would be allocated for every text.
    private static void ReportFault(BindingContext context, ScalarDefinition definition, YamlNode node, string text) =>
        context.Report(node, () => definition.Explain(text));

    // A list of dates is how YAML writes EDTF's "one of these".
    private static BoundScalar? BindOneOf(BindingContext context, YamlSequence sequence)
    {
        var text = new StringBuilder("[");
        foreach (var item in sequence.Items)
        {
            if (item is not YamlScalar { IsNull: false } scalar)
            {
                context.Report(BindingDiagnostics.NotScalar, item, ValueBinder.Kind(item), Scalar.FactDate.Name);
                return null;
            }

            // Each alone first, so that a wrong one is told at its own place.
            if (!FactDate.TryParse($"[{scalar.Text}]", out _) && BindText(context, Scalar.FactDate, scalar, scalar.Text) is null)
            {
                return null;
            }

            text.Append(text.Length > 1 ? "," : "").Append(scalar.Text.Trim());
        }

        return BindText(context, Scalar.FactDate, sequence, text.Append(']').ToString());
    }

    private static void ReportNull(BindingContext context, ScalarDefinition definition, YamlScalar scalar)
    {
        if (definition == Scalar.String && scalar.Text.Length > 0)
        {
            context.Report(BindingDiagnostics.NullText, scalar, scalar.Text, scalar.Text);
        }
        else
        {
            context.Report(
                BindingDiagnostics.NullValue,
                scalar,
                definition == Scalar.String ? "a text, or \"\"" : definition.Name,
                definition.Name);
        }
    }
}
