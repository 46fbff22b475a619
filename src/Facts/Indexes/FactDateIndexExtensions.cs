using System;
using System.Collections.Generic;

namespace Facts;

/// <summary>Queries on an index of imprecise dates, for certain and for possible matches.</summary>
public static class FactDateIndexExtensions
{
    /// <summary>
    /// The records whose date is certainly not before the first nor after the second of the given dates, in the order of the index.
    /// </summary>
    public static FactList<TRecord> CertainlyBetween<TRecord>(this OrderedIndex<FactDate, TRecord> index, FactDate from, FactDate to)
        where TRecord : class =>
        Where(index, from, to, static (date, from, to) => !date.PossiblyBefore(from) && !date.PossiblyAfter(to));

    /// <summary>
    /// The records whose date is possibly not before the first nor after the second of the given dates, in the order of the index.
    /// </summary>
    public static FactList<TRecord> PossiblyBetween<TRecord>(this OrderedIndex<FactDate, TRecord> index, FactDate from, FactDate to)
        where TRecord : class =>
        Where(index, from, to, static (date, from, to) => !date.CertainlyBefore(from) && !date.CertainlyAfter(to));

    /// <summary>The last record, in the order of the index, whose date is certainly not after the given one, or null.</summary>
    public static TRecord? LastCertainlyAtOrBefore<TRecord>(this OrderedIndex<FactDate, TRecord> index, FactDate date)
        where TRecord : class
    {
        ArgumentNullException.ThrowIfNull(index);
        for (var place = BoundsOf(index).End(date) - 1; place >= 0; place--)
        {
            if (!index.KeyAt(place).PossiblyAfter(date))
            {
                return index.All[place];
            }
        }

        return null;
    }

    private static FactList<TRecord> Where<TRecord>(
        OrderedIndex<FactDate, TRecord> index, FactDate from, FactDate to, Func<FactDate, FactDate, FactDate, bool> condition)
        where TRecord : class
    {
        ArgumentNullException.ThrowIfNull(index);
        var bounds = BoundsOf(index);
        var found = new List<TRecord>();
        for (int place = bounds.Start(from), end = bounds.End(to); place < end; place++)
        {
            if (condition(index.KeyAt(place), from, to))
            {
                found.Add(index.All[place]);
            }
        }

        return found.Count == 0 ? FactList<TRecord>.Empty : new FactList<TRecord>(found.ToArray());
    }

    private static DateSearchBounds BoundsOf<TRecord>(OrderedIndex<FactDate, TRecord> index)
        where TRecord : class => index.DateBounds ??= CreateBounds(index);

    private static DateSearchBounds CreateBounds<TRecord>(OrderedIndex<FactDate, TRecord> index)
        where TRecord : class
    {
        var dates = new FactDate[index.All.Count];
        for (var place = 0; place < dates.Length; place++)
        {
            dates[place] = index.KeyAt(place);
        }

        return new DateSearchBounds(dates);
    }
}
