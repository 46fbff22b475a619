using System;

namespace Facts.Dates;

/// <summary>The English names of months and seasons.</summary>
internal static class DateMonths
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    public static string NameOf(int month) => Months[month - 1];

    /// <summary>The number of a month by its name or at least its first three letters, or 0 if the word is not a month.</summary>
    public static int Find(string word)
    {
        for (var i = 0; i < Months.Length && word.Length >= 3; i++)
        {
            if (Months[i].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
    }

    /// <summary>The number of a season by its name, or 0 if the word is not a season.</summary>
    public static int FindSeason(string word)
    {
        if (word.Equals("fall", StringComparison.OrdinalIgnoreCase))
        {
            return 23;
        }
        var index = Array.FindIndex(Seasons, season => season.Equals(word, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? 0 : 21 + index;
    }

    /// <summary>Whether a number in place of a month is a quarter, a third or a half of a year.</summary>
    public static bool IsPartOfYear(int number) => number > 32;

    /// <summary>The name for a number from 21 to 41 in place of a month.</summary>
    public static string NameOfSeason(int number) => number switch
    {
        <= 24 => Seasons[number - 21],
        <= 28 => $"northern {Seasons[number - 25]}",
        <= 32 => $"southern {Seasons[number - 29]}",
        <= 36 => $"{Ordinal(number - 32)} quarter",
        <= 39 => $"{Ordinal(number - 36)} third",
        _ => $"{Ordinal(number - 39)} half",
    };

    private static string Ordinal(int number) => number switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        _ => "fourth",
    };
}
