using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts;

/// <summary>Groups the rows of a table in memory.</summary>
internal static class RowGroups
{
    /// <summary>The rows that have each key, in their order.</summary>
    public static Dictionary<TKey, FactList<TRecord>> Of<TKey, TRecord>(ITableRows<TRecord> rows, Func<TRecord, IEnumerable<TKey>> keysOf)
        where TKey : notnull
        where TRecord : class
    {
        var grouped = new Dictionary<TKey, List<int>>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var key in keysOf(rows.At(row)).Distinct())
            {
                if (!grouped.TryGetValue(key, out var having))
                {
                    grouped.Add(key, having = []);
                }
                having.Add(row);
            }
        }

        return grouped.ToDictionary(group => group.Key, group => new FactList<TRecord>(rows, group.Value.ToArray()));
    }
}
