using System;
using System.Linq;

namespace Facts;

/// <summary>Where a record comes from: its citations, how it was derived, and the same for individual fields.</summary>
/// <typeparam name="TAttribution">The type of a speaker: a record of the dataset, or a name.</typeparam>
public sealed class Provenance<TAttribution>
{
    /// <summary>The provenance of a record that has none.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000", Justification = "It is where .NET developers look for it.")]
    public static Provenance<TAttribution> None { get; } = new();

    /// <summary>The places that support it.</summary>
    public FactList<Citation<TAttribution>> Citations { get; init; } = FactList<Citation<TAttribution>>.Empty;

    /// <summary>How it was derived, or null if a source says it.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>A remark by the curator, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The provenance of the fields that have their own, by member: <c>Giver</c>, <c>Roles[0].Title</c>.</summary>
    public FactMap<string, Provenance<TAttribution>> Fields { get; init; } = FactMap<string, Provenance<TAttribution>>.Empty;

    /// <summary>The status of the first citation, or unspecified if there is none.</summary>
    public FactStatus Status => Citations.Count == 0 ? FactStatus.Unspecified : Citations[0].Status;

    /// <summary>Who says it according to the first citation, the origin first. Empty if the source itself says it.</summary>
    public FactList<TAttribution> By => Citations.Count == 0 ? FactList<TAttribution>.Empty : Citations[0].By;

    /// <summary>Whether it was derived and no source says it.</summary>
    public bool IsDerived => Derivation is not null;

    /// <summary>Whether there is no provenance at all, not for a field either.</summary>
    public bool IsEmpty => Citations.Count == 0 && Derivation is null && Note is null && Fields.Count == 0;

    /// <summary>
    /// The provenance of a field, by its name as <c>nameof</c> gives it, or of a value inside a field (<c>Roles[0].Title</c>). If that has
    /// none of its own, the provenance of the value that contains it, and finally that of the record.
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

    /// <summary>The provenance of one item of a list, or of one of several claims, in a field.</summary>
    public Provenance<TAttribution> this[string field, int item] =>
        this[string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field}[{item}]")];

    /// <summary>The citations and the derivation.</summary>
    public override string ToString()
    {
        var parts = Citations.Select(citation => citation.ToString());
        return string.Join("; ", Derivation is null ? parts : parts.Append($"derived: {Derivation}"));
    }

    private static string Holder(string path) => path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];
}
