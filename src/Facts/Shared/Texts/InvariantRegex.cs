using System.Text.RegularExpressions;

namespace Facts;

/// <summary>Creates the regular expressions of facts, which mean the same in every culture.</summary>
internal static class InvariantRegex
{
    public static Regex Create(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
