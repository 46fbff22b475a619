using System;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Compiler.Expressions;

/// <summary>Ends the binding of one rule at its first mistake. Caught where rules are bound, and reported at its place in the
/// expression.</summary>
internal sealed class ExpressionFault(FactDescriptor descriptor, TextSpan span, params object?[] arguments) : Exception
{
    public ExpressionFault(FactDescriptor descriptor, SyntaxNode node, params object?[] arguments) : this(descriptor, node.Span, arguments)
    {
    }

    public FactDescriptor Descriptor { get; } = descriptor;

    public TextSpan Span { get; } = span;

    public object?[] Arguments { get; } = arguments;
}
