using System;
using System.Linq;

namespace Facts;

/// <summary>Where a record comes from: its citations, what was worked out, and the same for single fields.</summary>
/// <typeparam name="TAttribution">What speakers are: a record of the dataset, or a name.</typeparam>
public sealed class Provenance<TAttribution>
{
    /// <summary>Of a record that says nothing about where it comes from.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000", Justification = "It is where .NET developers look for it.")]
    public static Provenance<TAttribution> None { get; } = new();

    /// <summary>The places that say it.</summary>
    public FactList<Citation<TAttribution>> Citations { get; init; } = FactList<Citation<TAttribution>>.Empty;

    /// <summary>How it was worked out, or null where a source says it.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>A remark of the curator, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Of the fields that have one of their own, by the name of the member: <c>Giver</c>, <c>Roles[0].Title</c>.</summary>
    public FactMap<string, Provenance<TAttribution>> Fields { get; init; } = FactMap<string, Provenance<TAttribution>>.Empty;

    /// <summary>How the first citation says it; unspecified where there is none.</summary>
    public FactStatus Status => Citations.Count == 0 ? FactStatus.Unspecified : Citations[0].Status;

    /// <summary>Who says it by the first citation, origin first; empty where the source speaks itself.</summary>
    public FactList<TAttribution> By => Citations.Count == 0 ? FactList<TAttribution>.Empty : Citations[0].By;

    /// <summary>Whether it was worked out and not said.</summary>
    public bool IsDerived => Derivation is not null;

    /// <summary>Whether nothing is said of it, for no field either.</summary>
    public bool IsEmpty => Citations.Count == 0 && Derivation is null && Note is null && Fields.Count == 0;

    /// <summary>
    /// The provenance of a field, by its name as <c>nameof</c> gives it, or of a value inside one (<c>Roles[0].Title</c>); where that has
    /// none of its own, of what holds it, and in the end of the record.
    /// </summary>
    public Provenance<TAttribution> this[string field]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(field);
            for (var path = field; path.Length > 0; path = Holder(path))
            {
                if (Fields.TryGetValue(path, out var own))
                {
                    return own;
                }
            }

            return this;
        }
    }

    /// <summary>The provenance of one item of a list, or of one of several claims, by the name of the field.</summary>
    public Provenance<TAttribution> this[string field, int item] =>
        this[string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field}[{item}]")];

    /// <summary>The citations, and how it was worked out.</summary>
    public override string ToString()
    {
        var parts = Citations.Select(citation => citation.ToString());
        return string.Join("; ", Derivation is null ? parts : parts.Append($"derived: {Derivation}"));
    }

    private static string Holder(string path) => path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];
}
