namespace Facts;

/// <summary>One reading of a citation that leaves open whose words it passes on.</summary>
/// <typeparam name="TAttribution">What speakers are: a record of the dataset, or a name.</typeparam>
public sealed class CitationAlternative<TAttribution>
{
    /// <summary>Who says it, origin first; empty where it is the source itself.</summary>
    public FactList<TAttribution> By { get; init; } = FactList<TAttribution>.Empty;

    /// <summary>How it is said, if this is the right reading.</summary>
    public FactStatus Status { get; init; }

    /// <summary>A remark on this reading, or null.</summary>
    public string? Note { get; init; }
}
