using System;

namespace Facts;

/// <summary>
/// For the dates of an ordered index, the last possible day of all dates up to a place, and the first possible day of all dates from a
/// place on. Both are ascending, so that binary search finds the dates that are certainly outside a period.
/// </summary>
internal sealed class DateSearchBounds
{
    private readonly long[] _lastUpTo;
    private readonly long[] _firstFrom;

    /// <summary>Computes the bounds.</summary>
    /// <param name="dates">The dates in the order of the index.</param>
    public DateSearchBounds(ReadOnlySpan<FactDate> dates)
    {
        (_lastUpTo, _firstFrom) = (new long[dates.Length], new long[dates.Length]);
        var last = long.MinValue;
        for (var place = 0; place < dates.Length; place++)
        {
            _lastUpTo[place] = last = Math.Max(last, dates[place].LatestPossibleDay);
        }

        var first = long.MaxValue;
        for (var place = dates.Length - 1; place >= 0; place--)
        {
            _firstFrom[place] = first = Math.Min(first, dates[place].EarliestPossibleDay);
        }
    }

    /// <summary>The first place that is not certainly before a date.</summary>
    public int Start(FactDate from) => CountBelow(_lastUpTo, from.EarliestPossibleDay);

    /// <summary>The place from which on all dates are certainly after a date.</summary>
    public int End(FactDate to) => to.LatestPossibleDay == long.MaxValue ? _firstFrom.Length : CountBelow(_firstFrom, to.LatestPossibleDay + 1);

    private static int CountBelow(long[] ascending, long bound)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (ascending[middle] < bound)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
