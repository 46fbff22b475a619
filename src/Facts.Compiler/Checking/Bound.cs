using System;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>One end of what a value may be.</summary>
/// <param name="Value">The bound as its kind reads it; of a version, a <see cref="Version"/>.</param>
/// <param name="Text">As the schema writes it.</param>
internal sealed record Bound(string Word, object Value, YamlScalar Text)
{
    /// <summary>Reads a bound of a kind; a version compares by its numbers.</summary>
    public static Bound Of(string word, ScalarKind kind, object value, YamlScalar text) =>
        new(word, kind == ScalarKind.Version ? Version.Parse((string)value) : value, text);

    /// <summary>What quantities are converted by.</summary>
    public UnitSystem? Units { get; init; }

    public bool IsMinimum { get; } = Word is "minimum" or "exclusiveMinimum";

    public bool IsExclusive { get; } = Word is "exclusiveMinimum" or "exclusiveMaximum";

    /// <summary>What a value must be, in words before the bound.</summary>
    public string Words => (IsMinimum, IsExclusive) switch
    {
        (true, false) => "at least",
        (false, false) => "at most",
        (true, true) => "more than",
        (false, true) => "less than",
    };

    /// <summary>Whether the value keeps the bound; an imprecise one fails only where it certainly breaks it.</summary>
    public bool Allows(object value)
    {
        switch (value, Value)
        {
            case (FactDate date, FactDate bound):
                return IsMinimum
                    ? !(date.CertainlyBefore(bound) || (IsExclusive && date == bound))
                    : !(date.CertainlyAfter(bound) || (IsExclusive && date == bound));
            case (Quantity quantity, Quantity bound):
                return !IsBroken(quantity, bound.Unit.Length == 0 ? QuantityBinder.WithUnit(bound, quantity.Unit) : bound);
            case (double.NaN, _) or (float.NaN, _):
                return false;
            case (string text, Version bound):
                return IsKept(Version.Parse(text).CompareTo(bound));
            default:
                return value.GetType() != Value.GetType() || IsKept(((IComparable)value).CompareTo(Value));
        }
    }

    private bool IsBroken(Quantity quantity, Quantity bound) => (IsMinimum, IsExclusive) switch
    {
        (true, false) => quantity.IsLessThan(bound, Units),
        (true, true) => quantity.IsAtMost(bound, Units),
        (false, false) => quantity.IsGreaterThan(bound, Units),
        (false, true) => quantity.IsAtLeast(bound, Units),
    } == true;

    private bool IsKept(int comparison) =>
        IsMinimum ? comparison > 0 || (!IsExclusive && comparison == 0) : comparison < 0 || (!IsExclusive && comparison == 0);
}
