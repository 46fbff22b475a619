using System;
using System.Collections.Generic;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Tells whether numbers and quantities lie so near to each other that they do not contradict.</summary>
internal static class ClaimDistance
{
    public static bool AreWithin(IReadOnlyList<BoundValue> claims, ClaimRule rule)
    {
        for (var one = 0; one < claims.Count; one++)
        {
            for (var other = one + 1; other < claims.Count; other++)
            {
                if (!AreWithin((claims[one] as BoundScalar)?.Value, (claims[other] as BoundScalar)?.Value, rule))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AreWithin(object? one, object? other, ClaimRule rule)
    {
        if (one is Quantity first && other is Quantity second && first.Unit != second.Unit)
        {
            return false;
        }

        if (RangeOf(one) is not { } a || RangeOf(other) is not { } b)
        {
            return false;
        }

        var gap = Math.Max(a.Least, b.Least) - Math.Min(a.Most, b.Most);
        var allowed = rule.IsPercent ? Math.Max(Math.Abs(a.Most), Math.Abs(b.Most)) * (double)rule.Tolerance / 100 : (double)rule.Tolerance;
        return gap <= allowed;
    }

    private static (double Least, double Most)? RangeOf(object? value) => value switch
    {
        Quantity { Minimum: { } least, Maximum: { } most } => ((double)least, (double)most),
        long or ulong or float or double or decimal =>
            Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) is var number ? (number, number) : null,
        _ => null,
    };
}
