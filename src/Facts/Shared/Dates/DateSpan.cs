using System;

namespace Facts.Dates;

/// <summary>
/// An event in time: the days on which it can start and end, and the days that it certainly covers when other dates are compared with it. A date
/// less precise than a day is an event that takes place at some time within it.
/// </summary>
internal readonly struct DateSpan
{
    public const long Past = long.MinValue;
    public const long Future = long.MaxValue;

    private DateSpan(long startEarliest, long startLatest, long endEarliest, long endLatest)
    {
        StartEarliest = startEarliest;
        StartLatest = startLatest;
        EndEarliest = endEarliest;
        EndLatest = endLatest;
    }

    public long StartEarliest { get; }

    public long StartLatest { get; }

    public long EndEarliest { get; }

    public long EndLatest { get; }

    /// <summary>The first day that is certainly covered. If it is after <see cref="CoreEnd"/>, no day is.</summary>
    public long CoreStart { get; private init; }

    public long CoreEnd { get; private init; }

    /// <summary>The maximum number of days that it can cover.</summary>
    public long Longest { get; private init; }

    public ClockReading? Clock { get; private init; }

    public bool HasCore => CoreStart <= CoreEnd;

    /// <summary>The minimum number of days that it covers.</summary>
    public long Shortest => StartLatest >= EndEarliest ? 1
        : StartLatest == Past || EndEarliest == Future ? long.MaxValue
        : EndEarliest - StartLatest + 1;

    /// <summary>The first day for before and after. The day at UTC counts too, because the other date may have another offset.</summary>
    public long FirstDay => Clock is { HasOffset: true } ? Math.Min(StartEarliest, Clock.Day) : StartEarliest;

    /// <summary>The last day for before and after.</summary>
    public long LastDay => Clock is { HasOffset: true } ? Math.Max(EndLatest, Clock.Day) : EndLatest;

    public static DateSpan OfPoint(DatePoint point) => new(point.EarliestPossible, point.LatestPossible, point.EarliestPossible, point.LatestPossible)
    {
        CoreStart = point.IsDefinite ? point.Earliest : Future,
        CoreEnd = point.IsDefinite ? point.Latest : Past,
        Longest = point.Longest,
        Clock = point.Clock,
    };

    /// <summary>A period: an open end has no last day, but an unknown end has one.</summary>
    public static DateSpan OfPeriod(DateMember period)
    {
        var startEarliest = period.From?.EarliestPossible ?? Past;
        var endLatest = period.To?.LatestPossible ?? Future;
        var startLatest = period.From?.LatestPossible ?? (period.FromEnd == DateEnd.Open ? Past : endLatest);
        var endEarliest = period.To?.EarliestPossible ?? (period.ToEnd == DateEnd.Open ? Future : startEarliest);
        return new DateSpan(startEarliest, Math.Min(startLatest, endLatest), Math.Max(endEarliest, startEarliest), endLatest)
        {
            CoreStart = startLatest,
            CoreEnd = endEarliest,
            Longest = long.MaxValue,
        };
    }

    /// <summary>One unknown date between two dates.</summary>
    public static DateSpan OfUnknownBetween(DateMember range)
    {
        var earliest = range.From?.EarliestPossible ?? Past;
        var latest = range.To?.LatestPossible ?? Future;
        return new DateSpan(earliest, latest, earliest, latest)
        {
            CoreStart = Future,
            CoreEnd = Past,
            Longest = Math.Max(range.From?.Longest ?? 1, range.To?.Longest ?? 1),
        };
    }

    /// <summary>All dates between two dates.</summary>
    public static DateSpan OfAllBetween(DateMember range) => new(
        range.From?.EarliestPossible ?? Past,
        range.From?.LatestPossible ?? Past,
        range.To?.EarliestPossible ?? Future,
        range.To?.LatestPossible ?? Future)
    {
        CoreStart = range.From is null ? Past : range.From.IsDefinite ? range.From.Earliest : range.From.LatestPossible,
        CoreEnd = range.To is null ? Future : range.To.IsDefinite ? range.To.Latest : range.To.EarliestPossible,
        Longest = long.MaxValue,
    };

    public static bool CertainlyBefore(in DateSpan earlier, in DateSpan later)
    {
        if (earlier.LastDay < later.FirstDay)
        {
            return true;
        }
        // The days must not contradict the times, or the relation would not be transitive with a third date without a time.
        return earlier.Clock is { } first && first.ComparesWith(later.Clock)
            && first.LastSecond < later.Clock!.FirstSecond
            && earlier.FirstDay <= later.FirstDay && earlier.LastDay <= later.LastDay;
    }

    public static bool PossiblyBefore(in DateSpan earlier, in DateSpan later) =>
        earlier.Clock is { } first && first.ComparesWith(later.Clock)
            ? first.FirstSecond < later.Clock!.LastSecond
            : FirstPossibleEnd(earlier) < LastPossibleStart(later);

    public static bool CertainlyWithin(in DateSpan inner, in DateSpan outer) =>
        inner.Clock is { } reading && reading.ComparesWith(outer.Clock)
            ? outer.Clock!.FirstSecond <= reading.FirstSecond && reading.LastSecond <= outer.Clock.LastSecond
            : outer.HasCore && outer.CoreStart <= inner.StartEarliest && inner.EndLatest <= outer.CoreEnd;

    public static bool PossiblyWithin(in DateSpan inner, in DateSpan outer)
    {
        if (inner.Clock is { } reading && reading.ComparesWith(outer.Clock))
        {
            return SharesSecond(reading, outer.Clock!);
        }
        var first = Math.Max(inner.StartEarliest, outer.StartEarliest);
        var last = Math.Min(inner.EndLatest, outer.EndLatest);
        return first <= last
            && inner.StartLatest >= outer.StartEarliest
            && inner.EndEarliest <= outer.EndLatest
            && inner.Shortest <= outer.Longest;
    }

    public static bool CertainlyOverlaps(in DateSpan one, in DateSpan other)
    {
        if (CertainlyWithin(one, other) || CertainlyWithin(other, one))
        {
            return true;
        }
        return one.HasCore && other.HasCore && one.CoreStart <= other.CoreEnd && other.CoreStart <= one.CoreEnd;
    }

    public static bool PossiblyOverlaps(in DateSpan one, in DateSpan other) =>
        one.Clock is { } reading && reading.ComparesWith(other.Clock)
            ? SharesSecond(reading, other.Clock!)
            : one.StartEarliest <= other.EndLatest && other.StartEarliest <= one.EndLatest;

    private static bool SharesSecond(ClockReading one, ClockReading other) =>
        one.FirstSecond <= other.LastSecond && other.FirstSecond <= one.LastSecond;

    private static long FirstPossibleEnd(in DateSpan span) => span.Clock is null ? span.EndEarliest : span.FirstDay;

    private static long LastPossibleStart(in DateSpan span) => span.Clock is null ? span.StartLatest : span.LastDay;
}
