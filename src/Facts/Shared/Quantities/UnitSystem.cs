using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Quantities;

namespace Facts;

/// <summary>
/// The units of quantities: SI units, calendar units, and those declared by a dataset. It is immutable; <see cref="With"/> returns a new
/// instance with one more unit.
/// </summary>
public sealed class UnitSystem
{
    private readonly Dictionary<string, UnitMeasure> _units;

    private UnitSystem(Dictionary<string, UnitMeasure> units) => _units = units;

    /// <summary>The units that need no declaration, such as <c>km</c>, <c>kg</c>, <c>h</c>, <c>year</c> and <c>%</c>.</summary>
    public static UnitSystem Standard { get; } = new(StandardUnits.All());

    /// <summary>All names and symbols.</summary>
    public IEnumerable<string> Units => _units.Keys;

    /// <summary>Whether it contains a unit, or both units of a rate.</summary>
    public bool Contains(string unit) => Parts(unit ?? throw new ArgumentNullException(nameof(unit))).All(_units.ContainsKey);

    /// <summary>
    /// The name of what a unit measures: <c>length</c>, <c>length/time</c>, or <c>number</c> for an empty unit. An undefined unit measures itself.
    /// </summary>
    public string DimensionOf(string unit) => Measure(unit ?? throw new ArgumentNullException(nameof(unit))).Dimension;

    /// <summary>A unit and all others that measure the same, each with its first spelling.</summary>
    public IEnumerable<string> UnitsLike(string unit)
    {
        var measure = Measure(unit ?? throw new ArgumentNullException(nameof(unit)));
        return _units
            .Where(other => other.Value.Dimension == measure.Dimension && other.Value != measure)
            .GroupBy(other => other.Value, other => other.Key)
            .Select(spellings => spellings.First())
            .Prepend(unit);
    }

    /// <summary>Returns a system with these units and one more.</summary>
    /// <param name="name">The name, such as <c>fortnight</c>.</param>
    /// <param name="symbol">The symbol, or null.</param>
    /// <param name="definition">The size of the unit as a number and another unit, such as <c>14 day</c>. Null for a unit that is not defined by
    /// others, such as <c>shell</c>.</param>
    /// <exception cref="ArgumentException">The definition is invalid, or a different unit has the name or symbol.</exception>
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

    /// <summary>The measure that a definition describes, or null if it is invalid or its unit is unknown.</summary>
    internal UnitMeasure? Define(string definition)
    {
        var (number, unit) = SplitDefinition(definition);
        return number is { } count && Contains(unit) ? Measure(unit).Times(count) : null;
    }

    /// <summary>The positive number and the unit of a definition.</summary>
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

    /// <summary>
    /// These units and one more, or null if a different unit has one of its spellings. A unit may be added again with the same measure.
    /// </summary>
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

    /// <summary>The measure of a unit. An unknown unit measures itself.</summary>
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
