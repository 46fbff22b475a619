using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Scalars;

/// <summary>An error in the text of a scalar.</summary>
/// <param name="Arguments">The arguments of the message that follow the path of the value.</param>
internal readonly record struct ScalarFault(FactDescriptor Descriptor, params string[] Arguments)
{
    /// <summary>The wrong part of the text, or null for the whole text.</summary>
    public (int Start, int Length)? Part { get; init; }
}
