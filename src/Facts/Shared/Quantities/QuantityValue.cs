using System;
using System.Globalization;

namespace Facts.Quantities;

/// <summary>The data of a quantity.</summary>
internal sealed class QuantityValue
{
    /// <summary>The fraction by which an approximate amount can be off in comparisons.</summary>
    private const decimal Slack = 0.25m;

    private QuantityValue(decimal? minimum, decimal? maximum, bool isApproximate, string unit, string? word)
    {
        HasAmount = minimum is not null || maximum is not null;
        Minimum = minimum;
        Maximum = maximum;
        IsApproximate = isApproximate;
        Unit = unit;
        Word = word;
        Text = Write();
        if (!HasAmount)
        {
            Minimum = VagueCount.Least(word!);
        }
    }

    /// <summary>The value of <c>default(Quantity)</c>.</summary>
    public static QuantityValue Zero { get; } = new(0, 0, isApproximate: false, "", word: null);

    public decimal? Minimum { get; }

    public decimal? Maximum { get; }

    public bool IsApproximate { get; }

    public string Unit { get; }

    public string? Word { get; }

    public string Text { get; }

    /// <summary>Whether a number is written, rather than implied by a word.</summary>
    public bool HasAmount { get; }

    public bool IsExact => !IsApproximate && Minimum is not null && Minimum == Maximum;

    /// <summary>The lower bound in comparisons.</summary>
    public decimal? LeastPossible => IsApproximate ? Shift(Minimum, -Slack) : Minimum;

    /// <summary>The upper bound in comparisons.</summary>
    public decimal? MostPossible => IsApproximate ? Shift(Maximum, Slack) : Maximum;

    public static QuantityValue Of(decimal? minimum, decimal? maximum, bool isApproximate, string unit, string? word) =>
        new(minimum, maximum, isApproximate, unit, word);

    private static decimal? Shift(decimal? amount, decimal part)
    {
        if (amount is not { } value)
        {
            return null;
        }
        var change = Math.Abs(value) * part;
        if (change > 0 && value > decimal.MaxValue - change)
        {
            return decimal.MaxValue;
        }
        return change < 0 && value < decimal.MinValue - change ? decimal.MinValue : value + change;
    }

    private string Write()
    {
        var unit = Unit.Length == 0 ? "" : $" {Unit}";
        if (!HasAmount)
        {
            return $"({Word}){unit}";
        }
        var amount = Minimum == Maximum ? Number(Minimum) : $"{Number(Minimum)}..{Number(Maximum)}";
        return $"{(IsApproximate ? "~" : "")}{amount}{unit}{(Word is null ? "" : $" ({Word})")}";
    }

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
