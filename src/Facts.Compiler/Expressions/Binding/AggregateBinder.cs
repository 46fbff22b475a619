using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds <c>Sum</c>, <c>Min</c> and <c>Max</c>, which treat types, null and empty sequences as LINQ does.</summary>
internal static class AggregateBinder
{
    /// <summary>Binds a sum, whose type is that of the overload that C# chooses; nulls are skipped.</summary>
    public static BoundExpression Sum(BoundExpression target, SimpleNameSyntax name, BoundLambda? selector)
    {
        var given = selector?.Type ?? target.Type.Element!;
        ExpressionKind? chosen = given.Kind switch
        {
            ExpressionKind.Int32 or ExpressionKind.Int64 or ExpressionKind.Single or ExpressionKind.Double or ExpressionKind.Decimal => given.Kind,
            ExpressionKind.UInt32 when selector is not null => ExpressionKind.Int64,
            >= ExpressionKind.SByte and <= ExpressionKind.Char when selector is not null => ExpressionKind.Int32,
            _ => null,
        };
        if (chosen is not { } kind)
        {
            throw new ExpressionFault(RuleDiagnostics.WrongOperand, name, "Sum", given);
        }

        // Floats are added as doubles.
        var inner = kind == ExpressionKind.Single ? ExpressionKind.Double : kind;
        return SequenceBinder.Over(new ExpressionType(kind, given.IsNullable), target, (scope, items) =>
        {
            var sum = Numbers.Cast(0, inner);
            foreach (var item in items)
            {
                var value = selector is null ? item : selector.Of(scope, item);
                if (ReferenceEquals(value, BoundExpression.Unknown))
                {
                    return value;
                }

                sum = value is null ? sum : Numbers.Calculate(SyntaxKind.AddExpression, sum, value, inner);
            }

            return Numbers.Cast(sum, kind);
        });
    }

    /// <summary>Binds a minimum or maximum. For an empty sequence, it is null if the items may be null; otherwise, it fails.</summary>
    public static BoundExpression Extreme(BoundExpression target, SimpleNameSyntax name, BoundLambda? selector)
    {
        var method = name.Identifier.ValueText;
        var type = selector?.Type ?? target.Type.Element!;
        if (!type.IsOrdered || type.IsImprecise)
        {
            throw new ExpressionFault(RuleDiagnostics.WrongOperand, name, method, type);
        }

        var kind = type.IsNumber ? type.Kind : (ExpressionKind?)null;
        var isLeast = method == "Min";
        return SequenceBinder.Over(type, target, (scope, items) =>
        {
            object? result = null;
            foreach (var item in items)
            {
                var value = selector is null ? item : selector.Of(scope, item);
                if (ReferenceEquals(value, BoundExpression.Unknown))
                {
                    return value;
                }

                result = value is null ? result : result is null || IsBetter(value, result, isLeast, kind) ? value : result;
            }

            return result is not null || type.IsNullable ? result : throw new EvaluationException($"it calls {method}() on an empty sequence");
        });
    }

    /// <summary>Whether a value is the better minimum or maximum. As in .NET, NaN is less than every number.</summary>
    private static bool IsBetter(object value, object than, bool isLeast, ExpressionKind? kind)
    {
        if (Numbers.IsNaN(value) || Numbers.IsNaN(than))
        {
            return isLeast ? !Numbers.IsNaN(than) : Numbers.IsNaN(than) && !Numbers.IsNaN(value);
        }

        return Comparisons.Compare(SyntaxKind.LessThanExpression, isLeast ? value : than, isLeast ? than : value, kind) is true;
    }
}
