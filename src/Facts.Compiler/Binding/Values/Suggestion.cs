using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Confusables;
using Facts.Spelling;

namespace Facts.Compiler.Binding;

/// <summary>The part of a message that suggests what was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean 'x'?", or how it differs from a candidate that looks the same, or an empty string if none is similar.</summary>
    public static string For(string word, IEnumerable<string> candidates)
    {
        var known = candidates.ToList();
        return Lookalike.Describe(word, known)
            ?? (Near(word, known) is not { } near ? ""
                : CharacterText.DifferInScript(word, near) ? $" Did you mean '{near}'? {CharacterText.Difference(word, near)}."
                : $" Did you mean '{near}'?");
    }

    /// <summary>As <see cref="For"/>, but in names of several words also from some of the words or their initials.</summary>
    public static string ForName(string word, IReadOnlyCollection<string> names) =>
        For(word, names) is { Length: > 0 } near ? near : ShortName.Find(word, names) is { } name ? $" Did you mean '{name}'?" : "";

    public static string? Near(string word, IEnumerable<string> candidates) => NearSpelling.Find(word, candidates);

    /// <summary><c>the field 'name'</c>, or <c>the fields 'name', 'size'</c>.</summary>
    public static string Fields(IReadOnlyCollection<string> names) =>
        $"the field{(names.Count == 1 ? "" : "s")} {Listed(names.Select(static name => $"'{name}'"))}";

    /// <summary>A list of the candidates for messages, shortened if it is long.</summary>
    public static string Listed(IEnumerable<string> candidates)
    {
        const int Most = 12;
        var names = candidates.Take(Most + 1).Select(static name => name.Length == 0 ? "''" : name).ToList();
        return names.Count <= Most ? string.Join(", ", names) : string.Join(", ", names.Take(Most)) + ", …";
    }
}
