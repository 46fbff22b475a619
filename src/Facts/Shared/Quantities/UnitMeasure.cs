namespace Facts.Quantities;

/// <summary>
/// What one of a unit is. Units of the same bases convert exactly; units of the same dimension compare at least by
/// their bounds, as a month does with a day.
/// </summary>
/// <param name="Dimension">What is measured, in a word: <c>length</c>, <c>length/time</c>; of a unit that nothing defines, the unit.</param>
/// <param name="Bases">The unit that <paramref name="Factor"/> counts in; empty for a plain number.</param>
/// <param name="Factor">How many of the base unit one of it is.</param>
/// <param name="Offset">What zero of it is: a temperature in degrees Celsius does not start where kelvins do.</param>
/// <param name="LeastBase">The least that the base unit is, in the one that the whole dimension compares in.</param>
/// <param name="MostBase">The most that the base unit is.</param>
internal sealed record UnitMeasure(string Dimension, string Bases, Ratio Factor, Ratio Offset, Ratio LeastBase, Ratio MostBase)
{
    private const string Month = "month";
    private const decimal Day = 86_400;

    private static readonly Ratio MonthsOfYear = Ratio.Of(12);

    /// <summary>A plain number, which has no unit.</summary>
    public static UnitMeasure Number { get; } = Of("number", "", 1);

    public static UnitMeasure Of(string dimension, string bases, decimal factor, decimal offset = 0) =>
        new(dimension, bases, Ratio.Of(factor), Ratio.Of(offset), Ratio.One, Ratio.One);

    /// <summary>A number of months of the calendar, whose days are not fixed.</summary>
    public static UnitMeasure OfMonths(decimal months) => new("time", Month, Ratio.Of(months), Ratio.Zero, Ratio.Of(28 * Day), Ratio.Of(31 * Day));

    /// <summary>A unit that nothing defines is the base of a dimension of its own.</summary>
    public static UnitMeasure Own(string unit) => Of(unit, unit, 1);

    public UnitMeasure Times(decimal number) => this with { Factor = Factor * Ratio.Of(number), Offset = Ratio.Zero };

    public UnitMeasure Per(UnitMeasure other)
    {
        var cancels = Bases == other.Bases;
        return new UnitMeasure(
            Quotient(Dimension, other.Dimension, Number.Dimension),
            Quotient(Bases, other.Bases, Number.Bases),
            Factor / other.Factor,
            Ratio.Zero,
            cancels ? Ratio.One : LeastBase / other.MostBase,
            cancels ? Ratio.One : MostBase / other.LeastBase);
    }

    /// <summary>An amount in the base unit, exactly.</summary>
    public Ratio ToBase(decimal amount) => Ratio.Of(amount) * Factor + Offset;

    public Ratio FromBase(Ratio amount) => (amount - Offset) / Factor;

    /// <summary>The least, or the most, that an amount can be in the unit that the whole dimension compares in.</summary>
    public Ratio Bound(decimal amount, bool isMost)
    {
        var inBases = ToBase(amount);
        var isFar = isMost == inBases.CompareTo(Ratio.Zero) >= 0;
        return Bases == Month ? OfCalendar(inBases, isFar) : inBases * (isFar ? MostBase : LeastBase);
    }

    /// <summary>Whole years have 365 or 366 days each, further months 28 to 31, and together they are no more than a year.</summary>
    private static Ratio OfCalendar(Ratio months, bool isFar)
    {
        var isNegative = months.CompareTo(Ratio.Zero) < 0;
        var size = isNegative ? Ratio.Zero - months : months;
        var years = (size / MonthsOfYear).Floor();
        var further = (size - years * MonthsOfYear) * Ratio.Of(isFar ? 31 : 28);
        if (isFar && further.CompareTo(Ratio.Of(366)) > 0)
        {
            further = Ratio.Of(366);
        }
        var seconds = (years * Ratio.Of(isFar ? 366 : 365) + further) * Ratio.Of(Day);
        return isNegative ? Ratio.Zero - seconds : seconds;
    }

    private static string Quotient(string over, string under, string none) =>
        over == under ? none : under == none ? over : over == none ? $"1/{under}" : $"{over}/{under}";
}
