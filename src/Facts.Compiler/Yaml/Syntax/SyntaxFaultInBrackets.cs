using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Explains mistakes inside <c>[…]</c> and <c>{…}</c>, and brackets and commas that stand alone.</summary>
internal static class SyntaxFaultInBrackets
{
    public static SyntaxFinding? Explain(SyntaxContext context, string? message, int start)
    {
        var bracket = context.OpenBracket;
        if (bracket < 0)
        {
            return context.At(start) is ']' or '}' or ',' && message is not null ? Unexpected(context, start) : null;
        }

        if (message is null || context.IsAtEnd(start) || IsMismatch(context.At(bracket), context.At(start)) || IsOutdented(context, start))
        {
            return new SyntaxFinding(
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
            ? new SyntaxFinding(FileDiagnostics.MissingComma, context.Range(start, start + 1), Closing(context, bracket))
            : null;
    }

    /// <summary>A second colon; where a quoted key stands before it, as in JSON, the comma before that key is what is missing.</summary>
    private static SyntaxFinding OfColon(SyntaxContext context, int colon)
    {
        var from = context.FirstVisible(context.Last.End + 1);
        var quote = from < colon ? context.Text.IndexOf('"', from, colon - from) : -1;
        return quote > from
            ? new SyntaxFinding(FileDiagnostics.MissingComma, context.Range(quote, quote + 1), Closing(context, context.OpenBracket))
            : new SyntaxFinding(FileDiagnostics.UnexpectedColon, context.Range(colon, colon + 1));
    }

    /// <summary>In <c>{paths:[…]}</c> the colon belongs to the key for want of a space.</summary>
    private static SyntaxFinding? MissingSpace(SyntaxContext context, int start)
    {
        var colon = start - 1;
        if (context.At(start) is not ('[' or '{') || context.At(colon) != ':')
        {
            return null;
        }

        var before = context.Text.LastIndexOfAny([',', '{', '[', '\n', '\r'], colon);
        var key = context.Text.Substring(before + 1, colon - before - 1).Trim();
        var value = context.At(start) == '[' ? "[…]" : "{…}";
        return key.Length == 0 ? null : new SyntaxFinding(FileDiagnostics.MissingSpaceAfterColon, context.Range(colon, start), key, value);
    }

    private static SyntaxFinding Unexpected(SyntaxContext context, int start) =>
        new(FileDiagnostics.UnexpectedSign, context.Range(start, start + 1), context.At(start));

    private static bool IsMismatch(char open, char found) => open == '[' ? found == '}' : found == ']';

    /// <summary>Whether a later line stands no deeper than the one with the bracket: the bracket should have ended before.</summary>
    private static bool IsOutdented(SyntaxContext context, int start)
    {
        var content = context.LineContent(start);
        var bracketContent = context.LineContent(context.OpenBracket);
        return context.LineOf(start) > context.LineOf(context.OpenBracket) && context.At(content) is not (']' or '}')
            && content - context.LineStart(start) <= bracketContent - context.LineStart(context.OpenBracket);
    }

    private static char Closing(SyntaxContext context, int bracket) => context.At(bracket) == '[' ? ']' : '}';
}
