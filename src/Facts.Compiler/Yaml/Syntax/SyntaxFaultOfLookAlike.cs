using Facts.Compiler.Confusables;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Explains errors caused by a character that looks like a space or YAML punctuation.</summary>
internal static class SyntaxFaultOfLookAlike
{
    /// <summary>Searches from the last token that was parsed to the line of the error.</summary>
    public static SyntaxDiagnostic? Explain(SyntaxContext context, int start)
    {
        if (!LookAlikes.AreIn(context.Text))
        {
            return null;
        }

        for (var line = context.LineStart(context.Last.End); line <= start && line < context.Text.Length; line = context.NextLine(line))
        {
            if (OfLine(context, line) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static SyntaxDiagnostic? OfLine(SyntaxContext context, int line)
    {
        var (text, end) = (context.Text, context.LineEnd(line));
        var content = line;
        while (content < end && text[content] is ' ' or '\t')
        {
            content++;
        }

        if (content >= end || text[content] == '#')
        {
            return null;
        }

        if (LookAlikes.IsSpace(text[content]))
        {
            return new SyntaxDiagnostic(
                FileDiagnostics.UnusualIndentation,
                context.Range(content, content + 1),
                CharacterText.UnusualSpace(text[content]),
                CharacterText.Code(text[content]));
        }

        if (LookAlikes.IsDash(text[content]) && LookAlikes.IsBlank(context.At(content + 1)))
        {
            return Sign(context, content, "'-'");
        }

        if (text[content] == '-' && LookAlikes.IsSpace(context.At(content + 1)))
        {
            return Sign(context, content + 1, "' '");
        }

        content = text[content] == '-' && content + 1 < end && text[content + 1] == ' ' ? content + 2 : content;
        return OfEntry(context, content, end);
    }

    private static SyntaxDiagnostic? OfEntry(SyntaxContext context, int start, int end)
    {
        var text = context.Text;
        var colon = text.IndexOf(':', start, end - start);
        var ending = colon < 0 ? end : colon;
        for (var index = start; index < ending; index++)
        {
            if (LookAlikes.IsColon(text[index]))
            {
                return Sign(context, index, "':'");
            }
        }

        if (colon < 0)
        {
            return null;
        }

        if (LookAlikes.IsSpace(context.At(colon + 1)))
        {
            return Sign(context, colon + 1, "' '");
        }

        var value = colon + 1;
        while (value < end && text[value] == ' ')
        {
            value++;
        }

        return value < end && LookAlikes.IsQuote(text[value]) ? Sign(context, value, "'\"'")
            : value < end && text[value] is '"' && text.IndexOf('"', value + 1, end - value - 1) < 0 && LookAlikes.IsQuote(text[end - 1])
                ? Sign(context, end - 1, "'\"'")
            : null;
    }

    private static SyntaxDiagnostic Sign(SyntaxContext context, int index, string sign) =>
        new(FileDiagnostics.NotSign, context.Range(index, index + 1), context.At(index), CharacterText.Code(context.At(index)), sign);
}
