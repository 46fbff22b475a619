using System;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Ends the binding of one rule at its first mistake; caught where rules are bound and reported inside the expression.</summary>
internal sealed class RuleFault(FactDescriptor descriptor, TextSpan span, params object?[] arguments) : Exception
{
    public RuleFault(FactDescriptor descriptor, SyntaxNode node, params object?[] arguments) : this(descriptor, node.Span, arguments)
    {
    }

    public FactDescriptor Descriptor { get; } = descriptor;

    public TextSpan Span { get; } = span;

    public object?[] Arguments { get; } = arguments;
}
