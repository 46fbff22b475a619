using System;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>A lambda with one parameter: its type, and its value for an item.</summary>
internal sealed record RuleLambda(RuleType Type, Func<RuleScope, object?, object?> Of)
{
    /// <param name="condition">Whether it must be a condition.</param>
    public static RuleLambda Bind(RuleBinder binder, RuleType item, ExpressionSyntax syntax, bool condition)
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
            _ => throw new RuleFault(RuleDiagnostics.LambdaExpected, syntax, RuleBinder.Excerpt(syntax)),
        };
        var name = parameter.Identifier.ValueText;
        var slot = binder.Names.Depth;
        if (slot >= RuleNames.MostParameters || binder.Names.Parameter(name) is not null)
        {
            throw new RuleFault(RuleDiagnostics.NotAllowed, parameter, RuleBinder.Excerpt(parameter));
        }

        binder.Names.Push(name, item);
        try
        {
            var bound = condition ? binder.Condition(body) : binder.Bind(body);

            // A sequence is read late, when the parameter may stand for another item.
            if (bound.Type.Kind is RuleKind.Sequence or RuleKind.Null)
            {
                throw new RuleFault(RuleDiagnostics.NotAllowed, body, RuleBinder.Excerpt(body));
            }

            return new RuleLambda(bound.Type, (scope, value) =>
            {
                if (ReferenceEquals(value, RuleExpression.Unknown))
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
