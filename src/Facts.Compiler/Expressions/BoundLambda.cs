using System;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>A lambda with one parameter: its type, and the function that evaluates it for an item.</summary>
internal sealed record BoundLambda(ExpressionType Type, Func<EvaluationScope, object?, object?> Of)
{
    /// <param name="condition">Whether the body must be a condition.</param>
    public static BoundLambda Bind(ExpressionBinder binder, ExpressionType item, ExpressionSyntax syntax, bool condition)
    {
        var (parameter, body) = syntax switch
        {
            SimpleLambdaExpressionSyntax { Body: ExpressionSyntax expression, Modifiers.Count: 0, AttributeLists.Count: 0 } lambda =>
                (lambda.Parameter, expression),
            ParenthesizedLambdaExpressionSyntax
            {
                Body: ExpressionSyntax expression, Modifiers.Count: 0, AttributeLists.Count: 0, ReturnType: null,
                ParameterList.Parameters.Count: 1,
            } lambda when lambda.ParameterList.Parameters[0] is { Type: null, Default: null, Modifiers.Count: 0, AttributeLists.Count: 0 } only =>
                (only, expression),
            _ => throw new ExpressionFault(RuleDiagnostics.LambdaExpected, syntax, ExpressionBinder.Excerpt(syntax)),
        };
        var name = parameter.Identifier.ValueText;
        var slot = binder.Names.Depth;
        if (slot >= ExpressionNames.MostParameters || binder.Names.Parameter(name) is not null)
        {
            throw new ExpressionFault(RuleDiagnostics.NotAllowed, parameter, ExpressionBinder.Excerpt(parameter));
        }

        binder.Names.Push(name, item);
        try
        {
            var bound = condition ? binder.Condition(body) : binder.Bind(body);

            // A sequence is evaluated later, when the parameter may have another value.
            if (bound.Type.Kind is ExpressionKind.Sequence or ExpressionKind.Null)
            {
                throw new ExpressionFault(RuleDiagnostics.NotAllowed, body, ExpressionBinder.Excerpt(body));
            }

            return new BoundLambda(bound.Type, (scope, value) =>
            {
                if (ReferenceEquals(value, BoundExpression.Unknown))
                {
                    return value;
                }

                scope.Data.Spend(1);
                scope[slot] = value;
                return bound.Evaluate(scope);
            });
        }
        finally
        {
            binder.Names.Pop();
        }
    }
}
