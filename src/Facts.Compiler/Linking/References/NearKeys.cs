using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Suggests keys similar to a misspelt one. A search reads a whole table, so only the first diagnostics get a suggestion.</summary>
internal sealed class NearKeys(ReferenceResolver tables)
{
    private const int MostSearches = 40;

    private readonly Dictionary<ReferenceType, List<string>> _candidates = [];
    private int _searches;

    public string Suggest(string text, ImmutableArray<ReferenceType> targets) =>
        _searches++ >= MostSearches ? "" : Suggestion.For(text, targets.SelectMany(Candidates));

    private List<string> Candidates(ReferenceType target)
    {
        if (!_candidates.TryGetValue(target, out var candidates))
        {
            candidates = tables[target.Table].Rows
                .Where(row => target.Variant is null || row.Record.Variant == target.Variant)
                .Select(row => row.Key.ToString())
                .ToList();
            _candidates.Add(target, candidates);
        }

        return candidates;
    }
}
