using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Facts.Dates;

namespace Facts;

/// <summary>
/// A date as facts give it: precise or coarse, doubtful, a period, or one of several days. The text is EDTF
/// (ISO 8601-2) of the levels 0 to 2, and <c>early</c>, <c>mid</c> and <c>late</c> in front of a date: <c>2024-06-19</c>, <c>1961~</c>,
/// <c>2022-09/..</c>, <c>[2024-06-18,2024-06-19]</c>,
/// <c>early 2024-05</c>. The default is <c>XXXX</c>, some year.
/// </summary>
/// <remarks>
/// Years count as in EDTF: there is a year 0, which is 1 BC. <see cref="CompareTo(FactDate)"/> is an order for
/// display; whether one date is before another is asked of <see cref="CertainlyBefore"/> and <see cref="PossiblyBefore"/>.
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Json.FactDateJsonConverter))]
#endif
[SuppressMessage(
    "Design", "CA1036:Override methods on comparable types", Justification = "An order for display is none in time, which < would promise.")]
public readonly partial struct FactDate : IEquatable<FactDate>, IComparable<FactDate>, IComparable
{
    private const string DeducedMark = "deduced ";

    private readonly DateValue? _value;

    private FactDate(DateValue value) => _value = value;

    private DateValue Value => _value ?? DateValue.Unknown;

    /// <summary>The first day it can mean as written, counted from 0001-01-01 as day 0; null where a start is open or unknown.</summary>
    public long? EarliestDayNumber => Value.Earliest == DateSpan.Past ? null : Value.Earliest;

    /// <summary>The last day it can mean as written, counted from 0001-01-01 as day 0; null where an end is open or unknown.</summary>
    public long? LatestDayNumber => Value.Latest == DateSpan.Future ? null : Value.Latest;

    internal long EarliestPossibleDay => Value.EarliestPossible;

    internal long LatestPossibleDay => Value.LatestPossible;

    /// <summary>Whether it is one day of the calendar, beyond doubt.</summary>
    public bool IsCertainDay => Value.IsCertainDay;

    /// <summary>Whether it is a period, which lasts from a start to an end: <c>2024-06-19/2024-06-21</c>, <c>2022-09/..</c>.</summary>
    public bool IsInterval => Value.Shape == DateShape.Interval;

    /// <summary>Whether it is one unknown date of several: <c>[2024-06-18,2024-06-19]</c>, <c>[2024-06-21..]</c>.</summary>
    public bool IsOneOf => Value.Shape == DateShape.OneOf;

    /// <summary>Whether it is each of several dates: <c>{1960,1962}</c>.</summary>
    public bool IsAllOf => Value.Shape == DateShape.AllOf;

    /// <summary>
    /// Whether the source does not state it, but somebody worked it out: <c>deduced 2024-06-19</c>. It means the same and is equal.
    /// </summary>
    public bool IsDeduced => Value.IsDeduced;

    /// <summary>Whether it, or a part of it, is an estimate: <c>~</c>, <c>%</c>, early, mid, late, or significant digits.</summary>
    public bool IsApproximate => Value.IsApproximate;

    /// <summary>Whether it, or a part of it, may be wrong: <c>?</c>, <c>%</c>.</summary>
    public bool IsUncertain => Value.IsUncertain;

    /// <summary>Whether digits of it are unspecified: <c>199X</c>, <c>2004-XX</c>.</summary>
    public bool HasUnspecifiedDigits => Value.HasUnspecifiedDigits;

    /// <summary>
    /// Whether it is a period without an end, or without a start: <c>2022-09/..</c>. A single unknown day is not: <c>[2024-06-21..]</c>.
    /// </summary>
    public bool IsOpenEnded => Value.IsOpenEnded;

    /// <summary>The date of one day, counted from 0001-01-01 as day 0.</summary>
    internal static FactDate OfDayNumber(long number)
    {
        var (year, month, day) = ProlepticCalendar.DateOf(number);
        return Parse(string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, month, day));
    }

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">The text is no date; the message says what to write.</exception>
    public static FactDate Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var date, out var error) ? date : throw new FormatException(error);

    /// <summary>Reads a date, or tells that the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactDate date) => TryParse(text, out date, out _);

    /// <summary>Reads a date, or tells in plain words why the text is none and what to write.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactDate date, [NotNullWhen(false)] out string? error)
    {
        var written = (text ?? "").Trim();
        var isDeduced = written.StartsWith(DeducedMark, StringComparison.Ordinal);
        var syntax = DateParser.Parse(isDeduced ? written.Substring(DeducedMark.Length) : written, out error);
        date = syntax is null ? default : new FactDate(DateValue.Of(syntax).As(isDeduced));
        return syntax is not null;
    }

    /// <summary>The same date, worked out and not stated.</summary>
    public FactDate AsDeduced() => new(Value.As(isDeduced: true));

    /// <summary>The same date, stated.</summary>
    public FactDate AsStated() => new(Value.As(isDeduced: false));

    /// <summary>An order for display: by the earliest day, then the latest day, then the text. An open start comes first, an open end last.</summary>
    public int CompareTo(FactDate other)
    {
        var (left, right) = (Value, other.Value);
        var order = left.Earliest.CompareTo(right.Earliest);
        if (order == 0)
        {
            order = left.Latest.CompareTo(right.Latest);
        }
        return order != 0 ? order : string.CompareOrdinal(left.Text, right.Text);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        FactDate other => CompareTo(other),
        _ => throw new ArgumentException("A date compares with dates alone.", nameof(obj)),
    };

    /// <summary>Whether both are written the same, stated or deduced.</summary>
    public bool Equals(FactDate other) => Value.Text == other.Value.Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FactDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value.Text);

    /// <summary>The canonical text, which <see cref="Parse(string)"/> reads.</summary>
    public override string ToString() => IsDeduced ? DeducedMark + Value.Text : Value.Text;

    /// <summary>The date for people, in English: 19 June 2024, about 1961, 18 or 19 June 2024, since September 2022.</summary>
    public string ToDisplayString() => DateDisplay.Of(Value.Syntax);

    /// <summary>Whether both are written the same, stated or deduced.</summary>
    public static bool operator ==(FactDate left, FactDate right) => left.Equals(right);

    /// <summary>Whether both are written differently.</summary>
    public static bool operator !=(FactDate left, FactDate right) => !left.Equals(right);
}
