using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Facts.Compiler.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Emit.Text;

/// <summary>
/// Breaks long lines of C#: after <c>=></c> or <c>=</c>, before operators, or between the items of the longest list; comments are broken between
/// words. A line that cannot be broken, for example because of a very long name, is left unchanged.
/// </summary>
internal sealed class LineBreaker
{
    /// <summary>Strings are not split into shorter pieces.</summary>
    private const int ShortestText = 40;

    /// <summary>Binary operators in ascending order of precedence.</summary>
    private static readonly SyntaxKind[] Operators =
        [SyntaxKind.QuestionQuestionToken, SyntaxKind.BarBarToken, SyntaxKind.AmpersandAmpersandToken, SyntaxKind.PlusToken];

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _depth;

    private LineBreaker(string text)
    {
        _text = text;
        var open = new Stack<SyntaxKind>();
        foreach (var token in SyntaxFactory.ParseTokens(text).Where(static token => !token.IsKind(SyntaxKind.EndOfFileToken)))
        {
            Add(new Token(token.Kind(), token.SpanStart, token.Span.End, 0), open);
        }
    }

    /// <summary>The lines, each with its additional indentation relative to the first.</summary>
    /// <param name="width">The maximum length of the first line.</param>
    public static IEnumerable<(int Depth, string Text)> Break(string text, int width)
    {
        var rest = new Stack<(int Depth, string Text)>([(0, text)]);
        while (rest.Count > 0)
        {
            var (depth, line) = rest.Pop();
            var pieces = Pieces(line, width - (depth * CodeWriter.Indentation));
            if (pieces.Count == 1 && pieces[0] == line)
            {
                yield return (depth, line);
                continue;
            }

            var deeper = IsComment(line) ? depth : depth + 1;
            for (var index = pieces.Count - 1; index >= 0; index--)
            {
                rest.Push((index == 0 ? depth : deeper, pieces[index]));
            }
        }
    }

    private static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal);

    /// <summary>
    /// The line itself if it is short enough or cannot be broken; otherwise the pieces to break further, or one line if only a string was split.
    /// </summary>
    private static List<string> Pieces(string line, int width)
    {
        if (line.Length <= width || line[0] == '#')
        {
            return [line];
        }

        if (IsComment(line))
        {
            return Wrap(line.Split([' '], 2), width).ToList();
        }

        var breaker = new LineBreaker(line);
        var cuts = breaker.Cuts(width);
        return cuts.Count == 0
            ? [breaker.WithShorterText(width) ?? line]
            : cuts.Prepend(0).Zip(cuts.Append(line.Length), (start, end) => line.Substring(start, end - start).Trim()).ToList();
    }

    /// <summary>Breaks a comment between words, but not inside a tag.</summary>
    /// <param name="comment">Its prefix and its text.</param>
    private static IEnumerable<string> Wrap(string[] comment, int width)
    {
        var line = comment[0];
        foreach (var word in Regex.Split(comment[1], " (?![^<]*>)"))
        {
            if (line.Length > comment[0].Length && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = comment[0];
            }

            line += " " + word;
        }

        yield return line;
    }

    private void Add(Token token, Stack<SyntaxKind> open)
    {
        var before = _tokens.Count == 0 ? default : _tokens[_tokens.Count - 1];
        if (IsClosing(token.Kind, open))
        {
            _depth -= open.Pop() == SyntaxKind.None ? 0 : 1;
        }

        _tokens.Add(token with { Depth = _depth });
        switch (token.Kind)
        {
            // Attributes and typeof are treated as part of the line, because a break right after their bracket gains nothing.
            case SyntaxKind.OpenBracketToken when _tokens.Count == 1:
            case SyntaxKind.OpenParenToken when before.Kind == SyntaxKind.TypeOfKeyword:
                open.Push(SyntaxKind.None);
                break;
            case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken:
            case SyntaxKind.LessThanToken when before.Kind == SyntaxKind.IdentifierToken && before.End == token.Start:
                open.Push(token.Kind);
                _depth++;
                break;
        }
    }

    /// <summary>Whether the token closes a bracket; a <c>&gt;</c> outside of type arguments is an operator.</summary>
    private static bool IsClosing(SyntaxKind kind, Stack<SyntaxKind> open) => open.Count > 0 && kind switch
    {
        SyntaxKind.GreaterThanToken => open.Peek() == SyntaxKind.LessThanToken,
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken => true,
        _ => false,
    };

    /// <summary>The positions where the line is broken first.</summary>
    private List<int> Cuts(int width)
    {
        var outer = _tokens.Where(static token => token.Depth == 0).ToList();
        var kinds = new[]
        {
            Of(SyntaxKind.EqualsGreaterThanToken).Select(static token => token.End).Take(1),
            outer.Where(token => IsAssignment(token.Kind) && _text.Length - token.End < width - CodeWriter.Indentation)
                .Select(static token => token.End)
                .Take(1),
            Conditional(outer),
        };
        return kinds.Concat(Operators.Select(kind => Of(kind).Select(static token => token.Start))).Append(LongestList(outer))
            .Select(cuts => cuts.Where(cut => cut > 0 && cut < _text.Length).ToList())
            .FirstOrDefault(static cuts => cuts.Count > 0) ?? [];

        IEnumerable<Token> Of(SyntaxKind kind) => outer.Where(token => token.Kind == kind);
    }

    private static bool IsAssignment(SyntaxKind kind) => kind is SyntaxKind.EqualsToken or SyntaxKind.QuestionQuestionEqualsToken;

    /// <summary>Before the first <c>?</c> and before its <c>:</c>. The <c>?</c> of a nullable type has no space before it.</summary>
    private IEnumerable<int> Conditional(List<Token> outer)
    {
        var marks = outer.Where(static token => token.Kind is SyntaxKind.QuestionToken or SyntaxKind.ColonToken)
            .Where(token => token.Start > 0 && _text[token.Start - 1] == ' ')
            .ToList();
        var open = 0;
        for (var index = 0; index < marks.Count; index++)
        {
            open += marks[index].Kind == SyntaxKind.QuestionToken ? 1 : -1;
            if (open == 0)
            {
                return [marks[0].Start, marks[index].Start];
            }
        }

        return [];
    }

    /// <summary>After the opening bracket of the longest list, and after its commas.</summary>
    private IEnumerable<int> LongestList(List<Token> outer)
    {
        var longest = outer.Zip(outer.Skip(1), static (left, right) => (left, right))
            .Where(static pair => pair.right.Start > pair.left.End)
            .Where(static pair => pair.left.Kind is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.LessThanToken)
            .OrderByDescending(static pair => pair.right.Start - pair.left.End)
            .FirstOrDefault();
        return _tokens
            .Where(static token => token is { Kind: SyntaxKind.CommaToken, Depth: 1 })
            .Where(token => token.Start > longest.left.Start && token.Start < longest.right.Start)
            .Select(static token => token.End)
            .Prepend(longest.left.End);
    }

    /// <summary>The line with its longest string split into a concatenation of two, or null if no string is long.</summary>
    private string? WithShorterText(int width)
    {
        var longest = _tokens.Where(token => token.Kind == SyntaxKind.StringLiteralToken && _text[token.Start] == '"' && IsOperand(token.End))
            .OrderByDescending(static token => token.End - token.Start)
            .FirstOrDefault();
        var limit = Math.Max(ShortestText, width - longest.Start - CodeWriter.Indentation);
        var space = longest.End - longest.Start > limit ? _text.LastIndexOf(' ', longest.Start + limit - 2, limit - 2) : -1;
        return space < 0 ? null : $"{_text.Substring(0, space + 1)}\" + \"{_text.Substring(space + 1)}";
    }

    /// <summary>Whether a concatenation may end here, because nothing after it has higher precedence than <c>+</c>.</summary>
    private bool IsOperand(int end) => end == _text.Length || _text[end] is ' ' or ',' or ';' or ')';

    private readonly record struct Token(SyntaxKind Kind, int Start, int End, int Depth);
}
