using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts;

/// <summary>What holds at a date, of everything that holds from a date until a date.</summary>
public static class ValidityExtensions
{
    /// <summary>Those that hold at a date, whatever the dates may mean: <c>person.Roles.AsOf(date)</c>, <c>Summit.Terms.AsOf(date)</c>.</summary>
    public static FactList<T> AsOf<T>(this IEnumerable<T> records, FactDate date)
        where T : class, IValidInTime
    {
        ArgumentNullException.ThrowIfNull(records);
        return records.Where(record => record.CertainlyHolds(date)).ToFactList();
    }

    /// <summary>Those that can hold at a date; those of <see cref="AsOf"/> are among them.</summary>
    public static FactList<T> PossiblyAsOf<T>(this IEnumerable<T> records, FactDate date)
        where T : class, IValidInTime
    {
        ArgumentNullException.ThrowIfNull(records);
        return records.Where(record => record.PossiblyHolds(date)).ToFactList();
    }

    /// <summary>Whether it holds at a date, whatever the dates may mean.</summary>
    public static bool CertainlyHolds(this IValidInTime record, FactDate date)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.ValidFrom?.PossiblyAfter(date) != true && record.ValidUntil?.PossiblyBefore(date) != true;
    }

    /// <summary>Whether it can hold at a date.</summary>
    public static bool PossiblyHolds(this IValidInTime record, FactDate date)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.ValidFrom?.CertainlyAfter(date) != true && record.ValidUntil?.CertainlyBefore(date) != true;
    }
}
