using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Facts;

/// <summary>The types of .NET whose own equality is not that of what the data say, with the text that stands for a value.</summary>
internal static class ComparedByText
{
    private static readonly Dictionary<Type, Func<object, string>> Texts = new()
    {
        // Uri itself ignores the fragment: two sections of one page would be equal.
        [typeof(Uri)] = static value => ((Uri)value).OriginalString,

        // Regex compares references.
        [typeof(Regex)] = static value => value.ToString()!,
    };

    /// <summary>The text that stands for a value in comparisons, or null where the value's own equality holds.</summary>
    public static string? TextOf<T>(T value) =>
        Declared<T>.MayBeListed && value is not null && Texts.TryGetValue(value.GetType(), out var text) ? text(value) : null;

    // Constant for each type, so that comparing numbers and strings costs nothing more.
    private static class Declared<T>
    {
        public static readonly bool MayBeListed = typeof(T) == typeof(object) || Texts.ContainsKey(typeof(T));
    }
}
