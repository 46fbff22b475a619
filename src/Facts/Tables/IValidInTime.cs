namespace Facts;

/// <summary>Something that is valid from one date until another. Declared in the schema with <c>validity</c>.</summary>
public interface IValidInTime
{
    /// <summary>The first date at which it is valid, or null if it always was.</summary>
    FactDate? ValidFrom { get; }

    /// <summary>The last date at which it is valid, inclusive, or null if it still is.</summary>
    FactDate? ValidUntil { get; }
}
