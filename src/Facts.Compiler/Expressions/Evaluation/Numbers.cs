using System;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Expressions;

/// <summary>Arithmetic in a single C# type; integers and decimals are checked for overflow.</summary>
internal static class Numbers
{
    public static object Calculate(SyntaxKind operation, object left, object right, ExpressionKind kind)
    {
        try
        {
            var (first, second) = (Convert(left, kind), Convert(right, kind));
            return kind switch
            {
                ExpressionKind.Int32 => Calculate(operation, (int)first, (int)second),
                ExpressionKind.UInt32 => checked((uint)Calculate(operation, (long)(uint)first, (uint)second)),
                ExpressionKind.Int64 => Calculate(operation, (long)first, (long)second),
                ExpressionKind.UInt64 => Calculate(operation, (ulong)first, (ulong)second),
                ExpressionKind.Decimal => Calculate(operation, (decimal)first, (decimal)second),
                ExpressionKind.Single => (float)Calculate(operation, (float)first, (double)(float)second),
                _ => Calculate(operation, (double)first, (double)second),
            };
        }
        catch (DivideByZeroException)
        {
            throw new EvaluationException("it divides by zero");
        }
        catch (OverflowException)
        {
            throw OutOfRange();
        }
    }

    /// <summary>The value converted to the type; null and values that are not numbers are returned unchanged.</summary>
    public static object? Adapt(object? value, ExpressionType type) =>
        value is not null && type.IsNumber && !ReferenceEquals(value, BoundExpression.Unknown) ? Cast(value, type.Kind) : value;

    /// <summary>A checked cast.</summary>
    public static object Cast(object value, ExpressionKind kind)
    {
        try
        {
            return Convert(value, kind);
        }
        catch (OverflowException)
        {
            throw OutOfRange();
        }
    }

    public static string Text(object? value) => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Compares two numbers in the type to which both are promoted; null if one is NaN.</summary>
    public static int? Order(object left, object right, ExpressionKind kind)
    {
        var (first, second) = (Convert(left, kind), Convert(right, kind));
        return IsNaN(first) || IsNaN(second) ? null : ((IComparable)first).CompareTo(second);
    }

    public static bool IsNaN(object? value) => value is double.NaN or float.NaN;

    private static object Convert(object value, ExpressionKind kind) => value switch
    {
        sbyte number => OfInt64(number, kind),
        byte number => OfInt64(number, kind),
        short number => OfInt64(number, kind),
        ushort number => OfInt64(number, kind),
        char number => OfInt64(number, kind),
        int number => OfInt64(number, kind),
        uint number => OfInt64(number, kind),
        long number => OfInt64(number, kind),
        ulong number => OfUInt64(number, kind),
        float number when kind == ExpressionKind.Single => number,
        float number when kind == ExpressionKind.Decimal => (decimal)number,
        float number => OfDouble(number, kind),
        double number => OfDouble(number, kind),
        decimal number => OfDecimal(number, kind),
        _ => value,
    };

    private static object OfInt64(long value, ExpressionKind kind) => checked(kind switch
    {
        ExpressionKind.SByte => (sbyte)value,
        ExpressionKind.Byte => (byte)value,
        ExpressionKind.Int16 => (short)value,
        ExpressionKind.UInt16 => (ushort)value,
        ExpressionKind.Char => (char)value,
        ExpressionKind.Int32 => (int)value,
        ExpressionKind.UInt32 => (uint)value,
        ExpressionKind.UInt64 => (ulong)value,
        ExpressionKind.Single => (float)value,
        ExpressionKind.Double => (double)value,
        ExpressionKind.Decimal => (decimal)value,
        _ => (object)value,
    });

    private static object OfUInt64(ulong value, ExpressionKind kind) => checked(kind switch
    {
        ExpressionKind.SByte => (sbyte)value,
        ExpressionKind.Byte => (byte)value,
        ExpressionKind.Int16 => (short)value,
        ExpressionKind.UInt16 => (ushort)value,
        ExpressionKind.Char => (char)value,
        ExpressionKind.Int32 => (int)value,
        ExpressionKind.UInt32 => (uint)value,
        ExpressionKind.Int64 => (long)value,
        ExpressionKind.Single => (float)value,
        ExpressionKind.Double => (double)value,
        ExpressionKind.Decimal => (decimal)value,
        _ => (object)value,
    });

    private static object OfDouble(double value, ExpressionKind kind) => checked(kind switch
    {
        ExpressionKind.SByte => (sbyte)value,
        ExpressionKind.Byte => (byte)value,
        ExpressionKind.Int16 => (short)value,
        ExpressionKind.UInt16 => (ushort)value,
        ExpressionKind.Char => (char)value,
        ExpressionKind.Int32 => (int)value,
        ExpressionKind.UInt32 => (uint)value,
        ExpressionKind.Int64 => (long)value,
        ExpressionKind.UInt64 => (ulong)value,
        ExpressionKind.Single => (float)value,
        ExpressionKind.Decimal => (decimal)value,
        _ => (object)value,
    });

    private static object OfDecimal(decimal value, ExpressionKind kind) => kind switch
    {
        ExpressionKind.SByte => (sbyte)value,
        ExpressionKind.Byte => (byte)value,
        ExpressionKind.Int16 => (short)value,
        ExpressionKind.UInt16 => (ushort)value,
        ExpressionKind.Char => (char)value,
        ExpressionKind.Int32 => (int)value,
        ExpressionKind.UInt32 => (uint)value,
        ExpressionKind.Int64 => (long)value,
        ExpressionKind.UInt64 => (ulong)value,
        ExpressionKind.Single => (float)value,
        ExpressionKind.Double => (double)value,
        _ => (object)value,
    };

    private static EvaluationException OutOfRange() => new("a number is out of range for its type");

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
