#if !NET
namespace Facts.Dates;

/// <summary>Adds the overload of <c>string.Contains</c> that netstandard2.0 lacks.</summary>
internal static class StringContains
{
    public static bool Contains(this string text, char character) => text.IndexOf(character) >= 0;
}
#endif
