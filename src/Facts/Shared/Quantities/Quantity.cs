using System;
using System.Diagnostics.CodeAnalysis;
using Facts.Quantities;

namespace Facts;

/// <summary>
/// A quantity as facts give it: exact (<c>12.5</c>), about (<c>~400</c>), at least (<c>3..</c>), at most
/// (<c>..20</c>) or between (<c>10..20</c>), with a unit after it (<c>~2 h</c>, <c>~3000000 shell/year</c>) and the
/// word of the source in brackets (<c>100.. (hundreds)</c>, <c>(several)</c>). The default is <c>0</c>.
/// </summary>
/// <remarks>
/// <see cref="CompareTo(Quantity)"/> is an order for display; whether one quantity is less than another is asked of
/// <see cref="IsLessThan"/> and its kin, which answer null where it cannot be told.
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Json.QuantityJsonConverter))]
#endif
[SuppressMessage(
    "Design", "CA1036:Override methods on comparable types", Justification = "An order for display is none of amounts, which < would promise.")]
public readonly partial struct Quantity : IEquatable<Quantity>, IComparable<Quantity>, IComparable
{
    private readonly QuantityValue? _value;

    private Quantity(QuantityValue value) => _value = value;

    private QuantityValue Value => _value ?? QuantityValue.Zero;

    /// <summary>The least it can be, as written or as a mere word such as <c>several</c> means; null where there is no lower bound.</summary>
    public decimal? Minimum => Value.Minimum;

    /// <summary>The most it can be, as written; null where there is no upper bound.</summary>
    public decimal? Maximum => Value.Maximum;

    /// <summary>Whether the amount is an estimate: <c>~400</c>.</summary>
    public bool IsApproximate => Value.IsApproximate;

    /// <summary>Whether it is one amount, beyond doubt.</summary>
    public bool IsExact => Value.IsExact;

    /// <summary>The unit as written; empty where there is none.</summary>
    public string Unit => Value.Unit;

    /// <summary>The symbol before the slash of the unit, or the whole unit; empty where there is no unit.</summary>
    public string UnitNumerator => Unit.IndexOf('/') is var slash and >= 0 ? Unit.Substring(0, slash) : Unit;

    /// <summary>The symbol after the slash of the unit; empty where there is none.</summary>
    public string UnitDenominator => Unit.IndexOf('/') is var slash and >= 0 ? Unit.Substring(slash + 1) : "";

    /// <summary>The word of the source, which stands in brackets; null where there is none.</summary>
    public string? Word => Value.Word;

    /// <summary>Reads a quantity.</summary>
    /// <exception cref="FormatException">The text is no quantity; the message says what to write.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var quantity, out var error)
            ? quantity
            : throw new FormatException(error);

    /// <summary>Reads a quantity, or tells that the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity) => TryParse(text, out quantity, out _);

    /// <summary>Reads a quantity, or tells in plain words why the text is none and what to write.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity, [NotNullWhen(false)] out string? error)
    {
        var value = QuantityParser.Parse(text ?? "", out error);
        quantity = value is null ? default : new Quantity(value);
        return value is not null;
    }

    /// <summary>
    /// Whether this is less; null where it cannot be told, as between a length and a time. An estimate may be off by a
    /// quarter. Units of one dimension are converted; without <paramref name="units"/>, those of <see cref="UnitSystem.Standard"/>.
    /// </summary>
    public bool? IsLessThan(Quantity other, UnitSystem? units = null) =>
        QuantityComparison.Of(Value, other.Value, units ?? UnitSystem.Standard) is { } bounds ? bounds.IsLess : null;

    /// <summary>Whether this is less or the same; null where it cannot be told.</summary>
    public bool? IsAtMost(Quantity other, UnitSystem? units = null) => !other.IsLessThan(this, units);

    /// <summary>Whether this is more; null where it cannot be told.</summary>
    public bool? IsGreaterThan(Quantity other, UnitSystem? units = null) => other.IsLessThan(this, units);

    /// <summary>Whether this is more or the same; null where it cannot be told.</summary>
    public bool? IsAtLeast(Quantity other, UnitSystem? units = null) => !IsLessThan(other, units);

    /// <summary>Whether both are the same amount; null where it cannot be told.</summary>
    public bool? IsSameAmountAs(Quantity other, UnitSystem? units = null) =>
        QuantityComparison.Of(Value, other.Value, units ?? UnitSystem.Standard) is { } bounds ? bounds.IsSame : null;

    /// <summary>
    /// The same amount in another unit, exactly; null where the units measure different things, where no decimal says the
    /// result (20 min in hours), or where one is not so many of the other (a month in days). The word of the source is left out.
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
    /// An order for display: by what is measured, then the least amount, then the most, then the text. A missing lower bound comes first,
    /// a missing upper bound last. Units that convert exactly stand among each other.
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
        _ => throw new ArgumentException("A quantity compares with quantities alone.", nameof(obj)),
    };

    /// <summary>
    /// Whether both are written the same; <c>1</c> and <c>1.0</c> differ, and <see cref="IsSameAmountAs"/> tells that they are as much.
    /// </summary>
    public bool Equals(Quantity other) => Value.Text == other.Value.Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value.Text);

    /// <summary>The canonical text, which <see cref="Parse(string)"/> reads.</summary>
    public override string ToString() => Value.Text;

    /// <summary>The quantity for people, in English: about 400, at least 3, about 3,000,000 shell per year, several.</summary>
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
