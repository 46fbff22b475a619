using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Compiler.Expressions;

/// <summary>Thrown at the first error in a rule, which ends its binding. Caught where rules are bound, and reported at the place of the error in
/// the expression.</summary>
internal sealed class ExpressionFault(FactDescriptor? descriptor, TextSpan span, params object?[] arguments) : Exception
{
    /// <summary>An error caused by a declaration that was rejected, so that nothing needs to be reported.</summary>
    public ExpressionFault() : this(null, default(TextSpan))
    {
    }

    public ExpressionFault(FactDescriptor descriptor, SyntaxNode node, params object?[] arguments) : this(descriptor, node.Span, arguments)
    {
    }

    /// <summary>Reports the error at its place in the expression.</summary>
    public void Report(ExpressionText expression, DiagnosticBag diagnostics)
    {
        if (descriptor is not null)
        {
            diagnostics.Report(descriptor, expression.PlaceOf(span.Start, span.Length), arguments);
        }
    }
}
