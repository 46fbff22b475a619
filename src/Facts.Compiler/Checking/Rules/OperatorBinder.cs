using System;
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
        if (LeastInteger(syntax) is { } least)
        {
            return least;
        }

        var operand = binder.Bind(syntax.Operand);
        var type = operand.Type;
        var kind = type.Kind is >= RuleKind.SByte and <= RuleKind.Char ? RuleKind.Int32 : type.Kind;
        switch (syntax.Kind())
        {
            case SyntaxKind.LogicalNotExpression when type is { Kind: RuleKind.Boolean, IsNullable: false }:
                return Folded(RuleExpression.Of(RuleType.Boolean, operand, value => !(bool)value!), syntax, operand);
            case SyntaxKind.UnaryMinusExpression when type.IsNumber && kind != RuleKind.UInt64:
                binder.Calculates = true;
                kind = kind == RuleKind.UInt32 ? RuleKind.Int64 : kind;
                if (type.IsNullable && kind is RuleKind.Int32 or RuleKind.Int64)
                {
                    binder.Emitted.Add(new EmittedNegation(syntax, kind == RuleKind.Int64));
                }

                return Folded(
                    RuleExpression.Of(
                        new RuleType(kind, type.IsNullable),
                        operand,
                        value => value is null ? null : Negate(Numbers.Cast(value, kind))),
                    syntax,
                    operand);
            case SyntaxKind.UnaryPlusExpression when type.IsNumber:
                return Folded(
                    RuleExpression.Of(new RuleType(kind, type.IsNullable), operand, value => value is null ? null : Numbers.Cast(value, kind)),
                    syntax,
                    operand);
            case SyntaxKind.LogicalNotExpression or SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression:
                throw new RuleFault(RuleDiagnostics.WrongOperand, syntax, syntax.OperatorToken.Text, type);
            default:
                throw new RuleFault(RuleDiagnostics.NotAllowed, syntax.OperatorToken.Span, syntax.OperatorToken.Text);
        }
    }

    public static RuleExpression Binary(RuleBinder binder, BinaryExpressionSyntax syntax)
    {
        switch (syntax.Kind())
        {
            case SyntaxKind.IsExpression:
                return PatternBinder.IsType(binder, syntax);
            case SyntaxKind.AsExpression:
                return PatternBinder.AsVariant(binder, syntax);
            case SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.ExclusiveOrExpression
                or SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression or SyntaxKind.UnsignedRightShiftExpression:
                throw new RuleFault(RuleDiagnostics.NotAllowed, syntax.OperatorToken.Span, syntax.OperatorToken.Text);
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
            SyntaxKind.AddExpression when left.Type.Kind == RuleKind.String || right.Type.Kind == RuleKind.String =>
                TextBinder.Concatenation(binder, syntax, left, right),
            _ => Arithmetic(binder, syntax, left, right),
        };
    }

    public static RuleExpression Conditional(RuleBinder binder, ConditionalExpressionSyntax syntax)
    {
        var condition = binder.Condition(syntax.Condition);
        var whenTrue = binder.Bind(syntax.WhenTrue);
        var whenFalse = binder.Bind(syntax.WhenFalse);
        var type = Promotions.Common(whenTrue, whenFalse) ?? throw Mismatch(syntax, "? :", whenTrue, whenFalse);
        var result = new RuleExpression(type, scope => condition.Evaluate(scope) switch
        {
            true => Numbers.Adapt(whenTrue.Evaluate(scope), type),
            false => Numbers.Adapt(whenFalse.Evaluate(scope), type),
            _ => RuleExpression.Unknown,
        });
        return Folded(result, syntax, condition, whenTrue, whenFalse);
    }

    /// <summary><c>(decimal)x</c>, <c>(int?)null</c></summary>
    public static RuleExpression Cast(RuleBinder binder, CastExpressionSyntax syntax)
    {
        var operand = binder.Bind(syntax.Expression);
        var type = Predefined(syntax.Type) ?? throw new RuleFault(RuleDiagnostics.NotAllowed, syntax.Type, $"({RuleBinder.Excerpt(syntax.Type)})");
        if (operand.Type.Kind == RuleKind.Null && type.IsNullable)
        {
            return new RuleExpression(type, operand.Evaluate);
        }

        if (!type.IsNumber || !operand.Type.IsNumber)
        {
            throw new RuleFault(RuleDiagnostics.WrongOperand, syntax, $"({type})", operand.Type);
        }

        binder.Calculates = true;
        var given = type.IsNullable ? operand : MemberBinder.Required(operand, syntax.Expression);
        var cast = RuleExpression.Of(type, given, value => value is null ? null : Numbers.Cast(value, type.Kind));
        var folded = Folded(cast, syntax, operand);
        return type.IsNullable ? cast : folded;
    }

    /// <summary>The type that both are compared in, or null where they cannot be compared for equality.</summary>
    public static bool CanEqual(RuleExpression left, RuleExpression right, out RuleKind? promoted)
    {
        promoted = left.Type.IsNumber && right.Type.IsNumber ? Promotions.Promote(left, right) : null;
        return promoted is not null
            || (left.Type.HasEquality
                && !left.Type.IsNumber
                && left.Type.Kind == right.Type.Kind
                && left.Type.Enum == right.Type.Enum
                && left.Type.Declaration == right.Type.Declaration);
    }

    public static RuleFault Mismatch(SyntaxNode syntax, string symbol, RuleExpression left, RuleExpression right) =>
        new(RuleDiagnostics.WrongOperands, syntax, symbol, left.Type, right.Type);

    private static RuleExpression Logical(BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right, bool decided)
    {
        if (left.Type is not { Kind: RuleKind.Boolean, IsNullable: false } || right.Type is not { Kind: RuleKind.Boolean, IsNullable: false })
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        var result = new RuleExpression(RuleType.Boolean, scope =>
        {
            var first = left.Evaluate(scope);
            if (first is bool known && known == decided)
            {
                return decided;
            }

            var second = right.Evaluate(scope);
            return second is bool other && other == decided ? decided : first is bool && second is bool ? !decided : RuleExpression.Unknown;
        });
        return Folded(result, syntax, left, right);
    }

    private static RuleExpression Equality(RuleBinder binder, BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right, bool negated)
    {
        if (left.Type.Kind == RuleKind.Null || right.Type.Kind == RuleKind.Null)
        {
            var (other, node) = left.Type.Kind == RuleKind.Null ? (right, syntax.Right) : (left, syntax.Left);
            return other.Type.IsNullable
                ? RuleExpression.Of(RuleType.Boolean, other, value => value is null != negated)
                : throw new RuleFault(RuleDiagnostics.NeverNull, node, RuleBinder.Excerpt(node));
        }

        if (!CanEqual(left, right, out var kind))
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        RefuseImprecise(binder, syntax, left.Type);
        var result = RuleExpression.Of(
            RuleType.Boolean,
            left,
            right,
            (first, second) => Comparisons.AreEqual(first, second, kind, binder.Units) is bool equal ? equal != negated : RuleExpression.Unknown);
        return Folded(result, syntax, left, right);
    }

    private static RuleExpression Comparison(RuleBinder binder, BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right)
    {
        var kind = left.Type.IsNumber && right.Type.IsNumber ? Promotions.Promote(left, right) : null;
        if (kind is null && (left.Type.IsNumber || left.Type.Kind != right.Type.Kind || !left.Type.IsOrdered))
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        RefuseImprecise(binder, syntax, left.Type);
        var operation = syntax.Kind();
        return Folded(
            RuleExpression.Of(RuleType.Boolean, left, right, (first, second) => Comparisons.Compare(operation, first, second, kind, binder.Units)),
            syntax,
            left,
            right);
    }

    /// <summary>In C# these types have no such operator, or one that compares their texts.</summary>
    private static void RefuseImprecise(RuleBinder binder, BinaryExpressionSyntax syntax, RuleType type)
    {
        if (binder.IsComputed && type.IsImprecise)
        {
            throw new RuleFault(
                RuleDiagnostics.ImpreciseInComputed,
                syntax,
                syntax.OperatorToken.Text,
                type.NotNull(),
                type.Kind == RuleKind.FactDate ? "CertainlyBefore, PossiblyBefore" : "IsLessThan, IsSameAmountAs");
        }
    }

    private static RuleExpression Coalesce(BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right)
    {
        if (!left.Type.IsNullable || left.Type.Kind == RuleKind.Null)
        {
            throw new RuleFault(RuleDiagnostics.NeverNull, syntax.Left, RuleBinder.Excerpt(syntax.Left));
        }

        var bare = left.Type.NotNull();
        var type = Promotions.Converts(right, bare) ? bare
            : Promotions.Converts(right, left.Type) ? left.Type
            : Promotions.Converts(bare, right.Type) ? right.Type
            : throw Mismatch(syntax, "??", left, right);
        return new RuleExpression(type, scope => Numbers.Adapt(left.Evaluate(scope) ?? right.Evaluate(scope), type));
    }

    private static RuleExpression Arithmetic(RuleBinder binder, BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right)
    {
        if (!left.Type.IsNumber || !right.Type.IsNumber || Promotions.Promote(left, right) is not { } kind)
        {
            throw Mismatch(syntax, syntax.OperatorToken.Text, left, right);
        }

        binder.Calculates = true;
        var operation = syntax.Kind();
        if (operation is SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression && kind is not (RuleKind.Single or RuleKind.Double)
            && right is { IsConstant: true, ConstantValue: { } divisor } && Numbers.Order(divisor, 0, kind) == 0)
        {
            throw new RuleFault(RuleDiagnostics.ConstantFault, syntax, RuleBinder.Excerpt(syntax), "it divides by zero");
        }

        var result = RuleExpression.Of(
            new RuleType(kind, left.Type.IsNullable || right.Type.IsNullable), left, right,
            (first, second) => first is null || second is null ? null : Numbers.Calculate(operation, first, second, kind));
        return Folded(result, syntax, left, right);
    }

    /// <summary>An expression of constants is a constant, and wrong where it cannot be calculated.</summary>
    private static RuleExpression Folded(RuleExpression expression, SyntaxNode syntax, params RuleExpression[] operands)
    {
        if (!Array.TrueForAll(operands, operand => operand.IsConstant))
        {
            return expression;
        }

        try
        {
            return RuleExpression.Constant(expression.Type, expression.Evaluate(null!));
        }
        catch (RuleEvaluationException exception)
        {
            throw new RuleFault(RuleDiagnostics.ConstantFault, syntax, RuleBinder.Excerpt(syntax), exception.Message);
        }
    }

    /// <summary>The least int and long, whose digits alone would be of a wider type.</summary>
    private static RuleExpression? LeastInteger(PrefixUnaryExpressionSyntax syntax) =>
        syntax.IsKind(SyntaxKind.UnaryMinusExpression) && syntax.Operand is LiteralExpressionSyntax { Token: var token }
            ? token switch
            {
                { Text: "2147483648" } => RuleExpression.Constant(RuleType.Int32, int.MinValue),
                { Text: "9223372036854775808" or "9223372036854775808L" } => RuleExpression.Constant(new RuleType(RuleKind.Int64), long.MinValue),
                _ => null,
            }
            : null;

    private static object Negate(object value) => value switch
    {
        double number => -number,
        float number => -number,
        decimal number => -number,
        long => Numbers.Calculate(SyntaxKind.SubtractExpression, 0L, value, RuleKind.Int64),
        _ => Numbers.Calculate(SyntaxKind.SubtractExpression, 0, value, RuleKind.Int32),
    };

    private static RuleType? Predefined(TypeSyntax syntax) => syntax switch
    {
        NullableTypeSyntax nullable => Predefined(nullable.ElementType)?.Nullable(),
        PredefinedTypeSyntax predefined => predefined.Keyword.Kind() switch
        {
            SyntaxKind.BoolKeyword => RuleType.Boolean,
            SyntaxKind.SByteKeyword => new RuleType(RuleKind.SByte),
            SyntaxKind.ByteKeyword => new RuleType(RuleKind.Byte),
            SyntaxKind.ShortKeyword => new RuleType(RuleKind.Int16),
            SyntaxKind.UShortKeyword => new RuleType(RuleKind.UInt16),
            SyntaxKind.CharKeyword => RuleType.Char,
            SyntaxKind.IntKeyword => RuleType.Int32,
            SyntaxKind.UIntKeyword => new RuleType(RuleKind.UInt32),
            SyntaxKind.LongKeyword => new RuleType(RuleKind.Int64),
            SyntaxKind.ULongKeyword => new RuleType(RuleKind.UInt64),
            SyntaxKind.FloatKeyword => new RuleType(RuleKind.Single),
            SyntaxKind.DoubleKeyword => new RuleType(RuleKind.Double),
            SyntaxKind.DecimalKeyword => new RuleType(RuleKind.Decimal),
            SyntaxKind.StringKeyword => RuleType.String,
            _ => null,
        },
        _ => null,
    };
}
