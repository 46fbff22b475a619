using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads <c>units</c>: names, each with nothing, or with <c>symbol</c> and <c>is</c>.</summary>
internal static class UnitReader
{
    private static readonly ImmutableArray<string> Options = ImmutableArray.Create("symbol", "is");

    public static ImmutableArray<UnitDeclaration> Read(IEnumerable<SchemaEntry> entries, SchemaScope scope)
    {
        var units = ImmutableArray.CreateBuilder<UnitDeclaration>();
        var definitions = new List<(UnitDeclaration Unit, Place Place)>();
        foreach (var entry in entries)
        {
            var map = OptionMap.Of(entry.Value, entry.File, $"the unit '{entry.Name}'", scope);
            map.CheckNames(Options);
            var definition = map.Scalar("is");
            var unit = new UnitDeclaration { Name = entry.Name, Symbol = map.Text("symbol"), Is = definition?.Text, Place = entry.Place };
            if (!scope.Declare(unit))
            {
                continue;
            }

            units.Add(unit);
            if (definition is not null)
            {
                definitions.Add((unit, map.PlaceOf(definition)));
            }
        }

        foreach (var (unit, place) in definitions)
        {
            CheckDefinition(unit, place, scope);
        }

        return units.ToImmutable();
    }

    private static void CheckDefinition(UnitDeclaration unit, Place place, SchemaScope scope)
    {
        var (isNumber, name) = Split(unit.Is!);
        if (!isNumber || scope.FindUnit(name) is null)
        {
            scope.Report(SchemaDiagnostics.UnitDefinition, place, unit.Is, unit.Name, SchemaScope.DidYouMean(name, scope.UnitNames));
            return;
        }

        var path = new List<string> { unit.Name };
        for (var next = scope.FindUnit(name); next is not null; next = next.Is is { } text ? scope.FindUnit(Split(text).Unit) : null)
        {
            path.Add(next.Name);
            if (next == unit)
            {
                scope.Report(SchemaDiagnostics.UnitCircle, place, unit.Name, string.Join(" is in ", path));
                return;
            }

            if (path.Count > 64)
            {
                return; // Leads into a circle of others, which is reported there.
            }
        }
    }

    private static (bool IsNumber, string Unit) Split(string definition)
    {
        var words = definition.Split([' '], 2, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2
            ? (decimal.TryParse(words[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0, words[1].Trim())
            : (false, definition);
    }
}
