using System;

namespace Facts.Compiler.Yaml;

/// <summary>Finds the exact ends of tokens in the text, where the parser's marks include what stands around them.</summary>
internal sealed class SourceTokens(string text)
{
    /// <summary>The offset of the content behind anchors and tags.</summary>
    public int SkipProperties(int start, int end)
    {
        var offset = start;
        while (offset < end && text[offset] is '&' or '!')
        {
            offset = SkipSpace(EndOfWord(offset), end);
        }

        return Math.Min(offset, end);
    }

    /// <summary>Where the tag stands among the properties that begin at <paramref name="start"/>.</summary>
    public (int Start, int End) Tag(int start)
    {
        while (start < text.Length && text[start] == '&')
        {
            start = SkipSpace(EndOfWord(start), text.Length);
        }

        return (start, EndOfWord(start));
    }

    /// <summary>Behind the last visible character of a block of text, which the parser ends at the next token's line.</summary>
    public int EndOfBlock(int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Behind the bracket that the parser saw at or near <paramref name="offset"/>.</summary>
    public int ClosingBracket(int offset, char bracket)
    {
        var found = SkipSpace(offset, text.Length);
        return found < text.Length && text[found] == bracket ? found + 1 : offset;
    }

    /// <summary>Behind the last visible character of the line, comments included.</summary>
    public int EndOfLine(int start)
    {
        var end = text.IndexOfAny(['\r', '\n'], Math.Min(start, text.Length));
        end = end < 0 ? text.Length : end;
        return EndOfBlock(start, end);
    }

    /// <summary>The visible text from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public string Line(int start, int end) => text.Substring(start, Math.Max(start, end) - start).Trim();

    private int EndOfWord(int offset)
    {
        while (offset < text.Length && !char.IsWhiteSpace(text[offset]))
        {
            offset++;
        }

        return offset;
    }

    private int SkipSpace(int offset, int end)
    {
        while (offset < end && (char.IsWhiteSpace(text[offset]) || text[offset] == '#'))
        {
            offset = text[offset] == '#' ? EndOfLine(offset) : offset + 1;
        }

        return offset;
    }
}
