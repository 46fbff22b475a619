using System;
using System.Globalization;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Explains errors in lines outside brackets: colons, dashes and indentation.</summary>
internal static class SyntaxFaultInLines
{
    public static SyntaxDiagnostic? Explain(SyntaxContext context, string message, int start)
    {
        if (LongKey(context, start) is { } longKey)
        {
            return longKey;
        }

        var last = context.Last;
        if (context.At(start) == ':' && last.IsQuoted && last.End == start && context.LineOf(last.Start) < context.LineOf(start))
        {
            return new SyntaxDiagnostic(FileDiagnostics.KeyTooLong, context.Range(last.Start, last.End));
        }

        if (message.Contains("Block sequence entries are not allowed"))
        {
            return new SyntaxDiagnostic(FileDiagnostics.ListInLine, context.Range(start, start + 1));
        }

        if (context.At(start) == ':' && (message.Contains("invalid mapping") || message.Contains("Mapping values are not allowed")))
        {
            return OfColon(context, start);
        }

        var isLineStart = context.LineContent(start) == start && start < context.Text.Length;
        return isLineStart && (message.Contains("expected key")
            || message.Contains("expected '-'")
            || message.Contains("<document ")
            || message.Contains("simple key"))
            ? OfLine(context, start)
            : null;
    }

    private static SyntaxDiagnostic? LongKey(SyntaxContext context, int start)
    {
        var content = context.LineContent(start);
        var end = context.At(start) == ':' ? start : FindKeyEnd(context, content);
        return end - content > 1024 && (start == content || start == end)
            ? new SyntaxDiagnostic(FileDiagnostics.KeyTooLong, context.Range(content, end))
            : null;
    }

    /// <summary>A colon that does not end a key: within a value, or after a text that continues over several lines.</summary>
    private static SyntaxDiagnostic OfColon(SyntaxContext context, int colon)
    {
        var first = SkipIndicators(context, context.FirstVisible(context.Last.End), colon);
        if (context.LineOf(first) == context.LineOf(colon))
        {
            return new SyntaxDiagnostic(FileDiagnostics.UnexpectedColon, context.Range(colon, colon + 1));
        }

        for (var line = first; line < colon && context.LineOf(line) < context.LineOf(colon); line = context.FirstVisible(context.LineEnd(line)))
        {
            if (MissingSpace(context, line) is { } missing)
            {
                return missing;
            }
        }

        var content = context.LineContent(colon);
        return context.LineContent(first) == first && first - context.LineStart(first) == content - context.LineStart(content)
            ? MissingColon(context, first)
            : new SyntaxDiagnostic(FileDiagnostics.TooDeepLine, context.RestOfLine(content));
    }

    private static int SkipIndicators(SyntaxContext context, int offset, int colon)
    {
        while (offset < colon && context.At(offset) is ':' or '-' or '?' && context.At(offset + 1) is ' ' or '\t' or '\r' or '\n')
        {
            offset = context.FirstVisible(offset + 1);
        }

        return Math.Min(offset, colon);
    }

    /// <summary>A line that starts with something that cannot be there.</summary>
    private static SyntaxDiagnostic OfLine(SyntaxContext context, int start)
    {
        if (context.At(start) == '-' && context.At(start + 1) is not (' ' or '-' or '\r' or '\n' or '\0'))
        {
            var end = context.LineEnd(start);
            return new SyntaxDiagnostic(
                FileDiagnostics.MissingSpaceAfterDash,
                context.Range(start, end),
                context.Text.Substring(start + 1, end - start - 1));
        }

        if (MissingSpace(context, start) is { } missing)
        {
            return missing;
        }

        var column = start - context.LineStart(start);
        if (!context.IsOpenColumn(column))
        {
            var indentation = column == 1 ? "1 space" : column.ToString(CultureInfo.InvariantCulture) + " spaces";
            return new SyntaxDiagnostic(FileDiagnostics.Indentation, context.RestOfLine(start), column == 0 ? "nothing" : indentation);
        }

        var isItem = context.At(start) == '-' && context.At(start + 1) is ' ' or '\r' or '\n' or '\0';
        return isItem || FindKeyEnd(context, start) >= 0
            ? new SyntaxDiagnostic(FileDiagnostics.MixedItems, context.RestOfLine(start))
            : MissingColon(context, start);
    }

    private static SyntaxDiagnostic MissingColon(SyntaxContext context, int start)
    {
        var end = context.LineEnd(start);
        return new SyntaxDiagnostic(FileDiagnostics.MissingColon, context.Range(start, end), context.Text.Substring(start, end - start));
    }

    /// <summary><c>key:value</c> at the start of a line, except for an address such as <c>https://…</c>.</summary>
    private static SyntaxDiagnostic? MissingSpace(SyntaxContext context, int start)
    {
        var end = context.LineEnd(start);
        var colon = context.Text.IndexOf(':', start, end - start);
        if (colon <= start || colon + 1 >= end || context.At(colon + 1) is ' ' or '\t' or '/' || context.Text.IndexOf(' ', start, colon - start) >= 0)
        {
            return null;
        }

        return new SyntaxDiagnostic(
            FileDiagnostics.MissingSpaceAfterColon,
            context.Range(colon, colon + 1),
            context.Text.Substring(start, colon - start),
            context.Text.Substring(colon + 1, end - colon - 1));
    }

    private static int FindKeyEnd(SyntaxContext context, int start)
    {
        var end = context.LineEnd(start);
        var colon = context.Text.IndexOf(": ", start, end - start, StringComparison.Ordinal);
        return colon >= 0 ? colon : context.At(end - 1) == ':' ? end - 1 : -1;
    }
}
