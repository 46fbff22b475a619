using System.Globalization;
using CsCheck;

namespace Facts.Tests.Quantities;

/// <summary>Quantities of every form, close enough to each other to overlap.</summary>
internal static class GenQuantity
{
    public static readonly Gen<Quantity> Any = Gen.Select(
        Gen.OneOf(
            Gen.Int[-30, 30].Select(number => number.ToString(CultureInfo.InvariantCulture)),
            Gen.Int[-300, 300].Select(number => (number / 10m).ToString(CultureInfo.InvariantCulture)),
            Gen.Int[-30, 30].Select(number => $"{number}.."),
            Gen.Int[-30, 30].Select(number => $"..{number}"),
            Gen.Select(Gen.Int[-30, 0], Gen.Int[0, 30], (least, most) => $"{least}..{most}")),
        Gen.OneOfConst("", "~"),
        Gen.OneOfConst("", " h", " d", " month", " year", " %", " shell/year", " shell/month", " shell/d"),
        Gen.OneOfConst("", " (several)", " (a few)"),
        (amount, about, unit, word) => about + amount + unit + word)
        .Where(text => Quantity.TryParse(text, out _))
        .Select(Quantity.Parse);
}
