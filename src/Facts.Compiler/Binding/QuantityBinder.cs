using Facts.Compiler.Binding.Scalars;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads quantities: the field's unit fills a missing one, and every unit is a declared one.</summary>
internal static class QuantityBinder
{
    public static BoundScalar? Bind(BindingContext context, FieldDeclaration? field, YamlScalar scalar)
    {
        if (!Quantity.TryParse(scalar.Text, out var quantity))
        {
            context.Report(scalar, () => ScalarFault.Explain(ScalarKind.Quantity, scalar.Text));
            return null;
        }

        if (quantity.Unit.Length == 0)
        {
            return new BoundScalar(scalar, ScalarKind.Quantity, field?.Unit is { } unit ? WithUnit(quantity, unit) : quantity);
        }

        return IsDeclared(context, scalar, quantity.UnitNumerator) && IsDeclared(context, scalar, quantity.UnitDenominator)
            ? new BoundScalar(scalar, ScalarKind.Quantity, quantity)
            : null;
    }

    private static bool IsDeclared(BindingContext context, YamlScalar scalar, string unit)
    {
        if (unit.Length == 0 || context.Plan.Units.Contains(unit))
        {
            return true;
        }

        context.Report(scalar, () => (BindingDiagnostics.UnknownUnit, [unit, Suggestion.For(unit, context.Plan.Units)]));
        return false;
    }

    /// <summary>The same amount, counted in a unit.</summary>
    public static Quantity WithUnit(Quantity quantity, string unit)
    {
        var text = quantity.ToString();
        var word = text.IndexOf('(');
        var amount = (word < 0 ? text : text.Substring(0, word)).Trim();
        return amount.Length > 0 && Quantity.TryParse($"{amount} {unit}{(word < 0 ? "" : " " + text.Substring(word))}", out var filled) ? filled : quantity;
    }
}
