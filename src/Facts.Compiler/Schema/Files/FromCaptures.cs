using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.Compiler.Schema;

/// <summary>The fields that a <c>from</c> stores into: its <c>{field}</c> in the path and in the pointer.</summary>
internal static class FromCaptures
{
    private static readonly Regex Braces = new(@"\{([^{}/]+)\}", RegexOptions.CultureInvariant);

    public static IEnumerable<string> Of(FromPattern pattern) =>
        Braces.Matches(pattern.FilePattern).Cast<Match>().Select(match => match.Groups[1].Value)
            .Concat(pattern.Pointer.SelectMany(step => step.Captures).Select(capture => capture.Field).Distinct());
}
