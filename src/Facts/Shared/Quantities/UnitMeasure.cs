namespace Facts.Quantities;

/// <summary>
/// What a unit measures. Units with the same bases can be converted exactly. Units of the same dimension can at least be compared by their
/// bounds, as a month with a day.
/// </summary>
/// <param name="Dimension">The name of what is measured: <c>length</c>, <c>length/time</c>. For an undefined unit, the unit.</param>
/// <param name="Bases">The base unit, which <paramref name="Factor"/> relates to. Empty for a plain number.</param>
/// <param name="Factor">How many base units one unit is.</param>
internal sealed record UnitMeasure(string Dimension, string Bases, Ratio Factor)
{
    private const string Month = "month";
    private const decimal Day = 86_400;

    private static readonly Ratio MonthsOfYear = Ratio.Of(12);

    /// <summary>The amount in base units at zero, for units such as degrees Celsius.</summary>
    public Ratio Offset { get; init; } = Ratio.Zero;

    /// <summary>The smallest size of the base unit, in the unit in which the dimension is compared.</summary>
    public Ratio LeastBase { get; init; } = Ratio.One;

    /// <summary>The largest size of the base unit.</summary>
    public Ratio MostBase { get; init; } = Ratio.One;

    /// <summary>A plain number, which has no unit.</summary>
    public static UnitMeasure Number { get; } = Of("number", "", 1);

    public static UnitMeasure Of(string dimension, string bases, decimal factor, decimal offset = 0) =>
        new(dimension, bases, Ratio.Of(factor)) { Offset = Ratio.Of(offset) };

    /// <summary>A number of calendar months, which have no fixed number of days.</summary>
    public static UnitMeasure OfMonths(decimal months) =>
        new("time", Month, Ratio.Of(months)) { LeastBase = Ratio.Of(28 * Day), MostBase = Ratio.Of(31 * Day) };

    /// <summary>An undefined unit, which is the base of its own dimension.</summary>
    public static UnitMeasure Own(string unit) => Of(unit, unit, 1);

    public UnitMeasure Times(decimal number) => this with { Factor = Factor * Ratio.Of(number), Offset = Ratio.Zero };

    public UnitMeasure Per(UnitMeasure other)
    {
        var cancels = Bases == other.Bases;
        return new UnitMeasure(
            Quotient(Dimension, other.Dimension, Number.Dimension),
            Quotient(Bases, other.Bases, Number.Bases),
            Factor / other.Factor)
        {
            LeastBase = cancels ? Ratio.One : LeastBase / other.MostBase,
            MostBase = cancels ? Ratio.One : MostBase / other.LeastBase,
        };
    }

    /// <summary>Converts an amount exactly to the base unit.</summary>
    public Ratio ToBase(decimal amount) => Ratio.Of(amount) * Factor + Offset;

    public Ratio FromBase(Ratio amount) => (amount - Offset) / Factor;

    /// <summary>The smallest or largest size of an amount, in the unit in which the dimension is compared.</summary>
    public Ratio Bound(decimal amount, bool isMost)
    {
        var inBases = ToBase(amount);
        var isFar = isMost == inBases.CompareTo(Ratio.Zero) >= 0;
        return Bases == Month ? OfCalendar(inBases, isFar) : inBases * (isFar ? MostBase : LeastBase);
    }

    /// <summary>Whole years have 365 or 366 days each, the remaining months 28 to 31 days each and less than a year together.</summary>
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
