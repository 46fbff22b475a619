using System;

namespace Facts.Benchmarks.Reporting;

/// <summary>The reasons why rows miss their target; README.md says what would be needed.</summary>
internal static class Reasons
{
    /// <summary>The reason for a missed target, or an empty string if the row meets its target or has none.</summary>
    public static string Of(Row row)
    {
        if (row.Passed != false)
        {
            return row.Why;
        }

        var reason = row.Group switch
        {
            "text key" or "text key by span" => OfText(row.What),
            "other key" => OfOther(row.What),
            "index" => "the range is made before it is read; the search alone is faster",
            "start-up" => "the methods on the way, some 90, are compiled and their types loaded",
            "memory" => "a list around each array, and the rows of the record and of what it refers to",
            "edit" => "all of the table that the record is in is encoded anew",
            "compiler" => "half of it is the parser of YAML",
            _ => "",
        };
        return reason.Length == 0 || row.Why.Length == 0 ? reason + row.Why : $"{reason}; {row.Why}";
    }

    private static string OfText(string what)
    {
        if (what.Contains(", 10, ", StringComparison.Ordinal))
        {
            return "with ten keys, a look at each costs as little as a hash";
        }
        if (what.StartsWith("codes", StringComparison.Ordinal) && what.EndsWith("misses", StringComparison.Ordinal))
        {
            return "both look at no more than the length or the first slot";
        }
        if (what.Contains("scattered", StringComparison.Ordinal))
        {
            return "both wait for memory: for the slot, and for the text of the key";
        }
        return what.StartsWith("long", StringComparison.Ordinal)
            ? "comparing the whole of a long text is most of both"
            : "hashing and comparing, with nothing left to drop";
    }

    private static string OfOther(string what)
    {
        if (what.StartsWith("enum", StringComparison.Ordinal))
        {
            return "the peer is an array; here the table first checks for its in-memory lookup, and the entry for its record";
        }
        if (what.StartsWith('('))
        {
            return "both parts go through the stable hash, and the text waits for memory";
        }
        return "a slot with key and record is read; the peer's buckets are smaller";
    }
}
