using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Facts.Dates;

namespace Facts;

/// <summary>
/// A date as given by a source: precise or imprecise, doubtful, a period, or one of several days. The text is EDTF (ISO 8601-2), levels 0 to 2,
/// optionally with <c>early</c>, <c>mid</c> or <c>late</c> before a date: <c>2024-06-19</c>, <c>1961~</c>, <c>2022-09/..</c>,
/// <c>[2024-06-18,2024-06-19]</c>, <c>early 2024-05</c>. The default is <c>XXXX</c>, some year.
/// </summary>
/// <remarks>
/// Years are numbered as in EDTF: there is a year 0, which is 1 BC. <see cref="CompareTo(FactDate)"/> is an order for display. To compare dates
/// in time, use <see cref="CertainlyBefore"/>, <see cref="PossiblyBefore"/> and similar methods.
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Json.FactDateJsonConverter))]
#endif
public readonly partial struct FactDate : IEquatable<FactDate>, IComparable<FactDate>, IComparable
{
    private const string DeducedMark = "deduced ";

    private readonly DateValue? _value;

    private FactDate(DateValue value) => _value = value;

    private DateValue Value => _value ?? DateValue.Unknown;

    /// <summary>The first day that it can mean, as written, as a number of days from 0001-01-01. Null if a start is open or unknown.</summary>
    public long? EarliestDayNumber => Value.Earliest == DateSpan.Past ? null : Value.Earliest;

    /// <summary>The last day that it can mean, as written, as a number of days from 0001-01-01. Null if an end is open or unknown.</summary>
    public long? LatestDayNumber => Value.Latest == DateSpan.Future ? null : Value.Latest;

    internal long EarliestPossibleDay => Value.EarliestPossible;

    internal long LatestPossibleDay => Value.LatestPossible;

    /// <summary>Whether it is certainly one calendar day.</summary>
    public bool IsCertainDay => Value.IsCertainDay;

    /// <summary>Whether it is a period with a start and an end: <c>2024-06-19/2024-06-21</c>, <c>2022-09/..</c>.</summary>
    public bool IsInterval => Value.Shape == DateShape.Interval;

    /// <summary>Whether it is one unknown date of several: <c>[2024-06-18,2024-06-19]</c>, <c>[2024-06-21..]</c>.</summary>
    public bool IsOneOf => Value.Shape == DateShape.OneOf;

    /// <summary>Whether it is all of several dates: <c>{1960,1962}</c>.</summary>
    public bool IsAllOf => Value.Shape == DateShape.AllOf;

    /// <summary>
    /// Whether it was worked out rather than stated by the source: <c>deduced 2024-06-19</c>. This affects neither its meaning nor equality.
    /// </summary>
    public bool IsDeduced => Value.IsDeduced;

    /// <summary>Whether it, or a part of it, is an estimate: <c>~</c>, <c>%</c>, early, mid, late, or significant digits.</summary>
    public bool IsApproximate => Value.IsApproximate;

    /// <summary>Whether it, or a part of it, may be wrong: <c>?</c>, <c>%</c>.</summary>
    public bool IsUncertain => Value.IsUncertain;

    /// <summary>Whether some of its digits are unspecified: <c>199X</c>, <c>2004-XX</c>.</summary>
    public bool HasUnspecifiedDigits => Value.HasUnspecifiedDigits;

    /// <summary>
    /// Whether it is a period without an end or without a start: <c>2022-09/..</c>. A single unknown day is not: <c>[2024-06-21..]</c>.
    /// </summary>
    public bool IsOpenEnded => Value.IsOpenEnded;

    /// <summary>The date of one day, by the number of days from 0001-01-01.</summary>
    internal static FactDate OfDayNumber(long number)
    {
        var (year, month, day) = ProlepticCalendar.DateOf(number);
        return Parse(string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, month, day));
    }

    /// <summary>Parses a date.</summary>
    /// <exception cref="FormatException">The text is not a date. The message says what to write.</exception>
    public static FactDate Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var date, out var error) ? date : throw new FormatException(error);

    /// <summary>Tries to parse a date.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactDate date) => TryParse(text, out date, out _);

    /// <summary>Tries to parse a date. If this fails, the error says why and what to write.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactDate date, [NotNullWhen(false)] out string? error)
    {
        var written = (text ?? "").Trim();
        var isDeduced = written.StartsWith(DeducedMark, StringComparison.Ordinal);
        var syntax = DateParser.Parse(isDeduced ? written.Substring(DeducedMark.Length) : written, out error);
        date = syntax is null ? default : new FactDate(DateValue.Of(syntax).As(isDeduced));
        return syntax is not null;
    }

    /// <summary>The same date, marked as deduced.</summary>
    public FactDate AsDeduced() => new(Value.As(isDeduced: true));

    /// <summary>The same date, not marked as deduced.</summary>
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
        _ => throw new ArgumentException("A date can be compared only with a date.", nameof(obj)),
    };

    /// <summary>Whether both are written the same, apart from being deduced.</summary>
    public bool Equals(FactDate other) => Value.Text == other.Value.Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FactDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value.Text);

    /// <summary>The canonical text, which <see cref="Parse(string)"/> accepts.</summary>
    public override string ToString() => IsDeduced ? DeducedMark + Value.Text : Value.Text;

    /// <summary>The text for display, in English: 19 June 2024, about 1961, 18 or 19 June 2024, since September 2022.</summary>
    public string ToDisplayString() => DateDisplay.Of(Value.Syntax);

    /// <summary>Whether both are written the same, apart from being deduced.</summary>
    public static bool operator ==(FactDate left, FactDate right) => left.Equals(right);

    /// <summary>Whether both are written differently, apart from being deduced.</summary>
    public static bool operator !=(FactDate left, FactDate right) => !left.Equals(right);
}
