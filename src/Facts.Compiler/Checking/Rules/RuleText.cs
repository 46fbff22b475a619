using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Parses the text of a rule or computed field, within limits that keep every walk over its syntax off the end of the stack.</summary>
internal static class RuleText
{
    /// <summary>The most characters of an expression.</summary>
    public const int MostCharacters = 8000;

    /// <summary>How deep the parts of an expression may stand in each other.</summary>
    public const int MostLevels = 150;

    private static readonly CSharpParseOptions CSharp12 = new(LanguageVersion.CSharp12);

    /// <summary>The syntax, or null where there is none and a finding says why.</summary>
    public static ExpressionSyntax? Parse(ExpressionText expression, DiagnosticBag bag)
    {
        var text = expression.Text;
        if (text.Length > MostCharacters)
        {
            bag.Report(RuleDiagnostics.TooComplex, expression.Place, $"it has {text.Length} characters", $"{MostCharacters} are");
            return null;
        }

        if (DeepestBracket(text) > MostLevels)
        {
            return ReportDepth(expression, bag);
        }

        var syntax = SyntaxFactory.ParseExpression(text, options: CSharp12);
        if (DepthOf(syntax) > MostLevels)
        {
            return ReportDepth(expression, bag);
        }

        if (syntax.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
        {
            var span = error.Location.SourceSpan;
            bag.Report(RuleDiagnostics.Syntax, expression.PlaceOf(span.Start, span.Length), RuleBinder.Shorten(text), error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.'));
            return null;
        }

        if (syntax.FullSpan.End < text.Length)
        {
            var rest = TextSpan.FromBounds(syntax.FullSpan.End, text.Length);
            bag.Report(RuleDiagnostics.Syntax, expression.PlaceOf(rest.Start, rest.Length), RuleBinder.Shorten(text), $"'{RuleBinder.Shorten(text.Substring(rest.Start).Trim())}' is too much");
            return null;
        }

        if (syntax.DescendantTrivia().FirstOrDefault(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } comment)
        {
            bag.Report(RuleDiagnostics.NotAllowed, expression.PlaceOf(comment.SpanStart, comment.Span.Length), RuleBinder.Shorten(comment.ToString()));
            return null;
        }

        return syntax;
    }

    private static ExpressionSyntax? ReportDepth(ExpressionText expression, DiagnosticBag bag)
    {
        bag.Report(RuleDiagnostics.TooComplex, expression.Place, $"its parts stand more than {MostLevels} deep in each other", $"{MostLevels} are");
        return null;
    }

    /// <summary>Counted before parsing, which itself goes down into brackets.</summary>
    private static int DeepestBracket(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var token in SyntaxFactory.ParseTokens(text, options: CSharp12))
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken => 1,
                SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken => -1,
                _ => 0,
            };
            deepest = depth > deepest ? depth : deepest;
        }

        return deepest;
    }

    private static int DepthOf(SyntaxNode root)
    {
        var deepest = 0;
        var waiting = new Stack<(SyntaxNode Node, int Depth)>([(root, 1)]);
        while (waiting.Count > 0)
        {
            var (node, depth) = waiting.Pop();
            deepest = depth > deepest ? depth : deepest;
            foreach (var child in node.ChildNodes())
            {
                waiting.Push((child, depth + 1));
            }
        }

        return deepest;
    }
}
