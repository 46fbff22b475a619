namespace Facts.Compiler.Expressions;

/// <summary>The numeric promotions and implicit conversions of C#.</summary>
internal static class Promotions
{
    /// <summary>
    /// The type that both operands are promoted to, or null if C# has none: for ulong and a signed integer, or decimal and float or double.
    /// </summary>
    public static ExpressionKind? Promote(BoundExpression left, BoundExpression right)
    {
        var (first, second) = (left.Type.Kind, right.Type.Kind);
        if (first == ExpressionKind.Decimal || second == ExpressionKind.Decimal)
        {
            return IsBinaryFraction(first) || IsBinaryFraction(second) ? null : ExpressionKind.Decimal;
        }

        if (first == ExpressionKind.Double || second == ExpressionKind.Double)
        {
            return ExpressionKind.Double;
        }

        if (first == ExpressionKind.Single || second == ExpressionKind.Single)
        {
            return ExpressionKind.Single;
        }

        if (first == ExpressionKind.UInt64 || second == ExpressionKind.UInt64)
        {
            return FitsUnsigned(left, ExpressionKind.UInt64) && FitsUnsigned(right, ExpressionKind.UInt64) ? ExpressionKind.UInt64 : null;
        }

        if (first == ExpressionKind.Int64 || second == ExpressionKind.Int64)
        {
            return ExpressionKind.Int64;
        }

        if (first == ExpressionKind.UInt32 || second == ExpressionKind.UInt32)
        {
            return FitsUnsigned(left, ExpressionKind.UInt32) && FitsUnsigned(right, ExpressionKind.UInt32)
                ? ExpressionKind.UInt32
                : ExpressionKind.Int64;
        }

        return ExpressionKind.Int32;
    }

    /// <summary>Whether C# converts the expression to the type implicitly.</summary>
    public static bool Converts(BoundExpression from, ExpressionType to) =>
        Converts(from.Type, to) || (from.IsConstant && ConstantFits(from, to.Kind));

    /// <summary>Whether C# converts every value of one type to the other implicitly.</summary>
    public static bool Converts(ExpressionType from, ExpressionType to)
    {
        if (from.Kind == ExpressionKind.Null)
        {
            return to.IsNullable;
        }

        if (from.IsNullable && !to.IsNullable)
        {
            return false;
        }

        return from.IsNumber && to.IsNumber
            ? Widens(from.Kind, to.Kind)
            : from.IsSameAs(to)
                || (from.Kind == ExpressionKind.Record
                    && to.Kind == ExpressionKind.Record
                    && from.Declaration == to.Declaration
                    && to.Variant is null);
    }

    /// <summary>The type of <c>c ? a : b</c>, or null if there is none.</summary>
    public static ExpressionType? Common(BoundExpression left, BoundExpression right)
    {
        if (left.Type.Kind == ExpressionKind.Null || right.Type.Kind == ExpressionKind.Null)
        {
            var other = left.Type.Kind == ExpressionKind.Null ? right.Type : left.Type;
            return other.Kind != ExpressionKind.Null && (other.IsNullable || !other.IsStruct) ? other.Nullable() : null;
        }

        if (left.Type.IsStruct || right.Type.IsStruct)
        {
            return (Converts(left, right.Type), Converts(right, left.Type)) switch
            {
                (true, true) => Converts(left.Type, right.Type) ? right.Type : left.Type,
                (true, false) => right.Type,
                (false, true) => left.Type,
                _ => null,
            };
        }

        var isNullable = left.Type.IsNullable || right.Type.IsNullable;
        var (first, second) = (left.Type.NotNull(), right.Type.NotNull());
        var common = Converts(first, second) ? second : Converts(second, first) ? first : null;
        return isNullable ? common?.Nullable() : common;
    }

    private static bool Widens(ExpressionKind from, ExpressionKind to) => from == to || (from, to) switch
    {
        (ExpressionKind.SByte, ExpressionKind.Int16 or ExpressionKind.Int32 or ExpressionKind.Int64) => true,
        (ExpressionKind.Byte, ExpressionKind.Int16 or ExpressionKind.UInt16 or ExpressionKind.Int32 or ExpressionKind.UInt32 or ExpressionKind.Int64
            or ExpressionKind.UInt64) => true,
        (ExpressionKind.Int16, ExpressionKind.Int32 or ExpressionKind.Int64) => true,
        (ExpressionKind.UInt16
            or ExpressionKind.Char, ExpressionKind.Int32 or ExpressionKind.UInt32 or ExpressionKind.Int64 or ExpressionKind.UInt64) => true,
        (ExpressionKind.Char, ExpressionKind.UInt16) => true,
        (ExpressionKind.Int32, ExpressionKind.Int64) => true,
        (ExpressionKind.UInt32, ExpressionKind.Int64 or ExpressionKind.UInt64) => true,
        (ExpressionKind.Single, ExpressionKind.Double) => true,
        (ExpressionKind.Single or ExpressionKind.Double or ExpressionKind.Decimal, _) => false,
        (_, ExpressionKind.Single or ExpressionKind.Double or ExpressionKind.Decimal) => true,
        _ => false,
    };

    /// <summary>A constant of type int converts to every integer type that can represent its value; one of type long converts to
    /// ulong.</summary>
    private static bool ConstantFits(BoundExpression constant, ExpressionKind to) => (constant.ConstantValue, to) switch
    {
        (int value, ExpressionKind.SByte) => value is >= sbyte.MinValue and <= sbyte.MaxValue,
        (int value, ExpressionKind.Byte) => value is >= byte.MinValue and <= byte.MaxValue,
        (int value, ExpressionKind.Int16) => value is >= short.MinValue and <= short.MaxValue,
        (int value, ExpressionKind.UInt16) => value is >= ushort.MinValue and <= ushort.MaxValue,
        (int value, ExpressionKind.UInt32 or ExpressionKind.UInt64) => value >= 0,
        (long value, ExpressionKind.UInt64) => value >= 0,
        _ => false,
    };

    private static bool FitsUnsigned(BoundExpression operand, ExpressionKind unsigned) =>
        Widens(operand.Type.Kind, unsigned) || (operand.IsConstant && ConstantFits(operand, unsigned));

    private static bool IsBinaryFraction(ExpressionKind kind) => kind is ExpressionKind.Single or ExpressionKind.Double;
}
