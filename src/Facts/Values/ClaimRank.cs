namespace Facts;

/// <summary>What the curator thinks of one of several claims.</summary>
public enum ClaimRank
{
    /// <summary>One of several, no better and no worse.</summary>
    Normal,

    /// <summary>Better founded than the others.</summary>
    Preferred,

    /// <summary>Known to be wrong or out of date, and kept because someone said it.</summary>
    Deprecated,
}
