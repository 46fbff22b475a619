namespace Facts;

/// <summary>Something that holds from a date until a date. Its schema says so with <c>validity</c>.</summary>
public interface IValidInTime
{
    /// <summary>When it begins to hold; null: it always has.</summary>
    FactDate? ValidFrom { get; }

    /// <summary>When it last holds, that date included; null: it still does.</summary>
    FactDate? ValidUntil { get; }
}
