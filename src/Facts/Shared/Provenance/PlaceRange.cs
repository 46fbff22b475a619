using System;
using System.Globalization;

namespace Facts;

/// <summary>One numbered place of a source, or several that follow each other: paragraph 16, paragraphs 16 to 18.</summary>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number, the same as the first where it is one place.</param>
public readonly record struct PlaceRange(int First, int Last)
{
    /// <summary>One place.</summary>
    public static implicit operator PlaceRange(int number) => FromInt32(number);

    /// <summary>One place.</summary>
    public static PlaceRange FromInt32(int number) => new(number, number);

    /// <summary>Reads <c>16</c>, <c>16-18</c> or <c>16..18</c>.</summary>
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

    /// <summary>Whether a number is one of them.</summary>
    public bool Contains(int number) => First <= number && number <= Last;

    /// <summary>Whether every number of another range is one of them.</summary>
    public bool Contains(PlaceRange other) => First <= other.First && other.Last <= Last;

    /// <summary><c>16</c> or <c>16-18</c>.</summary>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}-{1}", First, Last);

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
