using System;
using System.Collections.Generic;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Determines whether numbers and quantities are close enough not to contradict each other.</summary>
internal static class ClaimDistance
{
    public static bool AreWithin(IReadOnlyList<BoundValue> claims, ClaimRule rule)
    {
        for (var one = 0; one < claims.Count; one++)
        {
            for (var other = one + 1; other < claims.Count; other++)
            {
                if (claims[one] is not BoundScalar first || claims[other] is not BoundScalar second || !AreWithin(first, second, rule))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AreWithin(BoundScalar one, BoundScalar other, ClaimRule rule)
    {
        if (one.Value is Quantity first && other.Value is Quantity second && first.Unit != second.Unit)
        {
            return false;
        }

        if (one.Definition.RangeOf(one.Value) is not { } a || other.Definition.RangeOf(other.Value) is not { } b)
        {
            return false;
        }

        var gap = Math.Max(a.Least, b.Least) - Math.Min(a.Most, b.Most);
        var allowed = rule.IsPercent ? Math.Max(Math.Abs(a.Most), Math.Abs(b.Most)) * (double)rule.Tolerance / 100 : (double)rule.Tolerance;
        return gap <= allowed;
    }
}
