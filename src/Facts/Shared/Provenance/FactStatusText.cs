namespace Facts;

/// <summary>The words of the fact language for <see cref="FactStatus"/>.</summary>
public static class FactStatusText
{
    /// <summary>The word as data and people write it: <c>reported</c>.</summary>
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
