using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Compiler.Checking.Rules;

/// <summary>The properties that rules may use, by the type that has them.</summary>
internal static class RuleProperties
{
    private static readonly RuleType Day = new(RuleKind.DateOnly, IsNullable: true);
    private static readonly RuleType Fraction = new(RuleKind.Double);
    private static readonly RuleType Amount = new(RuleKind.Decimal, IsNullable: true);

    private static readonly Func<object, object?> CountOf = value => ((IReadOnlyList<object?>)value).Count;

    private static readonly Dictionary<(RuleKind Kind, string Name), (RuleType Type, Func<object, object?> Get)> Properties = new()
    {
        [(RuleKind.String, "Length")] = (RuleType.Int32, value => ((string)value).Length),
        [(RuleKind.DateOnly, "Year")] = (RuleType.Int32, value => ((DateValue)value).Day.Year),
        [(RuleKind.DateOnly, "Month")] = (RuleType.Int32, value => ((DateValue)value).Day.Month),
        [(RuleKind.DateOnly, "Day")] = (RuleType.Int32, value => ((DateValue)value).Day.Day),
        [(RuleKind.DateOnly, "DayOfYear")] = (RuleType.Int32, value => ((DateValue)value).Day.DayOfYear),
        [(RuleKind.DateOnly, "DayNumber")] = (RuleType.Int32, value => ((DateValue)value).DayNumber),
        [(RuleKind.TimeOnly, "Hour")] = (RuleType.Int32, value => ((TimeSpan)value).Hours),
        [(RuleKind.TimeOnly, "Minute")] = (RuleType.Int32, value => ((TimeSpan)value).Minutes),
        [(RuleKind.TimeOnly, "Second")] = (RuleType.Int32, value => ((TimeSpan)value).Seconds),
        [(RuleKind.DateTimeOffset, "Year")] = (RuleType.Int32, value => ((DateTimeOffset)value).Year),
        [(RuleKind.DateTimeOffset, "Month")] = (RuleType.Int32, value => ((DateTimeOffset)value).Month),
        [(RuleKind.DateTimeOffset, "Day")] = (RuleType.Int32, value => ((DateTimeOffset)value).Day),
        [(RuleKind.DateTimeOffset, "Hour")] = (RuleType.Int32, value => ((DateTimeOffset)value).Hour),
        [(RuleKind.DateTimeOffset, "Minute")] = (RuleType.Int32, value => ((DateTimeOffset)value).Minute),
        [(RuleKind.DateTimeOffset, "Second")] = (RuleType.Int32, value => ((DateTimeOffset)value).Second),
        [(RuleKind.TimeSpan, "Days")] = (RuleType.Int32, value => ((TimeSpan)value).Days),
        [(RuleKind.TimeSpan, "Hours")] = (RuleType.Int32, value => ((TimeSpan)value).Hours),
        [(RuleKind.TimeSpan, "Minutes")] = (RuleType.Int32, value => ((TimeSpan)value).Minutes),
        [(RuleKind.TimeSpan, "Seconds")] = (RuleType.Int32, value => ((TimeSpan)value).Seconds),

        // Divided as .NET does it; .NET Framework, where Visual Studio runs the compiler, multiplies and rounds otherwise.
        [(RuleKind.TimeSpan, "TotalDays")] = (Fraction, value => (double)((TimeSpan)value).Ticks / TimeSpan.TicksPerDay),
        [(RuleKind.TimeSpan, "TotalHours")] = (Fraction, value => (double)((TimeSpan)value).Ticks / TimeSpan.TicksPerHour),
        [(RuleKind.TimeSpan, "TotalMinutes")] = (Fraction, value => (double)((TimeSpan)value).Ticks / TimeSpan.TicksPerMinute),
        [(RuleKind.TimeSpan, "TotalSeconds")] = (Fraction, value => (double)((TimeSpan)value).Ticks / TimeSpan.TicksPerSecond),
        [(RuleKind.FactDate, "EarliestDay")] = (Day, value => DayOf(((FactDate)value).EarliestDayNumber)),
        [(RuleKind.FactDate, "LatestDay")] = (Day, value => DayOf(((FactDate)value).LatestDayNumber)),
        [(RuleKind.FactDate, "IsCertainDay")] = (RuleType.Boolean, value => ((FactDate)value).IsCertainDay),
        [(RuleKind.FactDate, "IsInterval")] = (RuleType.Boolean, value => ((FactDate)value).IsInterval),
        [(RuleKind.FactDate, "IsOneOf")] = (RuleType.Boolean, value => ((FactDate)value).IsOneOf),
        [(RuleKind.FactDate, "IsAllOf")] = (RuleType.Boolean, value => ((FactDate)value).IsAllOf),
        [(RuleKind.FactDate, "IsApproximate")] = (RuleType.Boolean, value => ((FactDate)value).IsApproximate),
        [(RuleKind.FactDate, "IsUncertain")] = (RuleType.Boolean, value => ((FactDate)value).IsUncertain),
        [(RuleKind.FactDate, "IsOpenEnded")] = (RuleType.Boolean, value => ((FactDate)value).IsOpenEnded),
        [(RuleKind.FactDate, "HasUnspecifiedDigits")] = (RuleType.Boolean, value => ((FactDate)value).HasUnspecifiedDigits),
        [(RuleKind.Quantity, "IsExact")] = (RuleType.Boolean, value => ((Quantity)value).IsExact),
        [(RuleKind.Quantity, "IsApproximate")] = (RuleType.Boolean, value => ((Quantity)value).IsApproximate),
        [(RuleKind.Quantity, "Minimum")] = (Amount, value => ((Quantity)value).Minimum),
        [(RuleKind.Quantity, "Maximum")] = (Amount, value => ((Quantity)value).Maximum),
        [(RuleKind.Quantity, "Unit")] = (RuleType.String, value => ((Quantity)value).Unit),
        [(RuleKind.Quantity, "Word")] = (RuleType.String.Nullable(), value => ((Quantity)value).Word),
        [(RuleKind.List, "Count")] = (RuleType.Int32, CountOf),
        [(RuleKind.Set, "Count")] = (RuleType.Int32, CountOf),
        [(RuleKind.Listing, "Count")] = (RuleType.Int32, CountOf),
        [(RuleKind.Listing, "IsOpen")] = (RuleType.Boolean, value => ((ListingValue)value).IsOpen),
        [(RuleKind.Table, "Count")] = (RuleType.Int32, CountOf),
        [(RuleKind.Map, "Count")] = (RuleType.Int32, value => ((MapValue)value).Keys.Count),
        [(RuleKind.Stated, "IsStated")] = (RuleType.Boolean, value => ((StatedValue)value).IsStated),
        [(RuleKind.Stated, "HasValue")] = (RuleType.Boolean, value => ((StatedValue)value).Value is not null),
        [(RuleKind.Claims, "Count")] = (RuleType.Int32, value => ((ClaimsValue)value).Values.Count),
        [(RuleKind.Claims, "IsContested")] = (RuleType.Boolean, value => ((ClaimsValue)value).IsContested),
    };

    public static (RuleType Type, Func<object, object?> Get)? Find(RuleKind kind, string name) =>
        Properties.TryGetValue((kind, name), out var property) ? property : null;

    public static IEnumerable<string> NamesOf(RuleKind kind) =>
        Properties.Keys.Where(property => property.Kind == kind).Select(property => property.Name)
            .Concat(
                kind switch
                {
                    RuleKind.Map => ["Keys", "Values"],
                    RuleKind.Stated or RuleKind.Claim => ["Value"],
                    RuleKind.Claims => ["Preferred", "Values"],
                    _ => [],
                });

    private static DateValue? DayOf(long? dayNumber) => dayNumber is >= 0 and <= DateValue.LastDay ? new DateValue((int)dayNumber) : null;
}
