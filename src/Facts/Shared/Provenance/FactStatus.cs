namespace Facts;

/// <summary>How a source states a fact.</summary>
public enum FactStatus
{
    /// <summary>The citation does not say.</summary>
    Unspecified,

    /// <summary>Stated as a fact by the source itself.</summary>
    Asserted,

    /// <summary>Reported from someone else.</summary>
    Reported,

    /// <summary>Reported from someone with an interest in it.</summary>
    Claimed,

    /// <summary>An accusation.</summary>
    Alleged,

    /// <summary>A denial, a reassurance, or a refusal to answer.</summary>
    Denied,

    /// <summary>A conclusion of the source, or one that its wording implies.</summary>
    Inferred,

    /// <summary>Hedged, or said to be unclear.</summary>
    Uncertain,

    /// <summary>Something that would, may or could be so.</summary>
    Conditional,
}
