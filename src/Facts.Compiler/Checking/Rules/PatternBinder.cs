using System;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary><c>is null</c>, <c>is not …</c>, constants, <c>and</c>/<c>or</c>, <c>is &gt;= 1</c>, and the variant of a record.</summary>
internal static class PatternBinder
{
    public static RuleExpression Is(RuleBinder binder, IsPatternExpressionSyntax syntax)
    {
        var operand = binder.Bind(syntax.Expression);
        var matches = Pattern(binder, operand.Type, syntax.Pattern);
        return new RuleExpression(RuleType.Boolean, scope => matches(scope, operand.Evaluate(scope)));
    }

    /// <summary><c>x is Agent.Person</c>, which C# parses as a binary expression.</summary>
    public static RuleExpression IsType(RuleBinder binder, BinaryExpressionSyntax syntax)
    {
        var operand = binder.Bind(syntax.Left);
        if (VariantOf(binder, operand.Type, (ExpressionSyntax)syntax.Right) is { } variant)
        {
            return new RuleExpression(RuleType.Boolean, scope => operand.Evaluate(scope) is RecordValue record && record.Record.Variant == variant);
        }

        var constant = binder.Bind((ExpressionSyntax)syntax.Right);
        return Constant(operand.Type, constant, syntax.Right) is var matches
            ? new RuleExpression(RuleType.Boolean, scope => matches(scope, operand.Evaluate(scope)))
            : throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, syntax.ToString());
    }

    private static Func<RuleScope, object?, object> Pattern(RuleBinder binder, RuleType type, PatternSyntax syntax)
    {
        switch (syntax)
        {
            case ParenthesizedPatternSyntax parenthesized:
                return Pattern(binder, type, parenthesized.Pattern);
            case UnaryPatternSyntax negated:
                var inner = Pattern(binder, type, negated.Pattern);
                return (scope, value) => inner(scope, value) is bool known ? !known : RuleExpression.Unknown;
            case BinaryPatternSyntax both:
                var left = Pattern(binder, type, both.Left);
                var right = Pattern(binder, type, both.Right);
                var decided = both.IsKind(SyntaxKind.OrPattern);
                return (scope, value) => left(scope, value) is var first && first is bool known && known == decided ? decided
                    : right(scope, value) is var second && second is bool other && other == decided ? decided
                    : first is bool && second is bool ? !decided : RuleExpression.Unknown;
            case ConstantPatternSyntax constant when VariantOf(binder, type, constant.Expression) is { } variant:
                return (_, value) => value is RecordValue record && record.Record.Variant == variant;
            case TypePatternSyntax named when VariantOf(binder, type, named.Type) is { } variant:
                return (_, value) => value is RecordValue record && record.Record.Variant == variant;
            case ConstantPatternSyntax constant:
                return Constant(type, binder.Bind(constant.Expression), constant);
            case RelationalPatternSyntax relational:
                return Relational(type, binder.Bind(relational.Expression), relational);
            default:
                throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, syntax.ToString());
        }
    }

    private static Func<RuleScope, object?, object> Constant(RuleType type, RuleExpression constant, Microsoft.CodeAnalysis.SyntaxNode syntax)
    {
        if (constant.Type.Kind == RuleKind.Null)
        {
            return (_, value) => value is null;
        }

        if (!OperatorBinder.CanEqual(type, constant.Type))
        {
            throw new RuleFault(RuleDiagnostics.WrongOperands, syntax, "is", type, constant.Type);
        }

        var areNumbers = type.IsNumber;
        return (scope, value) => Comparisons.AreEqual(value, constant.Evaluate(scope), areNumbers) is { } known ? known : RuleExpression.Unknown;
    }

    private static Func<RuleScope, object?, object> Relational(RuleType type, RuleExpression limit, RelationalPatternSyntax syntax)
    {
        if (!(type.IsNumber && limit.Type.IsNumber))
        {
            throw new RuleFault(RuleDiagnostics.WrongOperands, syntax, syntax.OperatorToken.Text, type, limit.Type);
        }

        var operation = SyntaxFacts.GetBinaryExpression(syntax.OperatorToken.Kind());
        return (scope, value) => Comparisons.Compare(operation, value, limit.Evaluate(scope)) is { } known ? known : RuleExpression.Unknown;
    }

    private static VariantDeclaration? VariantOf(RuleBinder binder, RuleType type, ExpressionSyntax syntax)
    {
        if (type.Kind != RuleKind.Record)
        {
            return null;
        }

        var (owner, name) = syntax switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax left } member => (left.Identifier.ValueText, member.Name.Identifier.ValueText),
            QualifiedNameSyntax { Left: IdentifierNameSyntax left } qualified => (left.Identifier.ValueText, qualified.Right.Identifier.ValueText),
            IdentifierNameSyntax alone => (type.Declaration!.TypeName, alone.Identifier.ValueText),
            _ => ("", ""),
        };
        return owner == type.Declaration!.TypeName && binder.Names.Type(owner) == type.Declaration
            ? type.Declaration.Variants.FirstOrDefault(variant => variant.TypeName == name)
            : null;
    }
}
