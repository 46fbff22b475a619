namespace Facts.Quantities;

/// <summary>The bounds of two quantities of the same dimension, in the same unit.</summary>
internal readonly struct QuantityComparison
{
    private readonly (Ratio? Least, Ratio? Most) _one;
    private readonly (Ratio? Least, Ratio? Most) _other;
    private readonly bool _isExact;

    private QuantityComparison((Ratio? Least, Ratio? Most) one, (Ratio? Least, Ratio? Most) other, bool isExact)
    {
        _one = one;
        _other = other;
        _isExact = isExact;
    }

    /// <summary>Whether the left is less than the right. Null if that cannot be determined.</summary>
    public bool? IsLess
    {
        get
        {
            if (Compare(_one.Most, _other.Least) < 0)
            {
                return true;
            }
            return Compare(_one.Least, _other.Most) >= 0 ? false : null;
        }
    }

    /// <summary>Whether both are the same amount. Null if that cannot be determined.</summary>
    public bool? IsSame
    {
        get
        {
            if (_isExact)
            {
                return Compare(_one.Least, _other.Least) == 0;
            }
            return Compare(_one.Most, _other.Least) < 0 || Compare(_other.Most, _one.Least) < 0 ? false : null;
        }
    }

    /// <summary>The comparison of two quantities, or null if they measure different things.</summary>
    public static QuantityComparison? Of(QuantityValue one, QuantityValue other, UnitSystem units)
    {
        var (left, right) = (units.Measure(one.Unit), units.Measure(other.Unit));
        if (left.Dimension != right.Dimension)
        {
            return null;
        }
        var isConvertible = left.Bases == right.Bases;
        return new QuantityComparison(
            BoundsOf(one, left, isConvertible),
            BoundsOf(other, right, isConvertible),
            isConvertible && one.IsExact && other.IsExact);
    }

    /// <summary>Orders by the base unit, then the lower bound, then the upper bound. 0 if only the texts differ.</summary>
    public static int DisplayOrder(QuantityValue one, QuantityValue other)
    {
        var (left, right) = (UnitSystem.Standard.Measure(one.Unit), UnitSystem.Standard.Measure(other.Unit));
        var order = string.CompareOrdinal(left.Bases, right.Bases);
        if (order == 0)
        {
            order = CompareBounds(one.Minimum, left, other.Minimum, right, ofMissing: -1);
        }
        return order != 0 ? order : CompareBounds(one.Maximum, left, other.Maximum, right, ofMissing: 1);
    }

    private static int CompareBounds(decimal? one, UnitMeasure left, decimal? other, UnitMeasure right, int ofMissing) => (one, other) switch
    {
        ({ } amount, { } otherAmount) => left == right ? amount.CompareTo(otherAmount) : left.ToBase(amount).CompareTo(right.ToBase(otherAmount)),
        (null, null) => 0,
        (null, _) => ofMissing,
        _ => -ofMissing,
    };

    private static (Ratio?, Ratio?) BoundsOf(QuantityValue quantity, UnitMeasure measure, bool isConvertible)
    {
        return (Of(quantity.LeastPossible, isMost: false), Of(quantity.MostPossible, isMost: true));

        Ratio? Of(decimal? amount, bool isMost) =>
            amount is not { } number ? null : isConvertible ? measure.ToBase(number) : measure.Bound(number, isMost);
    }

    private static int? Compare(Ratio? left, Ratio? right) => left is { } one && right is { } other ? one.CompareTo(other) : null;
}
