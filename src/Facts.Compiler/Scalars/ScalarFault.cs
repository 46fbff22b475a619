using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Scalars;

/// <summary>What is wrong with the text of a scalar.</summary>
/// <param name="Arguments">What the message says after the way to the value.</param>
internal readonly record struct ScalarFault(FactDescriptor Descriptor, params string[] Arguments)
{
    /// <summary>The part of the text that is wrong, or null where it is the whole.</summary>
    public (int Start, int Length)? Part { get; init; }
}
