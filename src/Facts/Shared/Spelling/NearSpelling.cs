using System;
using System.Collections.Generic;

namespace Facts.Spelling;

/// <summary>Finds the words that may have been meant by a misspelled one.</summary>
internal static class NearSpelling
{
    private const int LongestWord = 200;

    /// <summary>The closest candidate, or null if none is close enough.</summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        var found = FindAll(word, candidates, 1);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>The closest candidates, in the order of distance, case-sensitive distance, and ordinal order.</summary>
    public static IReadOnlyList<string> FindAll(string word, IEnumerable<string> candidates, int most)
    {
        var found = new List<(int Distance, int ExactDistance, string Word)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var limit = MostEdits(word.Length);
        if (word.Length is 0 or > LongestWord)
        {
            return [];
        }

        var folded = word.ToUpperInvariant();
        foreach (var candidate in candidates)
        {
            if (candidate == word || Math.Abs(candidate.Length - word.Length) > limit)
            {
                continue;
            }
            var distance = Distance(folded, candidate.ToUpperInvariant(), limit);
            if (distance <= limit && distance < candidate.Length && seen.Add(candidate))
            {
                found.Add((distance, Distance(word, candidate, LongestWord), candidate));
            }
        }

        found.Sort(Compare);
        return found.ConvertAll(entry => entry.Word).GetRange(0, Math.Min(most, found.Count));
    }

    /// <summary>Whether the words differ by one letter that is inserted, left out, replaced, or exchanged with the next.</summary>
    public static bool IsOneEditAway(string left, string right) => Distance(left, right, 1) == 1;

    /// <summary>Short words must be closer than long ones, or everything would be close enough.</summary>
    private static int MostEdits(int length) => length switch { <= 2 => 1, <= 5 => 2, <= 12 => 3, _ => length / 4 };

    private static int Compare((int Distance, int ExactDistance, string Word) left, (int Distance, int ExactDistance, string Word) right)
    {
        var order = left.Distance.CompareTo(right.Distance);
        if (order == 0)
        {
            order = left.ExactDistance.CompareTo(right.ExactDistance);
        }
        return order == 0 ? string.CompareOrdinal(left.Word, right.Word) : order;
    }

    /// <summary>
    /// The number of insertions, deletions, replacements and transpositions between two words, or any number above the limit if it exceeds it.
    /// </summary>
    private static int Distance(string left, string right, int limit)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            var least = current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(last[column], current[column - 1]) + 1, last[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    edits = Math.Min(edits, beforeLast[column - 2] + 1);
                }
                current[column] = edits;
                least = Math.Min(least, edits);
            }

            if (least > limit)
            {
                return least;
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
