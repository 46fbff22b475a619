using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Compiler.Expressions;

/// <summary>Ends the binding of one rule at its first mistake. Caught where rules are bound, and reported at its place in the
/// expression.</summary>
internal sealed class ExpressionFault(FactDescriptor? descriptor, TextSpan span, params object?[] arguments) : Exception
{
    /// <summary>The fault of an expression that uses a declaration which was refused, so that nothing more is to be reported.</summary>
    public ExpressionFault() : this(null, default(TextSpan))
    {
    }

    public ExpressionFault(FactDescriptor descriptor, SyntaxNode node, params object?[] arguments) : this(descriptor, node.Span, arguments)
    {
    }

    /// <summary>Reports the fault at its place in the expression.</summary>
    public void Report(ExpressionText expression, DiagnosticBag diagnostics)
    {
        if (descriptor is not null)
        {
            diagnostics.Report(descriptor, expression.PlaceOf(span.Start, span.Length), arguments);
        }
    }
}
