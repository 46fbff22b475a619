using System;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Comparisons of values, with "cannot be told" for imprecise ones.</summary>
internal static class Comparisons
{
    /// <summary>True, false, or null where imprecise values leave it open.</summary>
    public static bool? AreEqual(object? left, object? right, bool areNumbers)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        if (left is FactDate date && right is FactDate otherDate)
        {
            return date == otherDate ? true : date.CertainlyBefore(otherDate) || date.CertainlyAfter(otherDate) ? false : null;
        }

        if (left is Quantity quantity && right is Quantity otherQuantity)
        {
            return quantity == otherQuantity ? true : quantity.IsSameAmountAs(otherQuantity);
        }

        return areNumbers ? Numbers.Order(left, right) == 0 : left.Equals(right);
    }

    /// <summary>The result of <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>; false where a value is null, as in C#; null where it cannot be told.</summary>
    public static bool? Compare(SyntaxKind operation, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return false;
        }

        switch (operation)
        {
            case SyntaxKind.GreaterThanExpression:
                return Compare(SyntaxKind.LessThanExpression, right, left);
            case SyntaxKind.GreaterThanOrEqualExpression:
                return Compare(SyntaxKind.LessThanOrEqualExpression, right, left);
        }

        var orEqual = operation == SyntaxKind.LessThanOrEqualExpression;
        if (left is FactDate date && right is FactDate otherDate)
        {
            return CompareDates(date, otherDate, orEqual);
        }

        if (left is Quantity quantity && right is Quantity otherQuantity)
        {
            return orEqual ? quantity.IsAtMost(otherQuantity) : quantity.IsLessThan(otherQuantity);
        }

        var order = Numbers.IsNumber(left) ? Numbers.Order(left, right) : ((IComparable)Comparable(left)).CompareTo(Comparable(right));
        return order is { } known && (orEqual ? known <= 0 : known < 0);
    }

    private static bool? CompareDates(FactDate left, FactDate right, bool orEqual)
    {
        if (left.CertainlyBefore(right) || (orEqual && left == right))
        {
            return true;
        }

        return left.CertainlyAfter(right) || (!orEqual && left == right && left.IsCertainDay) ? false : null;
    }

    private static object Comparable(object value) => value is DateValue date ? date.DayNumber : value;
}
