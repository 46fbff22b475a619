using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds quantities: a missing unit is that of the field, and any other must be known and of the same dimension.</summary>
internal static class QuantityBinder
{
    private const int MostFitting = 4;

    public static BoundScalar? Bind(in BindingScope scope, YamlScalar scalar)
    {
        if (!Quantity.TryParse(scalar.Text, out var quantity))
        {
            scope.ReportFault(scalar, Scalar.Quantity, scalar.Text);
            return null;
        }

        if (quantity.Unit.Length == 0)
        {
            return new BoundScalar(scalar, Scalar.Quantity, InUnitOf(scope.Field, quantity));
        }

        return IsKnown(scope, scalar, quantity.UnitNumerator)
            && IsKnown(scope, scalar, quantity.UnitDenominator)
            && Fits(scope, scalar, quantity.Unit)
            ? new BoundScalar(scalar, Scalar.Quantity, quantity)
            : null;
    }

    /// <summary>Adds the unit of the field to a quantity without one.</summary>
    public static Quantity InUnitOf(FieldDeclaration? field, Quantity quantity) =>
        quantity.Unit.Length == 0 && field?.Unit is { } unit ? QuantityScalar.WithUnit(quantity, unit) : quantity;

    private static bool IsKnown(in BindingScope scope, YamlScalar scalar, string unit)
    {
        var units = scope.Session.Schema.UnitSystem;
        if (unit.Length == 0 || units.Contains(unit))
        {
            return true;
        }

        scope.Report(scalar, (unit, units), static at => (BindingDiagnostics.UnknownUnit, [at.unit, Suggestion.For(at.unit, at.units.Units)]));
        return false;
    }

    /// <summary>Whether the field accepts the unit: if the field has one, it must have the same dimension.</summary>
    private static bool Fits(in BindingScope scope, YamlScalar scalar, string unit)
    {
        var units = scope.Session.Schema.UnitSystem;
        if (scope.Field?.Unit is not { } expected || units.DimensionOf(unit) == units.DimensionOf(expected))
        {
            return true;
        }

        scope.Report(scalar, (units, scalar.Text, unit, expected), static at => (BindingDiagnostics.WrongDimension,
            [at.Text, WithDimension(at.units, at.unit), WithDimension(at.units, at.expected), FittingUnits(at.units, at.expected)]));
        return false;
    }

    private static string FittingUnits(UnitSystem units, string expected)
    {
        var fitting = units.UnitsLike(expected).Take(MostFitting).ToList();
        return fitting.Count == 1 ? expected : $"{string.Join(", ", fitting.Take(fitting.Count - 1))} or {fitting[fitting.Count - 1]}";
    }

    /// <summary><c>km (length)</c>, or the unit alone if it is its own dimension.</summary>
    private static string WithDimension(UnitSystem units, string unit) =>
        units.DimensionOf(unit) is var dimension && dimension == unit ? unit : $"{unit} ({dimension})";
}
