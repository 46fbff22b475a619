namespace Facts;

/// <summary>How two dates follow each other in time.</summary>
public enum TimeOrder
{
    /// <summary>They are too coarse, or too doubtful, for it.</summary>
    CannotBeTold,

    /// <summary>The one is over before the other starts.</summary>
    Before,

    /// <summary>The one starts after the other is over.</summary>
    After,

    /// <summary>Neither is over before the other starts: the same day, or periods that overlap.</summary>
    Together,
}
