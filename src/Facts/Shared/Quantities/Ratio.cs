using System;
using System.Numerics;

namespace Facts.Quantities;

/// <summary>An exact fraction, so that units are converted without rounding even if the result is not a decimal number.</summary>
internal readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private const int MostDecimals = 28;

    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    private Ratio(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    public static Ratio One { get; } = Of(1);

    public static Ratio Zero { get; } = Of(0);

    public static Ratio Of(decimal number)
    {
        var bits = decimal.GetBits(number);
        var scale = (bits[3] >> 16) & 0xFF;
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Ratio(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }

    /// <summary>The integer part of a non-negative ratio.</summary>
    public Ratio Floor() => new(_numerator / _denominator, BigInteger.One);

    /// <summary>The decimal with exactly this value, or null if there is none.</summary>
    public decimal? ToDecimal()
    {
        for (var scale = 0; scale <= MostDecimals; scale++)
        {
            var digits = BigInteger.DivRem(_numerator * BigInteger.Pow(10, scale), _denominator, out var rest);
            if (!rest.IsZero)
            {
                continue;
            }
            var size = BigInteger.Abs(digits);
            if (size > LargestDecimal)
            {
                return null;
            }
            return new decimal(Part(size, 0), Part(size, 32), Part(size, 64), digits.Sign < 0, (byte)scale);
        }

        return null;
    }

    public static Ratio operator +(Ratio left, Ratio right) =>
        new(left._numerator * right._denominator + right._numerator * left._denominator, left._denominator * right._denominator);

    public static Ratio operator -(Ratio left, Ratio right) =>
        new(left._numerator * right._denominator - right._numerator * left._denominator, left._denominator * right._denominator);

    public static Ratio operator *(Ratio left, Ratio right) => new(left._numerator * right._numerator, left._denominator * right._denominator);

    public static Ratio operator /(Ratio left, Ratio right) => new(left._numerator * right._denominator, left._denominator * right._numerator);

    public int CompareTo(Ratio other) => (_numerator * other._denominator).CompareTo(other._numerator * _denominator);

    public bool Equals(Ratio other) => _numerator == other._numerator && _denominator == other._denominator;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => _numerator.GetHashCode() ^ _denominator.GetHashCode();

    private static int Part(BigInteger size, int shift) => unchecked((int)(uint)((size >> shift) & uint.MaxValue));
}
