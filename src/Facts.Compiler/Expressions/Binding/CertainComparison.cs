using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>The C# that answers whether imprecise values certainly compare, which operators leave open.</summary>
internal static class CertainComparison
{
    /// <summary>What to write for a comparison of dates or quantities. It is false where the answer is not certain, or a value is null.</summary>
    public static string Of(BinaryExpressionSyntax syntax, ExpressionType left, ExpressionType right)
    {
        var isSameDay = left.Kind == ExpressionKind.FactDate && syntax.IsKind(SyntaxKind.EqualsExpression);
        var (method, answer) = left.Kind == ExpressionKind.FactDate ? OfDates(syntax.Kind()) : OfAmounts(syntax.Kind());
        var isGuarded = right.IsNullable || (isSameDay && left.IsNullable);
        var (first, second) = (Operand(syntax.Left, left, isGuarded), Operand(syntax.Right, right, isGuarded));
        var asks = left.IsNullable && !isGuarded;
        var text =
            $"{first}{(asks ? "?" : "")}.{method}({(isGuarded ? second : Plain(syntax.Right))}){(asks && answer.Length == 0 ? " == true" : answer)}";
        text = isSameDay ? $"{text} && {second}.{method}({first})" : text;
        if (isGuarded)
        {
            text = Guard(syntax.Left, left) + Guard(syntax.Right, right) + text;
        }

        return syntax.Parent is BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression) }
                or IsPatternExpressionSyntax
            ? $"({text})"
            : text;
    }

    private static (string Method, string Answer) OfDates(SyntaxKind operation) => operation switch
    {
        SyntaxKind.LessThanExpression => ("CertainlyBefore", ""),
        SyntaxKind.LessThanOrEqualExpression => ("PossiblyAfter", " == false"),
        SyntaxKind.GreaterThanExpression => ("CertainlyAfter", ""),
        SyntaxKind.GreaterThanOrEqualExpression => ("PossiblyBefore", " == false"),
        SyntaxKind.NotEqualsExpression => ("PossiblyOverlaps", " == false"),
        _ => ("CertainlyWithin", ""),
    };

    private static (string Method, string Answer) OfAmounts(SyntaxKind operation) => operation switch
    {
        SyntaxKind.LessThanExpression => ("IsLessThan", " == true"),
        SyntaxKind.LessThanOrEqualExpression => ("IsAtMost", " == true"),
        SyntaxKind.GreaterThanExpression => ("IsGreaterThan", " == true"),
        SyntaxKind.GreaterThanOrEqualExpression => ("IsAtLeast", " == true"),
        SyntaxKind.NotEqualsExpression => ("IsSameAmountAs", " == false"),
        _ => ("IsSameAmountAs", " == true"),
    };

    private static string Guard(ExpressionSyntax syntax, ExpressionType type) => type.IsNullable ? $"{Plain(syntax)} != null && " : "";

    /// <summary>The operand as the receiver of a method.</summary>
    private static string Operand(ExpressionSyntax syntax, ExpressionType type, bool isGuarded)
    {
        var isPrimary = syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax;
        return (isPrimary ? Plain(syntax) : $"({Plain(syntax)})") + (isGuarded && type.IsNullable ? ".Value" : "");
    }

    private static string Plain(SyntaxNode syntax) => syntax.ToString().Replace('\r', ' ').Replace('\n', ' ');
}
