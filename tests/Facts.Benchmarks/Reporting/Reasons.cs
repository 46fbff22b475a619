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
            "index" => "the range is created before it is read; the search alone is faster",
            "start-up" => "about 90 methods are compiled, and their types loaded",
            "memory" => "a list around each array, and the rows of the record and of the records it refers to",
            "edit" => "the whole table of the record is encoded again",
            "compiler" => "half of the time is spent in the YAML parser",
            _ => "",
        };
        return reason.Length == 0 || row.Why.Length == 0 ? reason + row.Why : $"{reason}; {row.Why}";
    }

    private static string OfText(string what)
    {
        if (what.Contains(", 10, ", StringComparison.Ordinal))
        {
            return "comparing with each of ten keys costs as little as hashing";
        }
        if (what.StartsWith("codes", StringComparison.Ordinal) && what.EndsWith("misses", StringComparison.Ordinal))
        {
            return "both check only the length or the first slot";
        }
        if (what.Contains("scattered", StringComparison.Ordinal))
        {
            return "both wait for memory: for the slot, and for the text of the key";
        }
        return what.StartsWith("long", StringComparison.Ordinal)
            ? "comparing the whole text dominates both"
            : "only hashing and comparing remain, and neither can be omitted";
    }

    private static string OfOther(string what)
    {
        if (what.StartsWith("enum", StringComparison.Ordinal))
        {
            return "the peer is an array; the table first checks whether the in-memory lookup and the record exist";
        }
        if (what.StartsWith('('))
        {
            return "both parts are hashed with the stable hash, and the text waits for memory";
        }
        return "a slot contains key and record; the peer's buckets are smaller";
    }
}
