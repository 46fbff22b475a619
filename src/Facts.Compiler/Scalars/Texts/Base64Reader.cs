using System;
using System.Text;

namespace Facts.Compiler.Scalars;

/// <summary>Reads base64, and ignores white space.</summary>
internal static class Base64Reader
{
    public static bool TryRead(string text, out object value)
    {
        value = Array.Empty<byte>();
        var digits = WithoutSpace(text);
        if (!IsWellFormed(digits))
        {
            return false;
        }

        value = Convert.FromBase64String(digits);
        return true;
    }

    private static string WithoutSpace(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                digits.Append(character);
            }
        }

        return digits.ToString();
    }

    private static bool IsWellFormed(string digits)
    {
        if (digits.Length % 4 != 0)
        {
            return false;
        }

        var padding = digits.EndsWith("==", StringComparison.Ordinal) ? 2 : digits.EndsWith("=", StringComparison.Ordinal) ? 1 : 0;
        for (var index = 0; index < digits.Length - padding; index++)
        {
            if (digits[index] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return false;
            }
        }

        return true;
    }
}
