namespace Facts;

/// <summary>One reading of a citation that does not say clearly whose words it reports.</summary>
/// <typeparam name="TAttribution">The type of a speaker: a record of the dataset, or a name.</typeparam>
public sealed class CitationAlternative<TAttribution>
{
    /// <summary>Who says it, the origin first. Empty if it is the source itself.</summary>
    public FactList<TAttribution> By { get; init; } = FactList<TAttribution>.Empty;

    /// <summary>How it is said if this reading is right.</summary>
    public FactStatus Status { get; init; }

    /// <summary>A remark on this reading, or null.</summary>
    public string? Note { get; init; }
}
