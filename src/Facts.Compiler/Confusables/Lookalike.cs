using System.Collections.Generic;
using System.Linq;

namespace Facts.Compiler.Confusables;

/// <summary>Explains how a text differs from a candidate that looks the same, because a message with both would show the same word twice.</summary>
internal static class Lookalike
{
    /// <summary>A sentence about the first candidate that looks the same, apart from spaces around it, or null.</summary>
    public static string? Describe(string text, IEnumerable<string> candidates)
    {
        var skeleton = Skeleton.Of(text).Trim();
        return candidates.FirstOrDefault(candidate => candidate != text && Skeleton.Of(candidate).Trim() == skeleton) is { } twin
            ? $" There is '{twin}', which looks the same, but {CharacterText.Difference(text, twin)}."
            : null;
    }
}
