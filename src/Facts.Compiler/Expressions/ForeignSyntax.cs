using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Compiler.Expressions;

/// <summary>Recognizes operators of other languages, so that a message can say how C# writes them.</summary>
internal static class ForeignSyntax
{
    /// <summary>The first operator that C# or rules do not have, and what to write instead.</summary>
    public static (TextSpan Span, string Operator, string Advice)? Operator(IReadOnlyList<SyntaxToken> tokens)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            var next = index + 1 < tokens.Count ? tokens[index + 1] : default;
            var isJoined = !next.IsKind(SyntaxKind.None) && next.SpanStart == token.Span.End;
            var pair = isJoined ? token.Text + next.Text : token.Text;
            var advice = pair switch
            {
                "<>" => "write '!=' for 'not equal'",
                "===" => "write '=='",
                "!==" => "write '!='",
                "=<" => "write '<='",
                "=~" or "=!" => "write '=' after the other character",
                _ => null,
            };
            if (advice is not null)
            {
                return (TextSpan.FromBounds(token.SpanStart, next.Span.End), pair, advice);
            }

            if (token.IsKind(SyntaxKind.EqualsToken))
            {
                return (token.Span, "=", "write '==' to compare");
            }

            if (token.IsKind(SyntaxKind.CharacterLiteralToken) && token.ContainsDiagnostics)
            {
                return (token.Span, "'", "write texts in double quotes: \"text\"");
            }
        }

        return null;
    }

    /// <summary>The first word that other languages use as an operator, and what to write instead, in an expression that is not valid C#.</summary>
    public static (TextSpan Span, string Operator, string Advice)? Word(IEnumerable<SyntaxToken> tokens)
    {
        foreach (var token in tokens)
        {
            var advice = token.Text.ToLowerInvariant() switch
            {
                "and" => "write '&&'",
                "or" => "write '||'",
                "not" => "write '!' before the condition",
                "xor" => "write '!=' between the conditions",
                "in" => "write 'is … or …'",
                _ => null,
            };
            if (advice is not null && token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.InKeyword)
            {
                return (token.Span, token.Text, advice);
            }
        }

        return null;
    }
}
