namespace Facts;

/// <summary>One of several values that are claimed for the same field.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">What is claimed.</param>
/// <param name="Rank">What the curator thinks of it.</param>
public sealed record ClaimedValue<T>(T Value, ClaimRank Rank = ClaimRank.Normal)
{
    /// <summary>The value; a record shows its key.</summary>
    public override string ToString() => Rank == ClaimRank.Normal
        ? FactEquality.Text(Value)
        : $"{FactEquality.Text(Value)} ({(Rank == ClaimRank.Preferred ? "preferred" : "deprecated")})";
}
