using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts;

/// <summary>Queries for what is valid at a date.</summary>
public static class ValidityExtensions
{
    /// <summary>The records that are certainly valid at a date: <c>person.Roles.AsOf(date)</c>, <c>Summit.Terms.AsOf(date)</c>.</summary>
    public static FactList<T> AsOf<T>(this IEnumerable<T> records, FactDate date)
        where T : class, IValidInTime
    {
        ArgumentNullException.ThrowIfNull(records);
        return records.Where(record => record.CertainlyHolds(date)).ToFactList();
    }

    /// <summary>The records that are possibly valid at a date, which include those of <see cref="AsOf"/>.</summary>
    public static FactList<T> PossiblyAsOf<T>(this IEnumerable<T> records, FactDate date)
        where T : class, IValidInTime
    {
        ArgumentNullException.ThrowIfNull(records);
        return records.Where(record => record.PossiblyHolds(date)).ToFactList();
    }

    /// <summary>Whether a record is valid at a date, whatever the imprecise dates mean.</summary>
    public static bool CertainlyHolds(this IValidInTime record, FactDate date)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.ValidFrom?.PossiblyAfter(date) != true && record.ValidUntil?.PossiblyBefore(date) != true;
    }

    /// <summary>Whether a record can be valid at a date.</summary>
    public static bool PossiblyHolds(this IValidInTime record, FactDate date)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.ValidFrom?.CertainlyAfter(date) != true && record.ValidUntil?.CertainlyBefore(date) != true;
    }
}
