namespace Facts;

/// <summary>The curator's judgement of one of several claims.</summary>
public enum ClaimRank
{
    /// <summary>Neither better nor worse than the others.</summary>
    Normal,

    /// <summary>Better founded than the others.</summary>
    Preferred,

    /// <summary>Known to be wrong or outdated, and kept because someone claimed it.</summary>
    Deprecated,
}
