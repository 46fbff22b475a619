using Facts.Compiler.Confusables;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>
/// Finds characters in unquoted keys and texts that look like spaces or YAML punctuation. They are valid YAML, but rarely mean what they look
/// like.
/// </summary>
internal sealed class LookAlikeCheck(string path, string text, TextPositions positions, DiagnosticBag diagnostics)
{
    /// <summary>Whether the file has any of the characters; most have none.</summary>
    public bool IsNeeded { get; } = LookAlikes.AreIn(text);

    /// <summary>Whether an unusual space indents a line, so that the line belongs elsewhere than it appears to.</summary>
    public bool HidesStructure { get; private set; }

    /// <summary>Checks a quoted key; the quotes are included in the range.</summary>
    public void CheckQuotedKey(int start, int end)
    {
        var (first, last) = (start + 1, end - 2);
        if (first <= last && text[first] == ' ')
        {
            ReportSpace(first, "at the start of", "key");
        }
        else if (first <= last && text[last] == ' ')
        {
            ReportSpace(last, "at the end of", "key");
        }
        else if (IsNeeded)
        {
            CheckKey(first, last + 1, isQuoted: true);
        }
    }

    /// <summary>Checks an unquoted key.</summary>
    public void CheckPlainKey(int start, int end)
    {
        if (IsNeeded && start < end)
        {
            CheckKey(start, end, isQuoted: false);
        }
    }

    private void CheckKey(int start, int end, bool isQuoted)
    {
        for (var index = start; index < end; index++)
        {
            if (LookAlikes.IsSpace(text[index]) && index == start && IsLineStart(start))
            {
                ReportIndentation(index);
                return;
            }

            if (LookAlikes.IsSpace(text[index]))
            {
                ReportSpace(index, index == start ? "at the start of" : index == end - 1 ? "at the end of" : "inside", "key");
                return;
            }
        }

        if (!isQuoted)
        {
            CheckQuotes(start, end, isInBrackets: false);
        }
    }

    /// <summary>Checks an unquoted text.</summary>
    /// <param name="isLine">Whether it is at the start of a line or an item, where a key could be.</param>
    public void CheckPlain(int start, int end, bool isLine, bool isInBrackets)
    {
        if (start >= end)
        {
            return;
        }

        if (LookAlikes.IsSpace(text[start]))
        {
            ReportSpace(start, "at the start of", "text");
        }
        else if (isLine)
        {
            CheckLine(start);
        }

        CheckQuotes(start, end, isInBrackets);
        for (var line = NextLine(start, end); line < end; line = NextLine(line, end))
        {
            var content = SkipBlanks(line, end);
            if (content < end && LookAlikes.IsSpace(text[content]))
            {
                ReportIndentation(content);
            }
            else if (content < end)
            {
                CheckLine(content);
            }
        }
    }

    /// <summary>Checks whether a line of a text begins like an item or an entry.</summary>
    private void CheckLine(int start)
    {
        var next = start + 1 < text.Length ? text[start + 1] : '\n';
        var word = LookAlikes.EndOfWord(text, start);
        if (LookAlikes.IsDash(text[start]) && LookAlikes.IsBlank(next))
        {
            ReportSign(start, "begins no item of a list. Write '- '");
        }
        else if (text[start] == '-' && LookAlikes.IsSpace(next))
        {
            ReportSpace(start + 1, "after the dash, which begins an item only before an ordinary space, in", "text");
        }
        else if (word > start && word < text.Length && LookAlikes.IsColon(text[word]))
        {
            ReportSign(word, "ends no key. Write ': '");
        }
        else if (word > start && word + 1 < text.Length && text[word] == ':' && LookAlikes.IsSpace(text[word + 1]))
        {
            ReportSpace(word + 1, "after the colon, which ends a key only before an ordinary space, in", "text");
        }
    }

    private void CheckQuotes(int start, int end, bool isInBrackets)
    {
        if (!LookAlikes.IsQuote(text[start]))
        {
            return;
        }

        var isClosed = end - start > 1 && (LookAlikes.IsQuote(text[end - 1]) || text[end - 1] is '"' or '\'');
        for (var index = start + 1; index < end - 1; index++)
        {
            isClosed &= !LookAlikes.IsQuote(text[index]) || text[index] == '\u2019';
        }

        // In brackets, a comma may have ended the text before its closing quote.
        var isOpen = isInBrackets && text.IndexOfAny(LookAlikes.Quotes.ToCharArray(), start + 1, end - start - 1) < 0;
        if (isClosed || (isOpen && text[start] != '\u2019'))
        {
            var inner = text.Substring(start + 1, end - start - (isClosed ? 2 : 1));
            Report(FileDiagnostics.LookAlikeQuotes, start, end, text[start], CharacterText.Code(text[start]), JsonWords.Quote(inner));
        }
    }

    private void ReportIndentation(int index)
    {
        Report(FileDiagnostics.UnusualIndentation, index, index + 1, CharacterText.UnusualSpace(text[index]), CharacterText.Code(text[index]));
        HidesStructure = true;
    }

    private void ReportSpace(int index, string where, string what) => Report(
        FileDiagnostics.UnusualSpace,
        index,
        index + 1,
        CharacterText.UnusualSpace(text[index]) ?? "space",
        CharacterText.Code(text[index]),
        where,
        what,
        $"\\u{(int)text[index]:X4}");

    private void ReportSign(int index, string meaning) =>
        Report(FileDiagnostics.LookAlikeSign, index, index + 1, text[index], CharacterText.Code(text[index]), meaning);

    private void Report(FactDescriptor descriptor, int start, int end, params object?[] arguments) =>
        diagnostics.Report(descriptor, new Place(path, positions.Range(start, end)), arguments);

    private int NextLine(int offset, int end) => text.IndexOfAny(['\r', '\n'], offset, end - offset) is var at and >= 0 ? at + 1 : end;

    private bool IsLineStart(int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '\t')
        {
            offset--;
        }

        return offset == 0 || text[offset - 1] is '\r' or '\n' or '\uFEFF';
    }

    private int SkipBlanks(int offset, int end)
    {
        while (offset < end && text[offset] is ' ' or '\t' or '\r' or '\n')
        {
            offset++;
        }

        return offset;
    }
}
