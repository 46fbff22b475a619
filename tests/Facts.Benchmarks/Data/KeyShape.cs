using System;
using System.Collections.Generic;
using System.Globalization;

namespace Facts.Benchmarks.Data;

/// <summary>The forms of text keys.</summary>
internal enum KeyShape
{
    /// <summary>Two to four capitals, like the codes of countries and currencies.</summary>
    Code,

    /// <summary>Words joined by hyphens.</summary>
    Slug,

    /// <summary>URLs that differ only in their last characters.</summary>
    Address,

    /// <summary>Words in many scripts.</summary>
    Foreign,
}

/// <summary>Generates keys of a given form.</summary>
internal static class TextKeys
{
    /// <summary>Distinct keys, the same in every run.</summary>
    public static string[] Make(KeyShape shape, int count, ulong seed = 1)
    {
        var dice = new Dice(seed + (ulong)shape);
        var seen = new HashSet<string>(count, StringComparer.Ordinal);
        var keys = new string[count];
        for (var made = 0; made < count;)
        {
            var key = One(shape, count, dice);
            if (seen.Add(key))
            {
                keys[made++] = key;
            }
        }

        return keys;
    }

    private static string One(KeyShape shape, int count, Dice dice) => shape switch
    {
        KeyShape.Code => Code(count, dice),
        KeyShape.Slug => $"{dice.Pick(Vocabulary.Words)}-{dice.Pick(Vocabulary.Words)}{Suffix(count, dice)}",
        KeyShape.Address => $"https://data.example.org/catalogue/2024/entries/{Digits(dice.Next(100_000_000), 8)}",
        _ => $"{dice.Pick(Vocabulary.ForeignWords)} {dice.Pick(Vocabulary.ForeignWords)}{Suffix(count, dice)}",
    };

    private static string Code(int count, Dice dice)
    {
        var (length, room) = (2, 26 * 26);
        for (; room < count * 3; room *= 26)
        {
            length++;
        }
        return string.Create(length, dice, static (letters, dice) =>
        {
            foreach (ref var letter in letters)
            {
                letter = (char)('A' + dice.Next(26));
            }
        });
    }

    private static string Suffix(int count, Dice dice) => count <= 200 ? "" : $"-{dice.Next(count).ToString(CultureInfo.InvariantCulture)}";

    private static string Digits(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
