using System;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>The diagnostic for a syntax error, without its file.</summary>
internal readonly record struct SyntaxDiagnostic(FactDescriptor Descriptor, TextRange Range, params object?[] Arguments);

/// <summary>
/// Turns an exception of the parser into a diagnostic that a curator understands. The parser says what it expected; the text around the
/// error shows what the curator did.
/// </summary>
internal static class SyntaxFault
{
    /// <param name="context">The text, and what was parsed before the error.</param>
    /// <param name="message">The message of the parser, or null if it crashed.</param>
    /// <param name="start">The start of the error according to the parser.</param>
    /// <param name="end">The end of the error according to the parser.</param>
    public static SyntaxDiagnostic Explain(SyntaxContext context, string? message, int start, int end) =>
        OfMarker(context, start)
        ?? SyntaxFaultOfLookAlike.Explain(context, start)
        ?? OfTab(context, message, end)
        ?? OfToken(context, message, start, end)
        ?? OfQuoteBefore(context, start)
        ?? SyntaxFaultInBrackets.Explain(context, message, start)
        ?? SyntaxFaultInLines.Explain(context, message ?? "", start)
        ?? new SyntaxDiagnostic(FileDiagnostics.NotYaml, context.Range(start, Math.Max(end, start + 1)), Lower(message));

    /// <summary>A conflict marker between the last token that was parsed and the line of the error.</summary>
    private static SyntaxDiagnostic? OfMarker(SyntaxContext context, int start)
    {
        for (var line = context.LineStart(context.Last.End); line <= start && line < context.Text.Length; line = context.NextLine(line))
        {
            if (MergeConflict.IsMarker(context.Text, line))
            {
                var end = context.LineEnd(line);
                return new SyntaxDiagnostic(FileDiagnostics.MergeConflict, context.Range(line, end), context.Text.Substring(line, end - line));
            }
        }

        return null;
    }

    private static SyntaxDiagnostic? OfTab(SyntaxContext context, string? message, int end)
    {
        var tab = context.OpenBracket < 0 ? context.IndentingTab(end) : -1;
        if (tab < 0 && message is not null && message.Contains(" tab "))
        {
            tab = NextIndentingTab(context, context.Last.End);
        }

        return tab < 0 ? null : new SyntaxDiagnostic(FileDiagnostics.TabIndentation, context.Range(tab, tab + 1));
    }

    private static int NextIndentingTab(SyntaxContext context, int offset)
    {
        for (; offset < context.Text.Length; offset = context.LineEnd(offset) + 1)
        {
            if (context.IndentingTab(offset) is var tab and >= 0 && tab >= context.Last.End)
            {
                return tab;
            }
        }

        return context.Text.IndexOf('\t', Math.Min(context.Last.End, context.Text.Length));
    }

    /// <summary>Errors inside a token, which the parser reports at its start.</summary>
    private static SyntaxDiagnostic? OfToken(SyntaxContext context, string? message, int start, int end)
    {
        if (message is null)
        {
            return null;
        }

        if (message.Contains("quoted scalar") && context.At(start) is '"' or '\'')
        {
            return message.Contains("escape") || message.Contains("hexadecimal") || message.Contains("surrogates")
                ? Escape(context, start, end)
                : UnclosedQuote(context, start);
        }

        if (message.Contains("cannot start any token") || message.Contains("anchor or alias"))
        {
            return new SyntaxDiagnostic(FileDiagnostics.ReservedStart, context.Range(start, start + 1), context.At(start));
        }

        if (message.Contains("block scalar") && context.At(start) is '|' or '>')
        {
            return BlockScalar(context, start);
        }

        if (message.Contains("tag handle") || message.Contains("scanning a tag") || message.Contains("parsing a tag"))
        {
            return Tag(context, start);
        }

        var isDirective = message.Contains("irective") || message.Contains("incompatible YAML");
        return isDirective ? new SyntaxDiagnostic(FileDiagnostics.Directive, context.RestOfLine(context.LineContent(start))) : null;
    }

    private static SyntaxDiagnostic Escape(SyntaxContext context, int start, int end)
    {
        var backslash = context.Text.LastIndexOf('\\', Math.Min(end, context.Text.Length - 1));
        backslash = Math.Max(backslash, start);
        var length = Math.Min(2, context.Text.Length - backslash);
        return new SyntaxDiagnostic(
            FileDiagnostics.UnknownEscape,
            context.Range(backslash, backslash + length),
            context.Text.Substring(backslash, length));
    }

    private static SyntaxDiagnostic UnclosedQuote(SyntaxContext context, int start) => context.At(start) == '\''
        ? new SyntaxDiagnostic(FileDiagnostics.UnclosedQuote, context.RestOfLine(start), "'", "''")
        : new SyntaxDiagnostic(FileDiagnostics.UnclosedQuote, context.RestOfLine(start), "\"", "\\\"");

    private static SyntaxDiagnostic BlockScalar(SyntaxContext context, int start) =>
        context.At(start + 1) is ' ' or '-' or '+' or (>= '0' and <= '9') or '\r' or '\n'
            ? new SyntaxDiagnostic(FileDiagnostics.BlockHeader, context.RestOfLine(start), context.At(start))
            : new SyntaxDiagnostic(FileDiagnostics.ReservedStart, context.Range(start, start + 1), context.At(start));

    private static SyntaxDiagnostic Tag(SyntaxContext context, int start)
    {
        var (tagStart, tagEnd) = new SourceTokens(context.Text).Tag(start);
        tagEnd = Math.Max(tagEnd, Math.Min(tagStart + 1, context.Text.Length));
        return new SyntaxDiagnostic(FileDiagnostics.Tag, context.Range(tagStart, tagEnd), context.Text.Substring(tagStart, tagEnd - tagStart));
    }

    /// <summary>An error right after a quoted text, usually caused by its quotes.</summary>
    private static SyntaxDiagnostic? OfQuoteBefore(SyntaxContext context, int start)
    {
        var last = context.Last;
        if (!last.IsQuoted || context.LineOf(last.End) != context.LineOf(start) || context.At(start) == ':' || start >= context.Text.Length)
        {
            return null;
        }

        if (context.LineOf(last.Start) != context.LineOf(last.End))
        {
            return UnclosedQuote(context, last.Start);
        }

        var isPunctuation = context.At(start) is ',' or '[' or ']' or '{' or '}';
        return isPunctuation
            ? null
            : new SyntaxDiagnostic(FileDiagnostics.TextAfterQuote, context.RestOfLine(start), context.At(last.Start) == '\'' ? "''" : "\\\"");
    }

    private static string Lower(string? message)
    {
        var text = string.IsNullOrEmpty(message)
            ? "a character is missing or superfluous"
            : message!.TrimEnd('.').Replace('\n', ' ').Replace('\r', ' ');
        return char.ToLowerInvariant(text[0]) + text.Substring(1);
    }
}
