using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Scalars;

/// <summary>An error in the text of a scalar.</summary>
/// <param name="Arguments">The arguments of the message that follow the path of the value.</param>
internal readonly record struct ScalarFault(FactDescriptor Descriptor, params string[] Arguments)
{
    /// <summary>The same error with different advice, which is the last argument.</summary>
    public ScalarFault With(string advice) => new(Descriptor, [.. Arguments.Take(Arguments.Length - 1), advice]);

    /// <summary>The wrong part of the text, or null for the whole text.</summary>
    public (int Start, int Length)? Part { get; init; }
}
