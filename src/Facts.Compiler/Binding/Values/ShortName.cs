using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Compiler.Binding;

/// <summary>Finds the only name that a shorter one stands for: it consists of some of its words, or of their initials.</summary>
internal static class ShortName
{
    /// <summary>Initials may leave out words as short as these: <c>and</c>, <c>of</c>, <c>von</c>.</summary>
    private const int LongestFiller = 3;

    public static string? Find(string text, IReadOnlyCollection<string> names)
    {
        var words = WordsOf(text);
        return words.Count == 0 ? null
            : Only(names.Where(name => IsPart(words, WordsOf(name))))
                ?? (words.Count == 1 && text.Length > 1 ? Only(names.Where(name => AreInitials(words[0], WordsOf(name)))) : null);
    }

    private static string? Only(IEnumerable<string> found)
    {
        var first = found.Distinct().Take(2).ToList();
        return first.Count == 1 ? first[0] : null;
    }

    /// <summary>Whether the words occur in the name one after the other.</summary>
    private static bool IsPart(List<string> words, List<string> name)
    {
        for (var start = 0; start + words.Count <= name.Count; start++)
        {
            if (words.SequenceEqual(name.Skip(start).Take(words.Count), StringComparer.OrdinalIgnoreCase))
            {
                return words.Count < name.Count;
            }
        }

        return false;
    }

    private static bool AreInitials(string letters, List<string> name)
    {
        var read = 0;
        foreach (var word in name)
        {
            if (read < letters.Length && char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(letters[read]))
            {
                read++;
            }
            else if (word.Length > LongestFiller)
            {
                return false;
            }
        }

        return read == letters.Length;
    }

    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        for (var start = 0; start < name.Length;)
        {
            var end = start;
            while (end < name.Length && char.IsLetterOrDigit(name[end]))
            {
                end++;
            }

            if (end > start)
            {
                words.Add(name.Substring(start, end - start));
            }

            start = end + 1;
        }

        return words;
    }
}
