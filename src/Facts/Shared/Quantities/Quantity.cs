using System;
using System.Diagnostics.CodeAnalysis;
using Facts.Quantities;

namespace Facts;

/// <summary>
/// An amount as given by a source: exact (<c>12.5</c>), approximate (<c>~400</c>), at least (<c>3..</c>), at most (<c>..20</c>) or in a range
/// (<c>10..20</c>), optionally with a unit (<c>~2 h</c>, <c>~3000000 shell/year</c>) and with the word used by the source in parentheses
/// (<c>100.. (hundreds)</c>, <c>(several)</c>). The default is <c>0</c>.
/// </summary>
/// <remarks>
/// <see cref="CompareTo(Quantity)"/> is an order for display. To compare amounts, use <see cref="IsLessThan"/> and similar methods, which
/// return null if the amounts cannot be compared.
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Json.QuantityJsonConverter))]
#endif
public readonly partial struct Quantity : IEquatable<Quantity>, IComparable<Quantity>, IComparable
{
    private readonly QuantityValue? _value;

    private Quantity(QuantityValue value) => _value = value;

    private QuantityValue Value => _value ?? QuantityValue.Zero;

    /// <summary>The lower bound as written, or as implied by a word such as <c>several</c>. Null if there is none.</summary>
    public decimal? Minimum => Value.Minimum;

    /// <summary>The upper bound as written. Null if there is none.</summary>
    public decimal? Maximum => Value.Maximum;

    /// <summary>Whether the amount is an estimate: <c>~400</c>.</summary>
    public bool IsApproximate => Value.IsApproximate;

    /// <summary>Whether it is one exact amount.</summary>
    public bool IsExact => Value.IsExact;

    /// <summary>The unit as written. Empty if there is none.</summary>
    public string Unit => Value.Unit;

    /// <summary>The part of the unit before the slash, or the whole unit. Empty if there is none.</summary>
    public string UnitNumerator => Unit.IndexOf('/') is var slash and >= 0 ? Unit.Substring(0, slash) : Unit;

    /// <summary>The part of the unit after the slash. Empty if there is none.</summary>
    public string UnitDenominator => Unit.IndexOf('/') is var slash and >= 0 ? Unit.Substring(slash + 1) : "";

    /// <summary>The word used by the source, written in parentheses. Null if there is none.</summary>
    public string? Word => Value.Word;

    /// <summary>Parses a quantity.</summary>
    /// <exception cref="FormatException">The text is not a quantity. The message says what to write.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var quantity, out var error)
            ? quantity
            : throw new FormatException(error);

    /// <summary>Tries to parse a quantity.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity) => TryParse(text, out quantity, out _);

    /// <summary>Tries to parse a quantity. If this fails, the error says why and what to write.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity, [NotNullWhen(false)] out string? error)
    {
        var value = QuantityParser.Parse(text ?? "", out error);
        quantity = value is null ? default : new Quantity(value);
        return value is not null;
    }

    /// <summary>
    /// Whether this is less than the other. Null if that cannot be determined, for example for a length and a time. An approximate amount can
    /// be off by a quarter. Units of the same dimension are converted, by default those of <see cref="UnitSystem.Standard"/>.
    /// </summary>
    public bool? IsLessThan(Quantity other, UnitSystem? units = null) =>
        QuantityComparison.Of(Value, other.Value, units ?? UnitSystem.Standard) is { } bounds ? bounds.IsLess : null;

    /// <summary>Whether this is less than or the same as the other. Null if that cannot be determined.</summary>
    public bool? IsAtMost(Quantity other, UnitSystem? units = null) => !other.IsLessThan(this, units);

    /// <summary>Whether this is more than the other. Null if that cannot be determined.</summary>
    public bool? IsGreaterThan(Quantity other, UnitSystem? units = null) => other.IsLessThan(this, units);

    /// <summary>Whether this is more than or the same as the other. Null if that cannot be determined.</summary>
    public bool? IsAtLeast(Quantity other, UnitSystem? units = null) => !IsLessThan(other, units);

    /// <summary>Whether both are the same amount. Null if that cannot be determined.</summary>
    public bool? IsSameAmountAs(Quantity other, UnitSystem? units = null) =>
        QuantityComparison.Of(Value, other.Value, units ?? UnitSystem.Standard) is { } bounds ? bounds.IsSame : null;

    /// <summary>
    /// Converts to exactly the same amount in another unit. Null if the units measure different things, if the result is not a decimal number
    /// (20 min in hours), or if there is no fixed ratio (a month in days). The word used by the source is left out.
    /// </summary>
    public Quantity? ConvertTo(string unit, UnitSystem? units = null)
    {
        var system = units ?? UnitSystem.Standard;
        var (from, to) = (system.Measure(Unit), system.Measure(unit));
        if (from.Dimension != to.Dimension || from.Bases != to.Bases || (Minimum ?? Maximum) is null)
        {
            return null;
        }
        if (!TryConvert(Minimum, from, to, out var minimum) || !TryConvert(Maximum, from, to, out var maximum))
        {
            return null;
        }
        return new Quantity(QuantityValue.Of(minimum, maximum, IsApproximate, unit, word: null));
    }

    /// <summary>
    /// An order for display: by what is measured, then the lower bound, then the upper bound, then the text. A missing lower bound comes first,
    /// a missing upper bound last. Amounts in units that can be converted exactly are ordered together.
    /// </summary>
    public int CompareTo(Quantity other)
    {
        var order = QuantityComparison.DisplayOrder(Value, other.Value);
        return order != 0 ? order : string.CompareOrdinal(Value.Text, other.Value.Text);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Quantity other => CompareTo(other),
        _ => throw new ArgumentException("A quantity can be compared only with a quantity.", nameof(obj)),
    };

    /// <summary>
    /// Whether both are written the same. <c>1</c> and <c>1.0</c> are different, but <see cref="IsSameAmountAs"/> is true for them.
    /// </summary>
    public bool Equals(Quantity other) => Value.Text == other.Value.Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value.Text);

    /// <summary>The canonical text, which <see cref="Parse(string)"/> accepts.</summary>
    public override string ToString() => Value.Text;

    /// <summary>The text for display, in English: about 400, at least 3, about 3,000,000 shell per year, several.</summary>
    public string ToDisplayString() => QuantityDisplay.Of(Value);

    /// <summary>Whether both are written the same.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether both are written differently.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    private static bool TryConvert(decimal? amount, UnitMeasure from, UnitMeasure to, out decimal? converted)
    {
        converted = amount is { } number ? to.FromBase(from.ToBase(number)).ToDecimal() : null;
        return amount is null || converted is not null;
    }
}
