using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads quantities: the field's unit fills a missing one, and the others are known and measure the same.</summary>
internal static class QuantityBinder
{
    private const int MostFitting = 4;

    public static BoundScalar? Bind(BindingContext context, FieldDeclaration? field, YamlScalar scalar)
    {
        if (!Quantity.TryParse(scalar.Text, out var quantity))
        {
            context.Report(scalar, () => Scalar.Quantity.Explain(scalar.Text));
            return null;
        }

        if (quantity.Unit.Length == 0)
        {
            return new BoundScalar(scalar, Scalar.Quantity, InUnitOf(field, quantity));
        }

        return IsKnown(context, scalar, quantity.UnitNumerator)
            && IsKnown(context, scalar, quantity.UnitDenominator)
            && Fits(context, field, scalar, quantity.Unit)
            ? new BoundScalar(scalar, Scalar.Quantity, quantity)
            : null;
    }

    /// <summary>A quantity without a unit is counted in that of its field.</summary>
    public static Quantity InUnitOf(FieldDeclaration? field, Quantity quantity) =>
        quantity.Unit.Length == 0 && field?.Unit is { } unit ? QuantityScalar.WithUnit(quantity, unit) : quantity;

    private static bool IsKnown(BindingContext context, YamlScalar scalar, string unit)
    {
        var units = context.Plan.Schema.UnitSystem;
        if (unit.Length == 0 || units.Contains(unit))
        {
            return true;
        }

        context.Report(scalar, () => (BindingDiagnostics.UnknownUnit, [unit, Suggestion.For(unit, units.Units)]));
        return false;
    }

    /// <summary>A field that says what it is counted in takes what measures the same.</summary>
    private static bool Fits(BindingContext context, FieldDeclaration? field, YamlScalar scalar, string unit)
    {
        var units = context.Plan.Schema.UnitSystem;
        if (field?.Unit is not { } expected || units.DimensionOf(unit) == units.DimensionOf(expected))
        {
            return true;
        }

        context.Report(scalar, () =>
        {
            var fitting = units.UnitsLike(expected).Take(MostFitting).ToList();
            var list = fitting.Count == 1 ? expected : $"{string.Join(", ", fitting.Take(fitting.Count - 1))} or {fitting[fitting.Count - 1]}";
            return (BindingDiagnostics.WrongDimension, [scalar.Text, WithDimension(units, unit), WithDimension(units, expected), list]);
        });
        return false;
    }

    /// <summary><c>km (length)</c>; a unit that measures nothing but itself is all there is to say.</summary>
    private static string WithDimension(UnitSystem units, string unit) =>
        units.DimensionOf(unit) is var dimension && dimension == unit ? unit : $"{unit} ({dimension})";
}
