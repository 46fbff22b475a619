using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Compiler.Expressions;

/// <summary>Parses the text of a rule or computed field, within limits that prevent stack overflows in code that walks the syntax.</summary>
internal static class ExpressionParser
{
    /// <summary>The maximum length of an expression.</summary>
    public const int MostCharacters = 4000;

    /// <summary>The maximum depth of nested parts of an expression.</summary>
    public const int MostLevels = 150;

    private const int MostDollars = 40;

    /// <summary>The maximum number of conditions and nested conditional indexers: <c>a ? b : c</c>, <c>a?[b]</c>.</summary>
    private const int MostConditions = 40;

    private const int MostNestedIndexers = 6;

    private static readonly CSharpParseOptions CSharp12 = new(LanguageVersion.CSharp12);

    /// <summary>The syntax, or null if it is invalid, which is reported.</summary>
    public static ExpressionSyntax? Parse(ExpressionText expression, DiagnosticBag bag)
    {
        var text = expression.Text;
        if (text.Length > MostCharacters)
        {
            bag.Report(RuleDiagnostics.TooComplex, expression.Place, $"it has {text.Length} characters", $"{MostCharacters} are");
            return null;
        }

        // Roslyn descends into interpolated strings nested in each other without any limit, even when it only looks for tokens.
        if (text.Count(static character => character == '$') is > MostDollars and var dollars)
        {
            bag.Report(RuleDiagnostics.TooComplex, expression.Place, $"it has the character $ {dollars} times", $"{MostDollars} are");
            return null;
        }

        var tokens = SyntaxFactory.ParseTokens(text, options: CSharp12).ToList();
        if (DeepestBracket(tokens) > MostLevels)
        {
            return ReportDepth(expression, bag);
        }

        if (Conditions(tokens) is var (conditions, nested) && (conditions > MostConditions || nested > MostNestedIndexers))
        {
            bag.Report(RuleDiagnostics.TooComplex, expression.Place,
                conditions > MostConditions ? $"it has {conditions} conditions" : $"it has {nested} nested conditional indexers",
                conditions > MostConditions ? $"{MostConditions} are" : $"{MostNestedIndexers} are");
            return null;
        }

        var syntax = SyntaxFactory.ParseExpression(text, options: CSharp12);
        if (DepthOf(syntax) > MostLevels)
        {
            return ReportDepth(expression, bag);
        }

        var foreign = ForeignSyntax.Operator(tokens) 
            ?? (syntax is SimpleLambdaExpressionSyntax { ArrowToken.Span: var arrow }
                ? (arrow, "=>", "write '>=' to compare")
                : ((TextSpan, string, string)?)null)
            ?? (syntax.ContainsDiagnostics || syntax.ContainsSkippedText ? ForeignSyntax.Word(tokens) : null);
        if (foreign is var (place, sign, advice))
        {
            bag.Report(RuleDiagnostics.ForeignOperator, expression.PlaceOf(place.Start, place.Length), sign, advice);
            return null;
        }

        if (syntax.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia)) is { RawKind: not 0 } rest
            && rest.SpanStart > 0)
        {
            bag.Report(
                RuleDiagnostics.Syntax,
                expression.PlaceOf(rest.SpanStart, rest.Span.Length),
                ExpressionBinder.Shorten(text),
                $"'{ExpressionBinder.Shorten(rest.ToString().Trim())}' is too much");
            return null;
        }

        if (syntax.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
        {
            var span = error.Location.SourceSpan;
            bag.Report(
                RuleDiagnostics.Syntax,
                expression.PlaceOf(span.Start, span.Length),
                ExpressionBinder.Shorten(text),
                error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.'));
            return null;
        }

        if (syntax.DescendantTrivia().FirstOrDefault(trivia =>
            !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } comment)
        {
            bag.Report(
                RuleDiagnostics.NotAllowed,
                expression.PlaceOf(comment.SpanStart, comment.Span.Length),
                ExpressionBinder.Shorten(comment.ToString()));
            return null;
        }

        return syntax;
    }

    private static ExpressionSyntax? ReportDepth(ExpressionText expression, DiagnosticBag bag)
    {
        bag.Report(RuleDiagnostics.TooComplex, expression.Place, $"its parts are nested more than {MostLevels} levels deep", $"{MostLevels} are");
        return null;
    }

    /// <summary>The depth of brackets. Determined before parsing, because the parser itself recurses into brackets, and into every '&lt;' that may
    /// begin type arguments.</summary>
    private static int DeepestBracket(List<SyntaxToken> tokens)
    {
        var (depth, angles, deepest) = (0, 0, 0);
        foreach (var token in tokens)
        {
            switch (token.Kind())
            {
                case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken:
                    depth++;
                    break;
                case SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken:
                    depth--;
                    break;
                case SyntaxKind.LessThanToken:
                    angles++;
                    break;
                case SyntaxKind.AmpersandAmpersandToken or SyntaxKind.BarBarToken or SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken
                    or SyntaxKind.CharacterLiteralToken:
                    angles = 0;
                    break;
            }

            deepest = System.Math.Max(deepest, depth + angles);
        }

        return deepest;
    }

    /// <summary>
    /// The number of question marks that begin a condition or a conditional indexer, and the depth of nested indexers. To distinguish
    /// them, Roslyn's parser reads what follows the question mark twice, so that each level of <c>a?[a?[…</c> takes three times as long as
    /// the one inside it.
    /// </summary>
    private static (int Conditions, int NestedIndexers) Conditions(List<SyntaxToken> tokens)
    {
        var (conditions, depth, deepest) = (0, 0, 0);
        var indexers = new Stack<bool>();
        for (var index = 0; index < tokens.Count; index++)
        {
            switch (tokens[index].Kind())
            {
                case SyntaxKind.QuestionToken when index + 1 < tokens.Count && !tokens[index + 1].IsKind(SyntaxKind.DotToken):
                    conditions++;
                    break;
                case SyntaxKind.OpenBracketToken:
                    var isIndexer = index > 0 && tokens[index - 1].IsKind(SyntaxKind.QuestionToken);
                    indexers.Push(isIndexer);
                    depth += isIndexer ? 1 : 0;
                    deepest = System.Math.Max(deepest, depth);
                    break;
                case SyntaxKind.CloseBracketToken when indexers.Count > 0:
                    depth -= indexers.Pop() ? 1 : 0;
                    break;
            }
        }

        return (conditions, deepest);
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
