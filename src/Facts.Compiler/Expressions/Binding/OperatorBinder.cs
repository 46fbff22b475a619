using System;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds operators, with the promotions and lifting of C#. Logic has three values, because comparisons of imprecise dates and
/// quantities may be undecided.</summary>
internal static class OperatorBinder
{
    public static BoundExpression Unary(ExpressionBinder binder, PrefixUnaryExpressionSyntax syntax)
    {
        if (LeastInteger(syntax) is { } least)
        {
            return least;
        }

        var operand = binder.Bind(syntax.Operand);
        var type = operand.Type;
        var kind = type.Kind is >= ExpressionKind.SByte and <= ExpressionKind.Char ? ExpressionKind.Int32 : type.Kind;
        switch (syntax.Kind())
        {
            case SyntaxKind.LogicalNotExpression when type is { Kind: ExpressionKind.Boolean, IsNullable: false }:
                return Folded(BoundExpression.Of(ExpressionType.Boolean, operand, value => !(bool)value!), syntax, operand);
            case SyntaxKind.UnaryMinusExpression when type.IsNumber && kind != ExpressionKind.UInt64:
                binder.Calculates = true;
                kind = kind == ExpressionKind.UInt32 ? ExpressionKind.Int64 : kind;
                if (type.IsNullable && kind is ExpressionKind.Int32 or ExpressionKind.Int64)
                {
                    binder.Emitted.Add(new EmittedNegation(syntax, kind == ExpressionKind.Int64));
                }

                return Folded(
                    BoundExpression.Of(
                        new ExpressionType(kind, type.IsNullable),
                        operand,
                        value => value is null ? null : Negate(Numbers.Cast(value, kind))),
                    syntax,
                    operand);
            case SyntaxKind.UnaryPlusExpression when type.IsNumber:
                return Folded(
                    BoundExpression.Of(new ExpressionType(kind, type.IsNullable), operand, value => value is null ? null : Numbers.Cast(value, kind)),
                    syntax,
                    operand);
            case SyntaxKind.LogicalNotExpression or SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression:
                throw new ExpressionFault(RuleDiagnostics.WrongOperand, syntax, syntax.OperatorToken.Text, type);
            default:
                throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax.OperatorToken.Span, syntax.OperatorToken.Text);
        }
    }

    public static BoundExpression Binary(ExpressionBinder binder, BinaryExpressionSyntax syntax)
    {
        switch (syntax.Kind())
        {
            case SyntaxKind.IsExpression:
                return PatternBinder.IsType(binder, syntax);
            case SyntaxKind.AsExpression:
                return PatternBinder.AsVariant(binder, syntax);
            case SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression
                when binder.Bind(syntax.Left).Type.Kind == ExpressionKind.Boolean:
                var sign = syntax.OperatorToken.Text;
                throw new ExpressionFault(
                    RuleDiagnostics.ForeignOperator, syntax.OperatorToken.Span, sign, $"write '{sign}{sign}' between conditions");
            case SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.ExclusiveOrExpression
                or SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression or SyntaxKind.UnsignedRightShiftExpression:
                throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax.OperatorToken.Span, syntax.OperatorToken.Text);
        }

        var left = binder.Bind(syntax.Left);
        var right = binder.Bind(syntax.Right);
        return syntax.Kind() switch
        {
            SyntaxKind.LogicalAndExpression => Logical(syntax, left, right, decided: false),
            SyntaxKind.LogicalOrExpression => Logical(syntax, left, right, decided: true),
            SyntaxKind.EqualsExpression => Equality(binder, syntax, left, right, negated: false),
            SyntaxKind.NotEqualsExpression => Equality(binder, syntax, left, right, negated: true),
            SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression
                or SyntaxKind.GreaterThanOrEqualExpression =>
                Comparison(binder, syntax, left, right),
            SyntaxKind.CoalesceExpression => Coalesce(syntax, left, right),
            SyntaxKind.AddExpression when left.Type.Kind == ExpressionKind.String || right.Type.Kind == ExpressionKind.String =>
                TextBinder.Concatenation(binder, syntax, left, right),
            _ => Arithmetic(binder, syntax, left, right),
        };
    }

    public static BoundExpression Conditional(ExpressionBinder binder, ConditionalExpressionSyntax syntax)
    {
        var condition = binder.Condition(syntax.Condition);
        var whenTrue = binder.Bind(syntax.WhenTrue);
        var whenFalse = binder.Bind(syntax.WhenFalse);
        var type = Promotions.Common(whenTrue, whenFalse) ?? throw Mismatch(syntax, "? :", whenTrue, whenFalse);
        var result = new BoundExpression(type, scope => condition.Evaluate(scope) switch
        {
            true => Numbers.Adapt(whenTrue.Evaluate(scope), type),
            false => Numbers.Adapt(whenFalse.Evaluate(scope), type),
            _ => BoundExpression.Unknown,
        });
        return Folded(result, syntax, condition, whenTrue, whenFalse);
    }

    /// <summary>Binds a cast: <c>(decimal)x</c>, <c>(int?)null</c>.</summary>
    public static BoundExpression Cast(ExpressionBinder binder, CastExpressionSyntax syntax)
    {
        var operand = binder.Bind(syntax.Expression);
        var type = Predefined(syntax.Type)
            ?? throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax.Type, $"({ExpressionBinder.Excerpt(syntax.Type)})");
        if (operand.Type.Kind == ExpressionKind.Null && type.IsNullable)
        {
            return new BoundExpression(type, operand.Evaluate);
        }

        if (!type.IsNumber || !operand.Type.IsNumber)
        {
            throw new ExpressionFault(RuleDiagnostics.WrongOperand, syntax, $"({type})", operand.Type);
        }

        binder.Calculates = true;
        var given = type.IsNullable ? operand : MemberBinder.Required(operand, syntax.Expression);
        var cast = BoundExpression.Of(type, given, value => value is null ? null : Numbers.Cast(value, type.Kind));
        var folded = Folded(cast, syntax, operand);
        return type.IsNullable ? cast : folded;
    }

    /// <summary>Whether two operands can be compared for equality, and the type that both are promoted to.</summary>
    public static bool CanEqual(BoundExpression left, BoundExpression right, out ExpressionKind? promoted)
    {
        promoted = left.Type.IsNumber && right.Type.IsNumber ? Promotions.Promote(left, right) : null;
        return promoted is not null
            || (left.Type.HasEquality
                && !left.Type.IsNumber
                && left.Type.Kind == right.Type.Kind
                && left.Type.Enum == right.Type.Enum
                && left.Type.Declaration == right.Type.Declaration);
    }

    public static ExpressionFault Mismatch(SyntaxNode syntax, string symbol, BoundExpression left, BoundExpression right) =>
        new(RuleDiagnostics.WrongOperands, syntax, symbol, left.Type, right.Type,
            (
                left.Type.NotNull().Kind,
                right.Type.NotNull().Kind) is (ExpressionKind.String, ExpressionKind.Char) or (ExpressionKind.Char, ExpressionKind.String)
                ? " Write texts in double quotes."
                : "");

    private static BoundExpression Logical(BinaryExpressionSyntax syntax, BoundExpression left, BoundExpression right, bool decided)
    {
        if (left.Type is not { Kind: ExpressionKind.Boolean, IsNullable: false }
            || right.Type is not { Kind: ExpressionKind.Boolean, IsNullable: false })
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        var result = new BoundExpression(ExpressionType.Boolean, scope =>
        {
            var first = left.Evaluate(scope);
            if (first is bool known && known == decided)
            {
                return decided;
            }

            var second = right.Evaluate(scope);
            return second is bool other && other == decided ? decided : first is bool && second is bool ? !decided : BoundExpression.Unknown;
        });
        return Folded(result, syntax, left, right);
    }

    private static BoundExpression Equality(
        ExpressionBinder binder, BinaryExpressionSyntax syntax, BoundExpression left, BoundExpression right, bool negated)
    {
        if (left.Type.Kind == ExpressionKind.Null || right.Type.Kind == ExpressionKind.Null)
        {
            var (other, node) = left.Type.Kind == ExpressionKind.Null ? (right, syntax.Right) : (left, syntax.Left);
            return other.Type.IsNullable
                ? BoundExpression.Of(ExpressionType.Boolean, other, value => value is null != negated)
                : throw new ExpressionFault(RuleDiagnostics.NeverNull, node, ExpressionBinder.Excerpt(node));
        }

        if (!CanEqual(left, right, out var kind))
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        RefuseImprecise(binder, syntax, left.Type, right.Type);
        var result = BoundExpression.Of(
            ExpressionType.Boolean,
            left,
            right,
            (first, second) => Comparisons.AreEqual(first, second, kind, binder.Units) is bool equal ? equal != negated : BoundExpression.Unknown);
        return Folded(result, syntax, left, right);
    }

    private static BoundExpression Comparison(ExpressionBinder binder, BinaryExpressionSyntax syntax, BoundExpression left, BoundExpression right)
    {
        var kind = left.Type.IsNumber && right.Type.IsNumber ? Promotions.Promote(left, right) : null;
        if (kind is null && (left.Type.IsNumber || left.Type.Kind != right.Type.Kind || !left.Type.IsOrdered))
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        RefuseImprecise(binder, syntax, left.Type, right.Type);
        var operation = syntax.Kind();
        return Folded(
            BoundExpression.Of(
                ExpressionType.Boolean,
                left,
                right,
                (first, second) => Comparisons.Compare(operation, first, second, kind, binder.Units)),
            syntax,
            left,
            right);
    }

    /// <summary>Reports imprecise operands in computed fields: in C#, their types do not have the operator, or it compares their texts.</summary>
    private static void RefuseImprecise(ExpressionBinder binder, BinaryExpressionSyntax syntax, ExpressionType left, ExpressionType right)
    {
        if (binder.IsComputed && left.IsImprecise)
        {
            throw new ExpressionFault(
                RuleDiagnostics.ImpreciseInComputed,
                syntax,
                syntax.OperatorToken.Text,
                left.NotNull(),
                $"write '{CertainComparison.Of(syntax, left, right)}', which is false where that is not certain");
        }
    }

    private static BoundExpression Coalesce(BinaryExpressionSyntax syntax, BoundExpression left, BoundExpression right)
    {
        if (!left.Type.IsNullable || left.Type.Kind == ExpressionKind.Null)
        {
            throw new ExpressionFault(RuleDiagnostics.NeverNull, syntax.Left, ExpressionBinder.Excerpt(syntax.Left));
        }

        var bare = left.Type.NotNull();
        var type = Promotions.Converts(right, bare) ? bare
            : Promotions.Converts(right, left.Type) ? left.Type
            : Promotions.Converts(bare, right.Type) ? right.Type
            : throw Mismatch(syntax, "??", left, right);
        return new BoundExpression(type, scope => Numbers.Adapt(left.Evaluate(scope) ?? right.Evaluate(scope), type));
    }

    private static BoundExpression Arithmetic(ExpressionBinder binder, BinaryExpressionSyntax syntax, BoundExpression left, BoundExpression right)
    {
        if (!left.Type.IsNumber || !right.Type.IsNumber || Promotions.Promote(left, right) is not { } kind)
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        binder.Calculates = true;
        var operation = syntax.Kind();
        if (operation is SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression && kind is not (ExpressionKind.Single or ExpressionKind.Double)
            && right is { IsConstant: true, ConstantValue: { } divisor } && Numbers.Order(divisor, 0, kind) == 0)
        {
            throw new ExpressionFault(RuleDiagnostics.ConstantFault, syntax, ExpressionBinder.Excerpt(syntax), "it divides by zero");
        }

        var result = BoundExpression.Of(
            new ExpressionType(kind, left.Type.IsNullable || right.Type.IsNullable), left, right,
            (first, second) => first is null || second is null ? null : Numbers.Calculate(operation, first, second, kind));
        return Folded(result, syntax, left, right);
    }

    /// <summary>Folds an expression of constants to a constant, or reports that it cannot be calculated.</summary>
    private static BoundExpression Folded(BoundExpression expression, SyntaxNode syntax, params BoundExpression[] operands)
    {
        if (!Array.TrueForAll(operands, operand => operand.IsConstant))
        {
            return expression;
        }

        try
        {
            return BoundExpression.Constant(expression.Type, expression.Evaluate(null!));
        }
        catch (EvaluationException exception)
        {
            throw new ExpressionFault(RuleDiagnostics.ConstantFault, syntax, ExpressionBinder.Excerpt(syntax), exception.Message);
        }
    }

    /// <summary>The minimum of int or long, because its digits without the sign would have a wider type.</summary>
    private static BoundExpression? LeastInteger(PrefixUnaryExpressionSyntax syntax) =>
        syntax.IsKind(SyntaxKind.UnaryMinusExpression) && syntax.Operand is LiteralExpressionSyntax { Token: var token }
            ? token switch
            {
                { Text: "2147483648" } => BoundExpression.Constant(ExpressionType.Int32, int.MinValue),
                { Text: "9223372036854775808" or "9223372036854775808L" } =>
                    BoundExpression.Constant(new ExpressionType(ExpressionKind.Int64), long.MinValue),
                _ => null,
            }
            : null;

    private static object Negate(object value) => value switch
    {
        double number => -number,
        float number => -number,
        decimal number => -number,
        long => Numbers.Calculate(SyntaxKind.SubtractExpression, 0L, value, ExpressionKind.Int64),
        _ => Numbers.Calculate(SyntaxKind.SubtractExpression, 0, value, ExpressionKind.Int32),
    };

    private static ExpressionType? Predefined(TypeSyntax syntax) => syntax switch
    {
        NullableTypeSyntax nullable => Predefined(nullable.ElementType)?.Nullable(),
        PredefinedTypeSyntax predefined => predefined.Keyword.Kind() switch
        {
            SyntaxKind.BoolKeyword => ExpressionType.Boolean,
            SyntaxKind.SByteKeyword => new ExpressionType(ExpressionKind.SByte),
            SyntaxKind.ByteKeyword => new ExpressionType(ExpressionKind.Byte),
            SyntaxKind.ShortKeyword => new ExpressionType(ExpressionKind.Int16),
            SyntaxKind.UShortKeyword => new ExpressionType(ExpressionKind.UInt16),
            SyntaxKind.CharKeyword => ExpressionType.Char,
            SyntaxKind.IntKeyword => ExpressionType.Int32,
            SyntaxKind.UIntKeyword => new ExpressionType(ExpressionKind.UInt32),
            SyntaxKind.LongKeyword => new ExpressionType(ExpressionKind.Int64),
            SyntaxKind.ULongKeyword => new ExpressionType(ExpressionKind.UInt64),
            SyntaxKind.FloatKeyword => new ExpressionType(ExpressionKind.Single),
            SyntaxKind.DoubleKeyword => new ExpressionType(ExpressionKind.Double),
            SyntaxKind.DecimalKeyword => new ExpressionType(ExpressionKind.Decimal),
            SyntaxKind.StringKeyword => ExpressionType.String,
            _ => null,
        },
        _ => null,
    };
}
