using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads <c>units</c>: names with the options <c>symbol</c> and <c>is</c>.</summary>
internal sealed class UnitReader(SchemaScope scope)
{
    /// <summary>The maximum length of a chain of units, each of which defines the next.</summary>
    private const int LongestWay = 32;

    private static readonly ImmutableArray<string> Options = ImmutableArray.Create("symbol", "is");

    private readonly Dictionary<UnitDeclaration, OptionMap> _options = [];
    private readonly HashSet<UnitDeclaration> _done = [];
    private readonly HashSet<UnitDeclaration> _inCircle = [];
    private readonly List<UnitDeclaration> _way = [];

    /// <summary>The declared units, each after the units that define it; adds them to the scope.</summary>
    public ImmutableArray<UnitDeclaration> Read(IEnumerable<SchemaEntry> entries)
    {
        var units = entries.Select(Declare).OfType<UnitDeclaration>().ToList();
        return units.SelectMany(InOrder).ToImmutableArray();
    }

    private UnitDeclaration? Declare(SchemaEntry entry)
    {
        var map = OptionMap.Of(entry.Value, entry.File, $"the unit '{entry.Name}'", scope);
        map.CheckNames(Options);
        var symbol = map.Scalar("symbol");
        var unit = new UnitDeclaration { Name = entry.Name, Symbol = symbol?.Text, Is = map.Text("is"), Place = entry.Place };
        if (!CanBeNamed(entry.Key, "name", map) || !CanBeNamed(symbol, "symbol", map) || !scope.Declare(unit))
        {
            return null;
        }

        _options.Add(unit, map);
        return unit;
    }

    private bool CanBeNamed(YamlScalar? name, string what, OptionMap map)
    {
        if (name is null || (name.Text.Trim().Length > 0 && name.Text.IndexOf('/') < 0))
        {
            return true;
        }

        scope.Report(SchemaDiagnostics.UnitName, map.PlaceOf(name), name.Text, what);
        return false;
    }

    /// <summary>The units that define a unit, then the unit itself, without those that were returned before.</summary>
    private IEnumerable<UnitDeclaration> InOrder(UnitDeclaration unit)
    {
        if (_done.Contains(unit))
        {
            return [];
        }

        if (_way.IndexOf(unit) is >= 0 and var start)
        {
            var path = _way.Skip(start).Append(unit).Select(other => other.Name);
            scope.Report(SchemaDiagnostics.UnitCircle, PlaceOf(unit, "is"), unit.Name, string.Join(" → ", path));
            _inCircle.UnionWith(_way.Skip(start));
            return [];
        }

        if (_way.Count == LongestWay && unit.Is is not null)
        {
            scope.Report(SchemaDiagnostics.UnitTooFar, PlaceOf(unit, "is"), unit.Name, LongestWay);
            return [];
        }

        _way.Add(unit);
        var name = unit.Is is null ? "" : UnitSystem.SplitDefinition(unit.Is).Unit;
        var before = name.Split('/').Select(scope.FindUnit).OfType<UnitDeclaration>().SelectMany(InOrder).ToList();
        _way.RemoveAt(_way.Count - 1);
        _done.Add(unit);
        return !_inCircle.Contains(unit) && IsAdded(unit, name) ? before.Append(unit) : before;
    }

    private bool IsAdded(UnitDeclaration unit, string definingUnit)
    {
        var defined = unit.Is is null ? null : scope.Units.Define(unit.Is);
        if (unit.Is is not null && defined is null)
        {
            // Cycles are reported by InOrder.
            if (UnitSystem.SplitDefinition(unit.Is).Number is null || !definingUnit.Split('/').All(scope.UnitNames.Contains))
            {
                scope.Report(
                    SchemaDiagnostics.UnitDefinition,
                    PlaceOf(unit, "is"),
                    unit.Is,
                    unit.Name,
                    SchemaScope.DidYouMean(definingUnit, scope.UnitNames));
            }

            return false;
        }

        if (scope.Units.TryAdd(unit.Name, unit.Symbol, defined, out var taken) is { } system)
        {
            scope.Units = system;
            return true;
        }

        var isName = taken == unit.Name;
        scope.Report(
            SchemaDiagnostics.UnitTaken,
            isName ? unit.Place : PlaceOf(unit, "symbol"),
            taken,
            scope.Units.DimensionOf(taken!),
            unit.Name,
            isName ? "name" : "symbol");
        return false;
    }

    private Place PlaceOf(UnitDeclaration unit, string option) => _options[unit].PlaceOfValue(option);
}
