namespace Facts;

/// <summary>The words of the fact language for <see cref="FactStatus"/>.</summary>
internal static class FactStatusText
{
    public static string Of(FactStatus status) => status switch
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
