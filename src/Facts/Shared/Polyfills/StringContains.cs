#if !NET
namespace Facts.Dates;

/// <summary>Gives netstandard2.0 what .NET has on strings.</summary>
internal static class StringContains
{
    public static bool Contains(this string text, char character) => text.IndexOf(character) >= 0;
}
#endif
