using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>One end of what a value may be.</summary>
/// <param name="Scalar">The type of the values.</param>
/// <param name="Value">The bound as its type reads it.</param>
/// <param name="Text">As the schema writes it.</param>
internal sealed record Bound(string Word, ScalarDefinition Scalar, object Value, YamlScalar Text)
{
    /// <summary>What keys are compared with.</summary>
    public object Key { get; } = Scalar.KeyOf(Value);

    /// <summary>What quantities are converted by.</summary>
    public UnitSystem? Units { get; init; }

    public bool IsMinimum { get; } = Word is "minimum" or "exclusiveMinimum";

    public bool IsExclusive { get; } = Word is "exclusiveMinimum" or "exclusiveMaximum";

    /// <summary>What a value must be, in words before the bound.</summary>
    public string Words => (IsMinimum, IsExclusive) switch
    {
        (true, false) => "at least",
        (false, false) => "at most",
        (true, true) => "more than",
        (false, true) => "less than",
    };

    /// <summary>Whether the value keeps the bound; an imprecise one fails only where it certainly breaks it.</summary>
    public bool Allows(object value) => Scalar.Keeps(value, this);

    /// <summary>Whether a value keeps the bound that compares to it like that.</summary>
    public bool Admits(int comparison) =>
        IsMinimum ? comparison > 0 || (!IsExclusive && comparison == 0) : comparison < 0 || (!IsExclusive && comparison == 0);
}
