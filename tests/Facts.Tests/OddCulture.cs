using System.Globalization;

namespace Facts.Tests;

/// <summary>Cultures whose number symbols break careless code. They are set by hand, because tests run without culture data.</summary>
internal static class OddCulture
{
    public static CultureInfo Named(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("").Clone();
        var numbers = culture.NumberFormat;
        (numbers.NegativeSign, numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator) = name switch
        {
            "tr-TR" => ("-", ",", "."),
            "ar-SA" => ("\u061C-", "\u066B", "\u066C"),
            "fi-FI" => ("\u2212", ",", "\u00A0"),
            _ => ("-", ".", ","),
        };
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }
}
