namespace Facts.Compiler.Checking.Rules;

/// <summary>Which type C# calculates in, and which number fits where another is expected.</summary>
internal static class Promotions
{
    /// <summary>
    /// The type that both operands are promoted to, or null where C# has none: ulong with a signed integer, decimal with a binary fraction.
    /// </summary>
    public static RuleKind? Promote(RuleExpression left, RuleExpression right)
    {
        var (first, second) = (left.Type.Kind, right.Type.Kind);
        if (first == RuleKind.Decimal || second == RuleKind.Decimal)
        {
            return IsBinaryFraction(first) || IsBinaryFraction(second) ? null : RuleKind.Decimal;
        }

        if (first == RuleKind.Double || second == RuleKind.Double)
        {
            return RuleKind.Double;
        }

        if (first == RuleKind.Single || second == RuleKind.Single)
        {
            return RuleKind.Single;
        }

        if (first == RuleKind.UInt64 || second == RuleKind.UInt64)
        {
            return FitsUnsigned(left, RuleKind.UInt64) && FitsUnsigned(right, RuleKind.UInt64) ? RuleKind.UInt64 : null;
        }

        if (first == RuleKind.Int64 || second == RuleKind.Int64)
        {
            return RuleKind.Int64;
        }

        if (first == RuleKind.UInt32 || second == RuleKind.UInt32)
        {
            return FitsUnsigned(left, RuleKind.UInt32) && FitsUnsigned(right, RuleKind.UInt32) ? RuleKind.UInt32 : RuleKind.Int64;
        }

        return RuleKind.Int32;
    }

    /// <summary>Whether C# converts the expression to the type without a cast.</summary>
    public static bool Converts(RuleExpression from, RuleType to) =>
        Converts(from.Type, to) || (from.IsConstant && ConstantFits(from, to.Kind));

    /// <summary>Whether C# converts every value of the type without a cast.</summary>
    public static bool Converts(RuleType from, RuleType to)
    {
        if (from.Kind == RuleKind.Null)
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
                || (from.Kind == RuleKind.Record && to.Kind == RuleKind.Record && from.Declaration == to.Declaration && to.Variant is null);
    }

    /// <summary>The type of <c>c ? a : b</c>, or null where C# finds none.</summary>
    public static RuleType? Common(RuleExpression left, RuleExpression right)
    {
        if (left.Type.Kind == RuleKind.Null || right.Type.Kind == RuleKind.Null)
        {
            var other = left.Type.Kind == RuleKind.Null ? right.Type : left.Type;
            return other.Kind != RuleKind.Null && (other.IsNullable || !other.IsStruct) ? other.Nullable() : null;
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

    private static bool Widens(RuleKind from, RuleKind to) => from == to || (from, to) switch
    {
        (RuleKind.SByte, RuleKind.Int16 or RuleKind.Int32 or RuleKind.Int64) => true,
        (RuleKind.Byte, RuleKind.Int16 or RuleKind.UInt16 or RuleKind.Int32 or RuleKind.UInt32 or RuleKind.Int64 or RuleKind.UInt64) => true,
        (RuleKind.Int16, RuleKind.Int32 or RuleKind.Int64) => true,
        (RuleKind.UInt16 or RuleKind.Char, RuleKind.Int32 or RuleKind.UInt32 or RuleKind.Int64 or RuleKind.UInt64) => true,
        (RuleKind.Char, RuleKind.UInt16) => true,
        (RuleKind.Int32, RuleKind.Int64) => true,
        (RuleKind.UInt32, RuleKind.Int64 or RuleKind.UInt64) => true,
        (RuleKind.Single, RuleKind.Double) => true,
        (RuleKind.Single or RuleKind.Double or RuleKind.Decimal, _) => false,
        (_, RuleKind.Single or RuleKind.Double or RuleKind.Decimal) => true,
        _ => false,
    };

    /// <summary>A constant of int fits every integer type that holds its value; one of long fits ulong.</summary>
    private static bool ConstantFits(RuleExpression constant, RuleKind to) => (constant.ConstantValue, to) switch
    {
        (int value, RuleKind.SByte) => value is >= sbyte.MinValue and <= sbyte.MaxValue,
        (int value, RuleKind.Byte) => value is >= byte.MinValue and <= byte.MaxValue,
        (int value, RuleKind.Int16) => value is >= short.MinValue and <= short.MaxValue,
        (int value, RuleKind.UInt16) => value is >= ushort.MinValue and <= ushort.MaxValue,
        (int value, RuleKind.UInt32 or RuleKind.UInt64) => value >= 0,
        (long value, RuleKind.UInt64) => value >= 0,
        _ => false,
    };

    private static bool FitsUnsigned(RuleExpression operand, RuleKind unsigned) =>
        Widens(operand.Type.Kind, unsigned) || (operand.IsConstant && ConstantFits(operand, unsigned));

    private static bool IsBinaryFraction(RuleKind kind) => kind is RuleKind.Single or RuleKind.Double;
}
