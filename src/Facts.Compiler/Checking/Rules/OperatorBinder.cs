using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Operators, with C#'s promotions and lifting. Truth has three values, because imprecise dates and quantities may not tell.</summary>
internal static class OperatorBinder
{
    public static RuleExpression Unary(RuleBinder binder, PrefixUnaryExpressionSyntax syntax)
    {
        var operand = binder.Bind(syntax.Operand);
        switch (syntax.Kind())
        {
            case SyntaxKind.LogicalNotExpression when operand.Type is { Kind: RuleKind.Boolean, IsNullable: false }:
                return new RuleExpression(RuleType.Boolean, scope => operand.Evaluate(scope) is bool value ? !value : RuleExpression.Unknown);
            case SyntaxKind.UnaryMinusExpression when operand.Type.IsNumber && operand.Type.Kind != RuleKind.UInt64:
                var kind = Numbers.Promote(operand.Type.Kind == RuleKind.UInt32 ? RuleKind.Int64 : operand.Type.Kind, RuleKind.Int32);
                return new RuleExpression(
                    new RuleType(kind, operand.Type.IsNullable),
                    scope => operand.Evaluate(scope) is { } value ? Numbers.Calculate(SyntaxKind.SubtractExpression, 0, value, kind) : null);
            case SyntaxKind.UnaryPlusExpression when operand.Type.IsNumber:
                return operand;
            default:
                throw new RuleFault(RuleDiagnostics.WrongOperand, syntax, syntax.OperatorToken.Text, operand.Type);
        }
    }

    public static RuleExpression Binary(RuleBinder binder, BinaryExpressionSyntax syntax)
    {
        if (syntax.IsKind(SyntaxKind.IsExpression))
        {
            return PatternBinder.IsType(binder, syntax);
        }

        var left = binder.Bind(syntax.Left);
        var right = binder.Bind(syntax.Right);
        return syntax.Kind() switch
        {
            SyntaxKind.LogicalAndExpression => Logical(syntax, left, right, decided: false),
            SyntaxKind.LogicalOrExpression => Logical(syntax, left, right, decided: true),
            SyntaxKind.EqualsExpression => Equality(syntax, left, right, negated: false),
            SyntaxKind.NotEqualsExpression => Equality(syntax, left, right, negated: true),
            SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression =>
                Comparison(syntax, left, right),
            SyntaxKind.CoalesceExpression => Coalesce(syntax, left, right),
            SyntaxKind.AddExpression when left.Type.Kind == RuleKind.String || right.Type.Kind == RuleKind.String => Concatenation(syntax, left, right),
            SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression =>
                Arithmetic(syntax, left, right),
            _ => throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, syntax.OperatorToken.Text),
        };
    }

    public static RuleExpression Conditional(RuleBinder binder, ConditionalExpressionSyntax syntax)
    {
        var condition = binder.Condition(syntax.Condition);
        var whenTrue = binder.Bind(syntax.WhenTrue);
        var whenFalse = binder.Bind(syntax.WhenFalse);
        var type = Common(whenTrue.Type, whenFalse.Type) ?? throw Mismatch(syntax, ":", whenTrue, whenFalse);
        return new RuleExpression(type, scope => condition.Evaluate(scope) switch
        {
            true => Numbers.Convert(whenTrue.Evaluate(scope), type),
            false => Numbers.Convert(whenFalse.Evaluate(scope), type),
            _ => RuleExpression.Unknown,
        });
    }

    /// <summary>Whether values of the two types can be compared for equality.</summary>
    public static bool CanEqual(RuleType left, RuleType right) =>
        (left.Kind == RuleKind.Null && right.IsNullable) || (right.Kind == RuleKind.Null && left.IsNullable)
        || (left.IsNumber && right.IsNumber)
        || (left.Kind == right.Kind && left.Kind switch
        {
            RuleKind.Enum => left.Enum == right.Enum,
            RuleKind.Record => left.Declaration == right.Declaration,
            RuleKind.Opaque or RuleKind.List or RuleKind.Listing or RuleKind.Map or RuleKind.Stated => false,
            _ => true,
        });

    private static RuleExpression Logical(BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right, bool decided)
    {
        if (left.Type is not { Kind: RuleKind.Boolean, IsNullable: false } || right.Type is not { Kind: RuleKind.Boolean, IsNullable: false })
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        return new RuleExpression(RuleType.Boolean, scope =>
        {
            var first = left.Evaluate(scope);
            if (first is bool known && known == decided)
            {
                return decided;
            }

            var second = right.Evaluate(scope);
            return second is bool other && other == decided ? decided : first is bool && second is bool ? !decided : RuleExpression.Unknown;
        });
    }

    private static RuleExpression Equality(BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right, bool negated)
    {
        if (!CanEqual(left.Type, right.Type))
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        var areNumbers = left.Type.IsNumber && right.Type.IsNumber;
        return new RuleExpression(RuleType.Boolean, scope => Comparisons.AreEqual(left.Evaluate(scope), right.Evaluate(scope), areNumbers) switch
        {
            bool equal => equal != negated,
            _ => RuleExpression.Unknown,
        });
    }

    private static RuleExpression Comparison(BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right)
    {
        var fits = (left.Type.IsNumber && right.Type.IsNumber) || (left.Type.Kind == right.Type.Kind && left.Type.IsOrdered);
        if (!fits)
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        var kind = syntax.Kind();
        return new RuleExpression(RuleType.Boolean, scope =>
            Comparisons.Compare(kind, left.Evaluate(scope), right.Evaluate(scope)) is { } known ? known : RuleExpression.Unknown);
    }

    private static RuleExpression Coalesce(BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right)
    {
        if (!left.Type.IsNullable)
        {
            throw new RuleFault(RuleDiagnostics.NeverNull, syntax.Left, syntax.Left.ToString());
        }

        var type = Common(left.Type.NotNull(), right.Type) ?? throw Mismatch(syntax, "??", left, right);
        return new RuleExpression(type, scope => Numbers.Convert(left.Evaluate(scope) ?? right.Evaluate(scope), type));
    }

    private static RuleExpression Concatenation(BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right)
    {
        if (left.Type.Kind is not (RuleKind.String or RuleKind.Char or RuleKind.Int32 or RuleKind.Int64 or RuleKind.Null)
            || right.Type.Kind is not (RuleKind.String or RuleKind.Char or RuleKind.Int32 or RuleKind.Int64 or RuleKind.Null))
        {
            throw Mismatch(syntax, "+", left, right);
        }

        return new RuleExpression(RuleType.String, scope => Numbers.Text(left.Evaluate(scope)) + Numbers.Text(right.Evaluate(scope)));
    }

    private static RuleExpression Arithmetic(BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right)
    {
        if (!left.Type.IsNumber || !right.Type.IsNumber || !Numbers.CanPromote(left.Type.Kind, right.Type.Kind))
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        var kind = Numbers.Promote(left.Type.Kind, right.Type.Kind);
        var operation = syntax.Kind();
        return new RuleExpression(
            new RuleType(kind, left.Type.IsNullable || right.Type.IsNullable),
            scope => (left.Evaluate(scope), right.Evaluate(scope)) is ({ } first, { } second) ? Numbers.Calculate(operation, first, second, kind) : null);
    }

    private static RuleType? Common(RuleType left, RuleType right)
    {
        if (left.Kind == RuleKind.Null)
        {
            return right.Nullable();
        }

        if (right.Kind == RuleKind.Null)
        {
            return left.Nullable();
        }

        var isNullable = left.IsNullable || right.IsNullable;
        if (left.IsNumber && right.IsNumber && Numbers.CanPromote(left.Kind, right.Kind))
        {
            return left.Kind == right.Kind ? left with { IsNullable = isNullable } : new RuleType(Numbers.Promote(left.Kind, right.Kind), isNullable);
        }

        var same = left.Kind == right.Kind && left.Enum == right.Enum && left.Declaration == right.Declaration && Equals(left.Item, right.Item);
        return same ? left with { IsNullable = isNullable, Variant = left.Variant == right.Variant ? left.Variant : null } : null;
    }

    private static RuleFault Mismatch(ExpressionSyntax syntax, string symbol, RuleExpression left, RuleExpression right) =>
        new(RuleDiagnostics.WrongOperands, syntax, symbol, left.Type, right.Type);
}
