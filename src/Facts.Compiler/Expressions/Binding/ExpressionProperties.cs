using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Compiler.Expressions;

/// <summary>The properties that rules can use, by the type that has them.</summary>
internal static class ExpressionProperties
{
    private static readonly ExpressionType Day = new(ExpressionKind.DateOnly, IsNullable: true);
    private static readonly ExpressionType Fraction = new(ExpressionKind.Double);
    private static readonly ExpressionType Amount = new(ExpressionKind.Decimal, IsNullable: true);

    private static readonly Func<object, object?> CountOf = value => ((IReadOnlyList<object?>)value).Count;

    private static readonly Dictionary<(ExpressionKind Kind, string Name), (ExpressionType Type, Func<object, object?> Get)> Properties = new()
    {
        [(ExpressionKind.String, "Length")] = (ExpressionType.Int32, value => ((string)value).Length),
        [(ExpressionKind.DateOnly, "Year")] = (ExpressionType.Int32, value => ((DateValue)value).Day.Year),
        [(ExpressionKind.DateOnly, "Month")] = (ExpressionType.Int32, value => ((DateValue)value).Day.Month),
        [(ExpressionKind.DateOnly, "Day")] = (ExpressionType.Int32, value => ((DateValue)value).Day.Day),
        [(ExpressionKind.DateOnly, "DayOfYear")] = (ExpressionType.Int32, value => ((DateValue)value).Day.DayOfYear),
        [(ExpressionKind.DateOnly, "DayNumber")] = (ExpressionType.Int32, value => ((DateValue)value).DayNumber),
        [(ExpressionKind.TimeOnly, "Hour")] = (ExpressionType.Int32, value => ((TimeSpan)value).Hours),
        [(ExpressionKind.TimeOnly, "Minute")] = (ExpressionType.Int32, value => ((TimeSpan)value).Minutes),
        [(ExpressionKind.TimeOnly, "Second")] = (ExpressionType.Int32, value => ((TimeSpan)value).Seconds),
        [(ExpressionKind.DateTimeOffset, "Year")] = (ExpressionType.Int32, value => ((DateTimeOffset)value).Year),
        [(ExpressionKind.DateTimeOffset, "Month")] = (ExpressionType.Int32, value => ((DateTimeOffset)value).Month),
        [(ExpressionKind.DateTimeOffset, "Day")] = (ExpressionType.Int32, value => ((DateTimeOffset)value).Day),
        [(ExpressionKind.DateTimeOffset, "Hour")] = (ExpressionType.Int32, value => ((DateTimeOffset)value).Hour),
        [(ExpressionKind.DateTimeOffset, "Minute")] = (ExpressionType.Int32, value => ((DateTimeOffset)value).Minute),
        [(ExpressionKind.DateTimeOffset, "Second")] = (ExpressionType.Int32, value => ((DateTimeOffset)value).Second),
        [(ExpressionKind.TimeSpan, "Days")] = (ExpressionType.Int32, value => ((TimeSpan)value).Days),
        [(ExpressionKind.TimeSpan, "Hours")] = (ExpressionType.Int32, value => ((TimeSpan)value).Hours),
        [(ExpressionKind.TimeSpan, "Minutes")] = (ExpressionType.Int32, value => ((TimeSpan)value).Minutes),
        [(ExpressionKind.TimeSpan, "Seconds")] = (ExpressionType.Int32, value => ((TimeSpan)value).Seconds),

        // Divides as in .NET. In .NET Framework, on which Visual Studio runs the compiler, TimeSpan multiplies and rounds differently.
        [(ExpressionKind.TimeSpan, "TotalDays")] = (Fraction, value => (double)((TimeSpan)value).Ticks / TimeSpan.TicksPerDay),
        [(ExpressionKind.TimeSpan, "TotalHours")] = (Fraction, value => (double)((TimeSpan)value).Ticks / TimeSpan.TicksPerHour),
        [(ExpressionKind.TimeSpan, "TotalMinutes")] = (Fraction, value => (double)((TimeSpan)value).Ticks / TimeSpan.TicksPerMinute),
        [(ExpressionKind.TimeSpan, "TotalSeconds")] = (Fraction, value => (double)((TimeSpan)value).Ticks / TimeSpan.TicksPerSecond),
        [(ExpressionKind.FactDate, "EarliestDay")] = (Day, value => DayOf(((FactDate)value).EarliestDayNumber)),
        [(ExpressionKind.FactDate, "LatestDay")] = (Day, value => DayOf(((FactDate)value).LatestDayNumber)),
        [(ExpressionKind.FactDate, "IsCertainDay")] = (ExpressionType.Boolean, value => ((FactDate)value).IsCertainDay),
        [(ExpressionKind.FactDate, "IsInterval")] = (ExpressionType.Boolean, value => ((FactDate)value).IsInterval),
        [(ExpressionKind.FactDate, "IsOneOf")] = (ExpressionType.Boolean, value => ((FactDate)value).IsOneOf),
        [(ExpressionKind.FactDate, "IsAllOf")] = (ExpressionType.Boolean, value => ((FactDate)value).IsAllOf),
        [(ExpressionKind.FactDate, "IsApproximate")] = (ExpressionType.Boolean, value => ((FactDate)value).IsApproximate),
        [(ExpressionKind.FactDate, "IsUncertain")] = (ExpressionType.Boolean, value => ((FactDate)value).IsUncertain),
        [(ExpressionKind.FactDate, "IsOpenEnded")] = (ExpressionType.Boolean, value => ((FactDate)value).IsOpenEnded),
        [(ExpressionKind.FactDate, "HasUnspecifiedDigits")] = (ExpressionType.Boolean, value => ((FactDate)value).HasUnspecifiedDigits),
        [(ExpressionKind.Quantity, "IsExact")] = (ExpressionType.Boolean, value => ((Quantity)value).IsExact),
        [(ExpressionKind.Quantity, "IsApproximate")] = (ExpressionType.Boolean, value => ((Quantity)value).IsApproximate),
        [(ExpressionKind.Quantity, "Minimum")] = (Amount, value => ((Quantity)value).Minimum),
        [(ExpressionKind.Quantity, "Maximum")] = (Amount, value => ((Quantity)value).Maximum),
        [(ExpressionKind.Quantity, "Unit")] = (ExpressionType.String, value => ((Quantity)value).Unit),
        [(ExpressionKind.Quantity, "Word")] = (ExpressionType.String.Nullable(), value => ((Quantity)value).Word),
        [(ExpressionKind.List, "Count")] = (ExpressionType.Int32, CountOf),
        [(ExpressionKind.Set, "Count")] = (ExpressionType.Int32, CountOf),
        [(ExpressionKind.Listing, "Count")] = (ExpressionType.Int32, CountOf),
        [(ExpressionKind.Listing, "IsOpen")] = (ExpressionType.Boolean, value => ((ListingValue)value).IsOpen),
        [(ExpressionKind.Table, "Count")] = (ExpressionType.Int32, CountOf),
        [(ExpressionKind.Map, "Count")] = (ExpressionType.Int32, value => ((MapValue)value).Keys.Count),
        [(ExpressionKind.Stated, "IsStated")] = (ExpressionType.Boolean, value => ((StatedValue)value).IsStated),
        [(ExpressionKind.Stated, "HasValue")] = (ExpressionType.Boolean, value => ((StatedValue)value).Value is not null),
        [(ExpressionKind.Claims, "Count")] = (ExpressionType.Int32, value => ((ClaimsValue)value).Values.Count),
        [(ExpressionKind.Claims, "IsContested")] = (ExpressionType.Boolean, value => ((ClaimsValue)value).IsContested),
    };

    public static (ExpressionType Type, Func<object, object?> Get)? Find(ExpressionKind kind, string name) =>
        Properties.TryGetValue((kind, name), out var property) ? property : null;

    public static IEnumerable<string> NamesOf(ExpressionKind kind) =>
        Properties.Keys.Where(property => property.Kind == kind).Select(property => property.Name)
            .Concat(
                kind switch
                {
                    ExpressionKind.Map => ["Keys", "Values"],
                    ExpressionKind.Stated or ExpressionKind.Claim => ["Value"],
                    ExpressionKind.Claims => ["Preferred", "Values"],
                    _ => [],
                });

    private static DateValue? DayOf(long? dayNumber) => dayNumber is >= 0 and <= DateValue.LastDay ? new DateValue((int)dayNumber) : null;
}
