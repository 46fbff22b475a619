namespace Facts;

/// <summary>The words that fact files use for <see cref="FactStatus"/>.</summary>
public static class FactStatusText
{
    /// <summary>The word used in data and in text for people: <c>reported</c>.</summary>
    public static string ToText(this FactStatus status) => status switch
    {
        FactStatus.Asserted => "asserted",
        FactStatus.Reported => "reported",
        FactStatus.Claimed => "claimed",
        FactStatus.Alleged => "alleged",
        FactStatus.Denied => "denied",
        FactStatus.Inferred => "inferred",
        FactStatus.Uncertain => "uncertain",
        FactStatus.Conditional => "conditional",
        _ => "unspecified",
    };
}
