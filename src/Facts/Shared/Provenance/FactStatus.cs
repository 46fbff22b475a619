namespace Facts;

/// <summary>How a fact is said by its source.</summary>
public enum FactStatus
{
    /// <summary>The citation does not say.</summary>
    Unspecified,

    /// <summary>Said flatly, in the source's own voice.</summary>
    Asserted,

    /// <summary>Passed on from someone else.</summary>
    Reported,

    /// <summary>Passed on from someone with a stake in it.</summary>
    Claimed,

    /// <summary>An accusation.</summary>
    Alleged,

    /// <summary>A denial, a reassurance, or an answer that was not given.</summary>
    Denied,

    /// <summary>The source's own conclusion, or one that its wording implies.</summary>
    Inferred,

    /// <summary>Hedged, or declared unclear.</summary>
    Uncertain,

    /// <summary>It would be, may be or could be so.</summary>
    Conditional,
}
