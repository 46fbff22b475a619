using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Explains errors inside <c>[…]</c> and <c>{…}</c>, and stray brackets and commas.</summary>
internal static class SyntaxFaultInBrackets
{
    public static SyntaxDiagnostic? Explain(SyntaxContext context, string? message, int start)
    {
        var bracket = context.OpenBracket;
        if (bracket < 0)
        {
            return context.At(start) is ']' or '}' or ',' && message is not null ? Unexpected(context, start) : null;
        }

        if (message is null || context.IsAtEnd(start) || IsMismatch(context.At(bracket), context.At(start)) || IsOutdented(context, start))
        {
            return new SyntaxDiagnostic(
                FileDiagnostics.UnclosedBracket,
                context.Range(bracket, bracket + 1),
                context.At(bracket),
                Closing(context, bracket));
        }

        if (context.At(start) is '[' or '{' or ']' or '}' or ',')
        {
            return MissingSpace(context, start) ?? Unexpected(context, start);
        }

        if (context.At(start) == ':')
        {
            return OfColon(context, start);
        }

        return message.Contains("did not find expected ','")
            ? new SyntaxDiagnostic(FileDiagnostics.MissingComma, context.Range(start, start + 1), Closing(context, bracket))
            : null;
    }

    /// <summary>A second colon. If it follows a quoted key, as in JSON, the comma before that key is missing.</summary>
    private static SyntaxDiagnostic OfColon(SyntaxContext context, int colon)
    {
        var from = context.FirstVisible(context.Last.End + 1);
        var quote = from < colon ? context.Text.IndexOf('"', from, colon - from) : -1;
        return quote > from
            ? new SyntaxDiagnostic(FileDiagnostics.MissingComma, context.Range(quote, quote + 1), Closing(context, context.OpenBracket))
            : new SyntaxDiagnostic(FileDiagnostics.UnexpectedColon, context.Range(colon, colon + 1));
    }

    /// <summary><c>{paths:[…]}</c>, where the colon is part of the key because the space is missing.</summary>
    private static SyntaxDiagnostic? MissingSpace(SyntaxContext context, int start)
    {
        var colon = start - 1;
        if (context.At(start) is not ('[' or '{') || context.At(colon) != ':')
        {
            return null;
        }

        var before = context.Text.LastIndexOfAny([',', '{', '[', '\n', '\r'], colon);
        var key = context.Text.Substring(before + 1, colon - before - 1).Trim();
        var value = context.At(start) == '[' ? "[…]" : "{…}";
        return key.Length == 0 ? null : new SyntaxDiagnostic(FileDiagnostics.MissingSpaceAfterColon, context.Range(colon, start), key, value);
    }

    private static SyntaxDiagnostic Unexpected(SyntaxContext context, int start) =>
        new(FileDiagnostics.UnexpectedSign, context.Range(start, start + 1), context.At(start));

    private static bool IsMismatch(char open, char found) => open == '[' ? found == '}' : found == ']';

    /// <summary>Whether a line after the one with the bracket is not indented deeper, so the bracket should have been closed before it.</summary>
    private static bool IsOutdented(SyntaxContext context, int start)
    {
        var content = context.LineContent(start);
        var bracketContent = context.LineContent(context.OpenBracket);
        return context.LineOf(start) > context.LineOf(context.OpenBracket) && context.At(content) is not (']' or '}')
            && content - context.LineStart(start) <= bracketContent - context.LineStart(context.OpenBracket);
    }

    private static char Closing(SyntaxContext context, int bracket) => context.At(bracket) == '[' ? ']' : '}';
}
