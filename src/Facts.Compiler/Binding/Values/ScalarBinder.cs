using System.Text;
using Facts.Compiler.Binding.Scalars;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads scalars; the declared kind alone says what the text means.</summary>
internal static class ScalarBinder
{
    public static BoundScalar? Bind(BindingContext context, ScalarKind kind, FieldDeclaration? field, YamlNode node)
    {
        if (node is YamlSequence sequence && kind == ScalarKind.FactDate)
        {
            return BindOneOf(context, sequence);
        }

        if (node is not YamlScalar scalar)
        {
            context.Report(BindingDiagnostics.NotScalar, node, ValueBinder.Kind(node), TypeText.Of(kind));
            return null;
        }

        if (scalar.IsNull)
        {
            ReportNull(context, kind, scalar);
            return null;
        }

        return kind == ScalarKind.Quantity ? QuantityBinder.Bind(context, field, scalar) : BindText(context, kind, scalar, scalar.Text);
    }

    private static BoundScalar? BindText(BindingContext context, ScalarKind kind, YamlNode node, string text)
    {
        if (kind == ScalarKind.FactDate && context.Dates.Find(text) is { } known)
        {
            return new BoundScalar(node, kind, known);
        }

        if (ScalarReader.TryRead(kind, text, out var value))
        {
            if (kind == ScalarKind.FactDate)
            {
                context.Dates.Add(text, value);
            }

            return new BoundScalar(node, kind, value);
        }

        context.Report(node, () => ScalarFault.Explain(kind, text));
        return null;
    }

    // A list of dates is how YAML writes EDTF's "one of these".
    private static BoundScalar? BindOneOf(BindingContext context, YamlSequence sequence)
    {
        var text = new StringBuilder("[");
        foreach (var item in sequence.Items)
        {
            if (item is not YamlScalar { IsNull: false } scalar)
            {
                context.Report(BindingDiagnostics.NotScalar, item, ValueBinder.Kind(item), TypeText.Of(ScalarKind.FactDate));
                return null;
            }

            // Each alone first, so that a wrong one is told at its own place.
            if (!FactDate.TryParse($"[{scalar.Text}]", out _) && BindText(context, ScalarKind.FactDate, scalar, scalar.Text) is null)
            {
                return null;
            }

            text.Append(text.Length > 1 ? "," : "").Append(scalar.Text.Trim());
        }

        return BindText(context, ScalarKind.FactDate, sequence, text.Append(']').ToString());
    }

    private static void ReportNull(BindingContext context, ScalarKind kind, YamlScalar scalar)
    {
        if (kind == ScalarKind.String && scalar.Text.Length > 0)
        {
            context.Report(BindingDiagnostics.NullText, scalar, scalar.Text, scalar.Text);
        }
        else
        {
            context.Report(
                BindingDiagnostics.NullValue,
                scalar,
                kind == ScalarKind.String ? "a text, or \"\"" : TypeText.Of(kind),
                TypeText.Of(kind));
        }
    }
}
