using System;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds patterns: <c>is null</c>, <c>is not …</c>, constants, <c>and</c>/<c>or</c>, <c>is &gt;= 1</c>, and variants.</summary>
internal static class PatternBinder
{
    public static BoundExpression Is(ExpressionBinder binder, IsPatternExpressionSyntax syntax)
    {
        var operand = binder.Bind(syntax.Expression);
        return BoundExpression.Of(ExpressionType.Boolean, operand, Pattern(binder, operand, syntax.Expression, syntax.Pattern));
    }

    /// <summary>Binds <c>x is Agent.Person</c>, which C# parses as a binary expression.</summary>
    public static BoundExpression IsType(ExpressionBinder binder, BinaryExpressionSyntax syntax)
    {
        var operand = binder.Bind(syntax.Left);
        return BoundExpression.Of(
            ExpressionType.Boolean,
            operand,
            VariantOf(binder, operand.Type, (ExpressionSyntax)syntax.Right) is { } variant
                ? HasVariant(variant)
                : Constant(binder, operand, (ExpressionSyntax)syntax.Right));
    }

    /// <summary>Binds <c>x as Agent.Person</c>: the record with the members of the variant, or null.</summary>
    public static BoundExpression AsVariant(ExpressionBinder binder, BinaryExpressionSyntax syntax)
    {
        var operand = binder.Bind(syntax.Left);
        var variant = VariantOf(binder, operand.Type, (ExpressionSyntax)syntax.Right)
            ?? throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax, ExpressionBinder.Excerpt(syntax));
        var test = HasVariant(variant);
        return BoundExpression.Of(operand.Type with { Variant = variant, IsNullable = true }, operand, value => test(value) is true ? value : null);
    }

    private static Func<object?, object> Pattern(ExpressionBinder binder, BoundExpression operand, ExpressionSyntax source, PatternSyntax syntax)
    {
        switch (syntax)
        {
            case ParenthesizedPatternSyntax parenthesized:
                return Pattern(binder, operand, source, parenthesized.Pattern);
            case UnaryPatternSyntax negated:
                var inner = Pattern(binder, operand, source, negated.Pattern);
                return value => !(bool)inner(value);
            case BinaryPatternSyntax both:
                var left = Pattern(binder, operand, source, both.Left);
                var right = Pattern(binder, operand, source, both.Right);
                return both.IsKind(SyntaxKind.OrPattern)
                    ? value => (bool)left(value) || (bool)right(value)
                    : value => (bool)left(value) && (bool)right(value);
            case ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } when literal.IsKind(SyntaxKind.NullLiteralExpression):
                return operand.Type.IsNullable
                    ? value => value is null
                    : throw new ExpressionFault(RuleDiagnostics.NeverNull, source, ExpressionBinder.Excerpt(source));
            case ConstantPatternSyntax constant when VariantOf(binder, operand.Type, constant.Expression) is { } variant:
                return HasVariant(variant);
            case TypePatternSyntax named when VariantOf(binder, operand.Type, named.Type) is { } variant:
                return HasVariant(variant);
            case ConstantPatternSyntax constant:
                return Constant(binder, operand, constant.Expression);
            case RelationalPatternSyntax relational:
                return Relational(binder, operand, relational);
            default:
                throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax, ExpressionBinder.Excerpt(syntax));
        }
    }

    private static Func<object?, object> HasVariant(VariantDeclaration variant) =>
        value => value is RecordValue record && record.Record.Variant == variant;

    private static Func<object?, object> Constant(ExpressionBinder binder, BoundExpression operand, ExpressionSyntax syntax)
    {
        var constant = ConstantOf(binder, operand, syntax, "is");
        var kind = operand.Type.IsNumber ? operand.Type.Kind : (ExpressionKind?)null;
        return value => Comparisons.AreEqual(value, constant, kind) is true;
    }

    private static Func<object?, object> Relational(ExpressionBinder binder, BoundExpression operand, RelationalPatternSyntax syntax)
    {
        var limit = ConstantOf(binder, operand, syntax.Expression, syntax.OperatorToken.Text);
        if (!operand.Type.IsNumber)
        {
            throw new ExpressionFault(RuleDiagnostics.WrongOperand, syntax, "is " + syntax.OperatorToken.Text, operand.Type);
        }

        var operation = SyntaxFacts.GetBinaryExpression(syntax.OperatorToken.Kind());
        var kind = operand.Type.Kind;
        return value => Comparisons.Compare(operation, value, limit, kind) is true;
    }

    /// <summary>The constant in a pattern, which must be of the type of the tested value.</summary>
    private static object ConstantOf(ExpressionBinder binder, BoundExpression operand, ExpressionSyntax syntax, string symbol)
    {
        var constant = syntax is QualifiedNameSyntax qualified ? binder.EnumMember(qualified.Left, qualified.Right) : binder.Bind(syntax);
        if (constant is not { IsConstant: true } || constant.ConstantValue is not { } value)
        {
            if (syntax.Parent is PatternSyntax { Parent: BinaryPatternSyntax both })
            {
                var isAnd = both.IsKind(SyntaxKind.AndPattern);
                throw new ExpressionFault(
                    RuleDiagnostics.ForeignOperator,
                    both.OperatorToken.Span,
                    both.OperatorToken.Text,
                    $"write '{(isAnd ? "&&" : "||")}' between conditions");
            }

            throw new ExpressionFault(RuleDiagnostics.ConstantExpected, syntax, ExpressionBinder.Excerpt(syntax));
        }

        var type = operand.Type.NotNull();
        return Promotions.Converts(constant, type) ? Numbers.Adapt(value, type)! : throw OperatorBinder.Mismatch(syntax, symbol, operand, constant);
    }

    private static VariantDeclaration? VariantOf(ExpressionBinder binder, ExpressionType type, ExpressionSyntax syntax)
    {
        if (type.Kind != ExpressionKind.Record)
        {
            return null;
        }

        var (owner, name) = syntax switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax left } member =>
                (left.Identifier.ValueText, member.Name.Identifier.ValueText),
            QualifiedNameSyntax { Left: IdentifierNameSyntax left } qualified => (left.Identifier.ValueText, qualified.Right.Identifier.ValueText),
            IdentifierNameSyntax alone => (type.Declaration!.TypeName, alone.Identifier.ValueText),
            _ => ("", ""),
        };
        var variant = owner == type.Declaration!.TypeName && binder.Names.Type(owner) == type.Declaration
            ? type.Declaration.Variants.FirstOrDefault(candidate => candidate.TypeName == name)
            : null;
        if (variant is not null)
        {
            binder.Emitted.Add(new EmittedVariant(syntax, variant));
        }

        return variant;
    }
}
