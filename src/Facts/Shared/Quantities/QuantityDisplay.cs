using System.Globalization;

namespace Facts.Quantities;

/// <summary>Formats quantities for display, in English.</summary>
internal static class QuantityDisplay
{
    public static string Of(QuantityValue quantity)
    {
        var amount = AmountOf(quantity);
        var unit = quantity.Unit.Replace("/", " per ");
        if (amount.Length == 0)
        {
            return unit.Length == 0 ? quantity.Word! : $"{quantity.Word} {unit}";
        }
        var text = unit.Length == 0 ? amount : $"{amount} {unit}";
        return quantity.Word is null ? text : $"{text} ({quantity.Word})";
    }

    private static string AmountOf(QuantityValue quantity)
    {
        if (!quantity.HasAmount)
        {
            return "";
        }
        var about = quantity.IsApproximate ? "about " : "";
        return (quantity.Minimum, quantity.Maximum) switch
        {
            ({ } minimum, { } maximum) when minimum == maximum => $"{about}{Number(minimum)}",
            ({ } minimum, { } maximum) => $"{about}{Number(minimum)} to {Number(maximum)}",
            ({ } minimum, null) => $"at least {about}{Number(minimum)}",
            (null, { } maximum) => $"at most {about}{Number(maximum)}",
            _ => "",
        };
    }

    /// <summary>The number with digits in groups of three and with all its decimals.</summary>
    private static string Number(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        var start = text[0] == '-' ? 1 : 0;
        var point = text.IndexOf('.');
        var end = point < 0 ? text.Length : point;
        for (var i = end - 3; i > start; i -= 3)
        {
            text = text.Insert(i, ",");
        }
        return text;
    }
}
