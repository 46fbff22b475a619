using System;
using System.Globalization;

namespace Facts.Compiler.Schema;

/// <summary>Says how to correct a minimum that is greater than the maximum.</summary>
internal static class ExchangedBounds
{
    public static string Advice(string least, object? minimum, string most, object? maximum)
    {
        var (low, high) = (Convert.ToString(maximum, CultureInfo.InvariantCulture), Convert.ToString(minimum, CultureInfo.InvariantCulture));
        return low == high ? "Correct one of the two." : $"Write '{least}: {low}' and '{most}: {high}', or correct one of the two.";
    }
}
