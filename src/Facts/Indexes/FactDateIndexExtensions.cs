using System;
using System.Collections.Generic;

namespace Facts;

/// <summary>Questions to an index of imprecise dates: what is certain is one, what can be is another.</summary>
public static class FactDateIndexExtensions
{
    /// <summary>
    /// The records whose date is certainly neither before the one nor after the other of the given dates, in the order of the index.
    /// </summary>
    public static FactList<TRecord> CertainlyBetween<TRecord>(this OrderedIndex<FactDate, TRecord> index, FactDate from, FactDate to)
        where TRecord : class =>
        Where(index, from, to, static (date, from, to) => !date.PossiblyBefore(from) && !date.PossiblyAfter(to));

    /// <summary>
    /// The records whose date is possibly neither before the one nor after the other of the given dates, in the order of the index.
    /// </summary>
    public static FactList<TRecord> PossiblyBetween<TRecord>(this OrderedIndex<FactDate, TRecord> index, FactDate from, FactDate to)
        where TRecord : class =>
        Where(index, from, to, static (date, from, to) => !date.CertainlyBefore(from) && !date.CertainlyAfter(to));

    /// <summary>The last record, in the order of the index, whose date is certainly not after the given one, or null.</summary>
    public static TRecord? LastCertainlyAtOrBefore<TRecord>(this OrderedIndex<FactDate, TRecord> index, FactDate date)
        where TRecord : class
    {
        ArgumentNullException.ThrowIfNull(index);
        for (var place = ReachOf(index).End(date) - 1; place >= 0; place--)
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
        var reach = ReachOf(index);
        var found = new List<TRecord>();
        for (int place = reach.Start(from), end = reach.End(to); place < end; place++)
        {
            if (condition(index.KeyAt(place), from, to))
            {
                found.Add(index.All[place]);
            }
        }

        return found.Count == 0 ? FactList<TRecord>.Empty : new FactList<TRecord>(found.ToArray());
    }

    private static DateSearchBounds ReachOf<TRecord>(OrderedIndex<FactDate, TRecord> index)
        where TRecord : class => index.Reach ??= MakeReach(index);

    private static DateSearchBounds MakeReach<TRecord>(OrderedIndex<FactDate, TRecord> index)
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
