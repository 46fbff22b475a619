using System;
using System.Globalization;

namespace Facts;

/// <summary>One numbered place in a source, or several consecutive ones: paragraph 16, paragraphs 16 to 18.</summary>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number, the same as the first for one place.</param>
public readonly record struct PlaceRange(int First, int Last)
{
    /// <summary>Converts the number of one place.</summary>
    public static implicit operator PlaceRange(int number) => FromInt32(number);

    /// <summary>Converts the number of one place.</summary>
    public static PlaceRange FromInt32(int number) => new(number, number);

    /// <summary>Tries to parse <c>16</c>, <c>16-18</c> or <c>16..18</c>.</summary>
    public static bool TryParse(string? text, out PlaceRange range)
    {
        range = default;
        if (text is null)
        {
            return false;
        }

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var split = dots >= 0 ? dots : text.IndexOf('-');
        if (split < 0)
        {
            range = TryNumber(text, out var number) ? number : default;
            return TryNumber(text, out _);
        }

        if (!TryNumber(text.Substring(0, split), out var first)
            || !TryNumber(text.Substring(split + (dots >= 0 ? 2 : 1)), out var last)
            || last < first)
        {
            return false;
        }
        range = new PlaceRange(first, last);
        return true;
    }

    /// <summary>Whether the range contains a number.</summary>
    public bool Contains(int number) => First <= number && number <= Last;

    /// <summary>Whether the range contains all of another range.</summary>
    public bool Contains(PlaceRange other) => First <= other.First && other.Last <= Last;

    /// <summary><c>16</c> or <c>16-18</c>.</summary>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}-{1}", First, Last);

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
