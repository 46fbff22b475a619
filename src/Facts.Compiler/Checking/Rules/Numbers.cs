using System;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Arithmetic with C#'s binary numeric promotions; integers and decimals are checked for overflow.</summary>
internal static class Numbers
{
    /// <summary>C# has no type that holds both ulong and a signed integer, nor decimal and a binary fraction.</summary>
    public static bool CanPromote(RuleKind left, RuleKind right) =>
        !((left == RuleKind.UInt64 && IsSigned(right)) || (right == RuleKind.UInt64 && IsSigned(left))
            || (left == RuleKind.Decimal && IsBinaryFraction(right)) || (right == RuleKind.Decimal && IsBinaryFraction(left)));

    public static RuleKind Promote(RuleKind left, RuleKind right)
    {
        left = left == RuleKind.Char ? RuleKind.Int32 : left;
        right = right == RuleKind.Char ? RuleKind.Int32 : right;
        var higher = left > right ? left : right;
        var lower = left > right ? right : left;
        return higher == RuleKind.UInt32 && lower == RuleKind.Int32 ? RuleKind.Int64 : higher;
    }

    public static object Calculate(SyntaxKind operation, object left, object right, RuleKind kind)
    {
        try
        {
            return kind switch
            {
                RuleKind.Int32 => Calculate(operation, (int)Convert(left, kind), (int)Convert(right, kind)),
                RuleKind.UInt32 => checked((uint)Calculate(operation, (long)(uint)Convert(left, kind), (long)(uint)Convert(right, kind))),
                RuleKind.Int64 => Calculate(operation, (long)Convert(left, kind), (long)Convert(right, kind)),
                RuleKind.UInt64 => Calculate(operation, (ulong)Convert(left, kind), (ulong)Convert(right, kind)),
                RuleKind.Decimal => Calculate(operation, (decimal)Convert(left, kind), (decimal)Convert(right, kind)),
                RuleKind.Single => (float)Calculate(operation, (float)Convert(left, kind), (double)(float)Convert(right, kind)),
                _ => Calculate(operation, (double)Convert(left, RuleKind.Double), (double)Convert(right, RuleKind.Double)),
            };
        }
        catch (DivideByZeroException)
        {
            throw new RuleEvaluationException("it divides by zero");
        }
        catch (OverflowException)
        {
            throw new RuleEvaluationException("a number leaves the range of its type");
        }
    }

    public static object? Convert(object? value, RuleType type) => value is not null && type.IsNumber && type.Kind != RuleKind.Char ? Convert(value, type.Kind) : value;

    public static string Text(object? value) => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    public static bool IsNumber(object? value) => value is int or uint or long or ulong or float or double or decimal or char;

    /// <summary>The order of two numbers of any type, or null where one is no number.</summary>
    public static int? Order(object left, object right)
    {
        if (left is float or double || right is float or double)
        {
            var (first, second) = ((double)Convert(left, RuleKind.Double), (double)Convert(right, RuleKind.Double));
            return double.IsNaN(first) || double.IsNaN(second) ? null : first.CompareTo(second);
        }

        return ((decimal)Convert(left, RuleKind.Decimal)).CompareTo((decimal)Convert(right, RuleKind.Decimal));
    }

    private static object Convert(object value, RuleKind kind)
    {
        var number = value is char character ? (int)character : value;
        return kind switch
        {
            RuleKind.Int32 => System.Convert.ToInt32(number, CultureInfo.InvariantCulture),
            RuleKind.UInt32 => System.Convert.ToUInt32(number, CultureInfo.InvariantCulture),
            RuleKind.Int64 => System.Convert.ToInt64(number, CultureInfo.InvariantCulture),
            RuleKind.UInt64 => System.Convert.ToUInt64(number, CultureInfo.InvariantCulture),
            RuleKind.Single => System.Convert.ToSingle(number, CultureInfo.InvariantCulture),
            RuleKind.Double => System.Convert.ToDouble(number, CultureInfo.InvariantCulture),
            RuleKind.Decimal => System.Convert.ToDecimal(number, CultureInfo.InvariantCulture),
            _ => number,
        };
    }

    private static bool IsSigned(RuleKind kind) => kind is RuleKind.Int32 or RuleKind.Int64;

    private static bool IsBinaryFraction(RuleKind kind) => kind is RuleKind.Single or RuleKind.Double;

    private static int Calculate(SyntaxKind operation, int left, int right) => checked(operation switch
    {
        SyntaxKind.AddExpression => left + right,
        SyntaxKind.SubtractExpression => left - right,
        SyntaxKind.MultiplyExpression => left * right,
        SyntaxKind.DivideExpression => left / right,
        _ => left % right,
    });

    private static long Calculate(SyntaxKind operation, long left, long right) => checked(operation switch
    {
        SyntaxKind.AddExpression => left + right,
        SyntaxKind.SubtractExpression => left - right,
        SyntaxKind.MultiplyExpression => left * right,
        SyntaxKind.DivideExpression => left / right,
        _ => left % right,
    });

    private static ulong Calculate(SyntaxKind operation, ulong left, ulong right) => checked(operation switch
    {
        SyntaxKind.AddExpression => left + right,
        SyntaxKind.SubtractExpression => left - right,
        SyntaxKind.MultiplyExpression => left * right,
        SyntaxKind.DivideExpression => left / right,
        _ => left % right,
    });

    private static decimal Calculate(SyntaxKind operation, decimal left, decimal right) => operation switch
    {
        SyntaxKind.AddExpression => left + right,
        SyntaxKind.SubtractExpression => left - right,
        SyntaxKind.MultiplyExpression => left * right,
        SyntaxKind.DivideExpression => left / right,
        _ => left % right,
    };

    private static double Calculate(SyntaxKind operation, double left, double right) => operation switch
    {
        SyntaxKind.AddExpression => left + right,
        SyntaxKind.SubtractExpression => left - right,
        SyntaxKind.MultiplyExpression => left * right,
        SyntaxKind.DivideExpression => left / right,
        _ => left % right,
    };
}
