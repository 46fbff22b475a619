using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Quantities;

namespace Facts;

/// <summary>
/// The units that quantities are counted in: those of the SI and the calendar, and what a dataset declares. It never
/// changes; <see cref="With"/> gives another with one unit more.
/// </summary>
public sealed class UnitSystem
{
    private readonly Dictionary<string, UnitMeasure> _units;

    private UnitSystem(Dictionary<string, UnitMeasure> units) => _units = units;

    /// <summary>The units that need no declaration: <c>km</c>, <c>kg</c>, <c>h</c>, <c>year</c>, <c>%</c> and their like.</summary>
    public static UnitSystem Standard { get; } = new(StandardUnits.All());

    /// <summary>All names and symbols.</summary>
    public IEnumerable<string> Units => _units.Keys;

    /// <summary>Whether it has a unit, or both units of a rate.</summary>
    public bool Contains(string unit) => Parts(unit ?? throw new ArgumentNullException(nameof(unit))).All(_units.ContainsKey);

    /// <summary>
    /// What a unit measures, in a word: <c>length</c>, <c>length/time</c>, <c>number</c> where there is no unit; a unit that nothing defines measures
    /// itself.
    /// </summary>
    public string DimensionOf(string unit) => Measure(unit ?? throw new ArgumentNullException(nameof(unit))).Dimension;

    /// <summary>A unit and those that measure the same, each by its first spelling.</summary>
    public IEnumerable<string> UnitsLike(string unit)
    {
        var measure = Measure(unit ?? throw new ArgumentNullException(nameof(unit)));
        return _units
            .Where(other => other.Value.Dimension == measure.Dimension && other.Value != measure)
            .GroupBy(other => other.Value, other => other.Key)
            .Select(spellings => spellings.First())
            .Prepend(unit);
    }

    /// <summary>These units and one more.</summary>
    /// <param name="name">Its name, such as <c>fortnight</c>.</param>
    /// <param name="symbol">Its symbol, or null.</param>
    /// <param name="definition">What one of it is, a number and another unit such as <c>14 day</c>; null for a unit of its own, such as
    /// <c>shell</c>.</param>
    /// <exception cref="ArgumentException">The definition cannot be read, or the unit is known as another.</exception>
    public UnitSystem With(string name, string? symbol = null, string? definition = null)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        UnitMeasure? defined = null;
        if (definition is not null && (defined = Define(definition)) is null)
        {
            throw new ArgumentException(
                $"'{definition}' does not say what one {name} is: write a number and a unit, such as 24 hour.", nameof(definition));
        }
        return TryAdd(name, symbol, defined, out var taken) ?? throw new ArgumentException($"There is another unit '{taken}'.", nameof(name));
    }

    /// <summary>What a definition says; null where it is none, or its unit unknown.</summary>
    internal UnitMeasure? Define(string definition)
    {
        var (number, unit) = SplitDefinition(definition);
        return number is { } count && Contains(unit) ? Measure(unit).Times(count) : null;
    }

    /// <summary>The number, above 0, and the unit of a definition.</summary>
    internal static (decimal? Number, string Unit) SplitDefinition(string definition)
    {
        var words = definition.Split([' '], 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            return (null, definition);
        }
        var isNumber = decimal.TryParse(words[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0;
        return (isNumber ? number : null, words[1].Trim());
    }

    /// <summary>These units and one more; null where one of its spellings is known as something else. What is known may be said again.</summary>
    internal UnitSystem? TryAdd(string name, string? symbol, UnitMeasure? defined, out string? taken)
    {
        var measure = defined ?? (_units.TryGetValue(name, out var known) ? known : UnitMeasure.Own(name));
        taken = new[]
        {
            name,
            symbol,
        }.FirstOrDefault(spelling => spelling is not null && _units.TryGetValue(spelling, out var other) && other != measure);
        return taken is null
            ? new UnitSystem(new Dictionary<string, UnitMeasure>(_units, StringComparer.Ordinal) { [name] = measure, [symbol ?? name] = measure })
            : null;
    }

    /// <summary>What one of a unit is; of an unknown one, itself.</summary>
    internal UnitMeasure Measure(string unit)
    {
        if (unit.Length == 0)
        {
            return UnitMeasure.Number;
        }
        var parts = Parts(unit);
        var over = Find(parts[0]);
        return parts.Length == 1 ? over : over.Per(Find(parts[1]));
    }

    private UnitMeasure Find(string symbol) => _units.TryGetValue(symbol, out var measure) ? measure : UnitMeasure.Own(symbol);

    private static string[] Parts(string unit) => unit.Length == 0 ? [] : unit.Split(['/'], 2);
}
