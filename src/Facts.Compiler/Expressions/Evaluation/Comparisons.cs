using System;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Expressions;

/// <summary>Comparisons of values; the result for imprecise values may be <see cref="BoundExpression.Unknown"/>.</summary>
internal static class Comparisons
{
    /// <param name="kind">The type to which both are promoted, if they are numbers.</param>
    /// <param name="units">The units of quantities, or null for the built-in ones.</param>
    public static object AreEqual(object? left, object? right, ExpressionKind? kind, UnitSystem? units = null)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        return left switch
        {
            FactDate date => Told(AreEqual(date, (FactDate)right)),
            Quantity quantity => Told(quantity.IsSameAmountAs((Quantity)right, units)),
            _ => kind is { } promoted ? Numbers.Order(left, right, promoted) == 0 : left.Equals(right),
        };
    }

    /// <summary>The result of <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>; false if a value is null, as in C#.</summary>
    public static object Compare(SyntaxKind operation, object? left, object? right, ExpressionKind? kind, UnitSystem? units = null)
    {
        if (left is null || right is null)
        {
            return false;
        }

        switch (operation)
        {
            case SyntaxKind.GreaterThanExpression:
                return Compare(SyntaxKind.LessThanExpression, right, left, kind, units);
            case SyntaxKind.GreaterThanOrEqualExpression:
                return Compare(SyntaxKind.LessThanOrEqualExpression, right, left, kind, units);
        }

        var orEqual = operation == SyntaxKind.LessThanOrEqualExpression;
        switch (left)
        {
            case FactDate date:
                return Told(Compare(date, (FactDate)right, orEqual));
            case Quantity quantity:
                return Told(orEqual ? quantity.IsAtMost((Quantity)right, units) : quantity.IsLessThan((Quantity)right, units));
        }

        var order = kind is { } promoted ? Numbers.Order(left, right, promoted) : ((IComparable)left).CompareTo(right);
        return order is { } known && (orEqual ? known <= 0 : known < 0);
    }

    /// <summary>Whether two dates are the same; true only if each is a single certain day, and null if it is not known.</summary>
    private static bool? AreEqual(FactDate left, FactDate right) =>
        left == right && left.IsCertainDay ? true : left.CertainlyBefore(right) || left.CertainlyAfter(right) ? false : null;

    private static bool? Compare(FactDate left, FactDate right, bool orEqual) =>
        left.CertainlyBefore(right) ? true
        : left.CertainlyAfter(right) ? false
        : left == right && left.IsCertainDay ? orEqual
        : null;

    private static object Told(bool? result) => result is { } known ? known : BoundExpression.Unknown;
}
