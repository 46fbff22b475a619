using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>A minimum or maximum for values.</summary>
/// <param name="Scalar">The type of the values.</param>
/// <param name="Value">The bound as a value of the type.</param>
/// <param name="Text">The bound as written in the schema.</param>
internal sealed record Bound(string Word, ScalarDefinition Scalar, object Value, YamlScalar Text)
{
    /// <summary>The key that keys of values are compared with.</summary>
    public object Key { get; } = Scalar.KeyOf(Value);

    /// <summary>The units that convert quantities.</summary>
    public UnitSystem? Units { get; init; }

    public bool IsMinimum { get; } = Word is "minimum" or "exclusiveMinimum";

    public bool IsExclusive { get; } = Word is "exclusiveMinimum" or "exclusiveMaximum";

    /// <summary>The words of a message before the bound.</summary>
    public string Words => (IsMinimum, IsExclusive) switch
    {
        (true, false) => "at least",
        (false, false) => "at most",
        (true, true) => "more than",
        (false, true) => "less than",
    };

    /// <summary>Whether the value satisfies the bound; an imprecise value fails only if it certainly violates it.</summary>
    public bool Allows(object value) => Scalar.Keeps(value, this);

    /// <summary>Whether a value with this result of the comparison with the bound satisfies it.</summary>
    public bool Admits(int comparison) =>
        IsMinimum ? comparison > 0 || (!IsExclusive && comparison == 0) : comparison < 0 || (!IsExclusive && comparison == 0);
}
