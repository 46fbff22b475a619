using System.Linq;

namespace Facts;

/// <summary>How something was derived that no source says directly.</summary>
public sealed class Derivation
{
    /// <summary>The reasoning in words, or null if the premises are enough.</summary>
    public string? How { get; init; }

    /// <summary>The records that it is derived from.</summary>
    public FactList<IFactRecord> Premises { get; init; } = FactList<IFactRecord>.Empty;

    /// <summary>The reasoning and the keys of the premises.</summary>
    public override string ToString()
    {
        var premises = string.Join(", ", Premises.Select(premise => KeyText.Of(premise.Key)));
        return How is null ? premises : premises.Length == 0 ? How : $"{How} ({premises})";
    }
}
