using System;
using System.Globalization;
using Facts.Compiler.Checking;
using Facts.Compiler.Diagnostics;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>A binary floating-point number: <c>float</c> or <c>double</c>. The text has an optional point and exponent, or is <c>.inf</c> or
/// <c>.nan</c>.</summary>
internal abstract class FractionScalar(string name, string typeName) : NumberScalar(name, typeName, "a number")
{
    /// <summary>The minimum and maximum, as messages name them.</summary>
    protected abstract (string Least, string Most) Limits { get; }

    public override ScalarFault Explain(string text) => NumberText.IsNumber(text)
        ? new(BindingDiagnostics.OutOfRange, text, Name, Limits.Least, $"{Limits.Most} on either side of 0")
        : NotNumber(BindingDiagnostics.NotNumber, text, "Write digits, such as 3.14 or 6e23, or .inf, -.inf or .nan.");

    public override bool Keeps(object value, Bound bound) => !double.IsNaN(ToDouble(value)) && base.Keeps(value, bound);

    /// <summary>Positive and negative zero are equal, so they must have the same hash: adding zero makes them identical.</summary>
    public override ulong Hash(object key) => StableHash.Of(BitConverter.DoubleToInt64Bits(ToDouble(key) + 0.0));

    public override string HashArgument(string value) => $"global::System.BitConverter.DoubleToInt64Bits({value} + 0.0)";

    /// <summary>In comparisons of records, NaN equals itself.</summary>
    public override string Equal(string left, string right, bool areNullable) =>
        areNullable ? $"global::System.Nullable.Equals({left}, {right})" : $"{left}.Equals({right})";

    protected abstract double ToDouble(object value);

    // A value that is too large for decimal cannot be checked; one that is too small is not a multiple.
    protected override bool HasNoRemainder(object value, decimal step)
    {
        var number = ToDouble(value);
        return Math.Abs(number) < 7.9e28
            ? (decimal)number % step == 0 && (number == 0 || (decimal)number != 0)
            : !double.IsNaN(number) && !double.IsInfinity(number);
    }

    protected static bool TryReadDouble(string text, out double number) =>
        TrySpecial(text, out number)
        || (NumberText.IsNumber(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && !double.IsInfinity(number)
            && (number != 0 || !HasDigitAboveZero(text)));

    private static bool TrySpecial(string text, out double number)
    {
        number = text switch
        {
            ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => double.PositiveInfinity,
            "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
            ".nan" or ".NaN" or ".NAN" => double.NaN,
            _ => 0,
        };
        return number != 0;
    }

    private static bool HasDigitAboveZero(string text)
    {
        foreach (var character in text)
        {
            if (character is 'e' or 'E')
            {
                return false;
            }

            if (character is >= '1' and <= '9')
            {
                return true;
            }
        }

        return false;
    }
}
