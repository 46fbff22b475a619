using System;

namespace Facts.Quantities;

/// <summary>The lower bounds of words that give an amount without a number. None of them has an upper bound.</summary>
internal static class VagueCount
{
    private static readonly (string Word, decimal Least)[] Words =
    [
        ("a couple", 2), ("couple", 2), ("a few", 2), ("few", 2), ("several", 3), ("tens", 10), ("dozens", 12), ("scores", 20), ("hundreds", 100),
        ("thousands", 1000), ("millions", 1_000_000), ("billions", 1_000_000_000),
    ];

    /// <summary>The lower bound of a word such as <c>several</c>, <c>dozens of</c> or <c>tens of thousands</c>. Null for any other word.</summary>
    public static decimal? Least(string word)
    {
        decimal? least = null;
        foreach (var part in word.Split([" of "], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(part.Trim()) is not { } count)
            {
                return null;
            }
            least = (least ?? 1) * count;
        }

        return least;
    }

    private static decimal? Find(string word)
    {
        foreach (var (known, least) in Words)
        {
            if (known.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return least;
            }
        }

        return null;
    }
}
