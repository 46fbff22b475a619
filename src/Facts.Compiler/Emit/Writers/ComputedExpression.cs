using System.Linq;
using Facts.Compiler.Emit.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Lets through what is certainly harmless in a computed field: the record's own properties, literals and operators.</summary>
internal static class ComputedExpression
{
    /// <summary>The expression as it is written, or null where it is more than that.</summary>
    public static string? Read(string text, RecordModel record)
    {
        var expression = SyntaxFactory.ParseExpression(text, options: new CSharpParseOptions(LanguageVersion.CSharp12));
        return !expression.ContainsDiagnostics && expression.FullSpan.Length == text.Length && expression.DescendantNodesAndSelf().All(node => IsSimple(node, record))
            ? expression.WithoutTrivia().NormalizeWhitespace(eol: " ").ToFullString()
            : null;
    }

    private static bool IsSimple(SyntaxNode node, RecordModel record) => node switch
    {
        IdentifierNameSyntax name => record.Properties.Any(property => property.Name == name.Identifier.ValueText),
        BinaryExpressionSyntax binary => !binary.IsKind(SyntaxKind.AsExpression) && !binary.IsKind(SyntaxKind.IsExpression),
        LiteralExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.MinusToken or (int)SyntaxKind.ExclamationToken } => true,
        InterpolatedStringExpressionSyntax or InterpolatedStringTextSyntax or InterpolationSyntax => true,
        _ => false,
    };
}
