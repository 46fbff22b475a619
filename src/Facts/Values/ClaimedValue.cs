namespace Facts;

/// <summary>One of several values that are claimed for the same field.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The claimed value.</param>
/// <param name="Rank">The curator's judgement of it.</param>
public sealed record ClaimedValue<T>(T Value, ClaimRank Rank = ClaimRank.Normal)
{
    /// <summary>The value and its rank. A record is shown as its key.</summary>
    public override string ToString() => Rank == ClaimRank.Normal
        ? FactEquality.Text(Value)
        : $"{FactEquality.Text(Value)} ({(Rank == ClaimRank.Preferred ? "preferred" : "deprecated")})";
}
