namespace Facts;

/// <summary>The order of two dates in time.</summary>
public enum TimeOrder
{
    /// <summary>They are too imprecise or too doubtful to determine their order.</summary>
    CannotBeTold,

    /// <summary>The first ends before the second starts.</summary>
    Before,

    /// <summary>The first starts after the second ends.</summary>
    After,

    /// <summary>Neither ends before the other starts: they are the same day, or overlap.</summary>
    Together,
}
