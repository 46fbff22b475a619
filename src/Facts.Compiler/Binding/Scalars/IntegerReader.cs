using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding.Scalars;

/// <summary>
/// Reads whole numbers: decimal digits with <c>+</c> or <c>-</c> before them. Leading zeros count for nothing. Hexadecimal, octal
/// and grouped digits are refused, because readers of YAML disagree about them.
/// </summary>
internal static class IntegerReader
{
    public static bool IsSigned(ScalarKind kind) =>
        kind is ScalarKind.SByte or ScalarKind.Int16 or ScalarKind.Int32 or ScalarKind.Int64;

    public static bool IsInteger(ScalarKind kind) => kind is >= ScalarKind.SByte and <= ScalarKind.UInt64;

    /// <summary>Whether <paramref name="text"/> is written as a whole number, of whatever size.</summary>
    public static bool IsWellFormed(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > start;
    }

    public static bool TryRead(ScalarKind kind, string text, out object value)
    {
        value = "";
        if (!IsWellFormed(text) || !TryMagnitude(text, out var magnitude))
        {
            return false;
        }

        var negative = text[0] == '-';
        if (!IsSigned(kind))
        {
            value = magnitude;
            return magnitude <= UnsignedMaximum(kind) && (!negative || magnitude == 0);
        }

        var most = (ulong)SignedMaximum(kind);
        if (magnitude > (negative ? most + 1 : most))
        {
            return false;
        }

        value = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    public static long SignedMaximum(ScalarKind kind) => kind switch
    {
        ScalarKind.SByte => sbyte.MaxValue,
        ScalarKind.Int16 => short.MaxValue,
        ScalarKind.Int32 => int.MaxValue,
        _ => long.MaxValue,
    };

    public static ulong UnsignedMaximum(ScalarKind kind) => kind switch
    {
        ScalarKind.Byte => byte.MaxValue,
        ScalarKind.UInt16 => ushort.MaxValue,
        ScalarKind.UInt32 => uint.MaxValue,
        _ => ulong.MaxValue,
    };

    private static bool TryMagnitude(string text, out ulong magnitude)
    {
        magnitude = 0;
        for (var index = text[0] is '+' or '-' ? 1 : 0; index < text.Length; index++)
        {
            var digit = (ulong)(text[index] - '0');
            if (magnitude > (ulong.MaxValue - digit) / 10)
            {
                return false;
            }

            magnitude = (magnitude * 10) + digit;
        }

        return true;
    }
}
