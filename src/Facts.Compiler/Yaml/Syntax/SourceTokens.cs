using System;

namespace Facts.Compiler.Yaml;

/// <summary>Finds the exact bounds of tokens in the text, because the positions that the parser gives include what surrounds them.</summary>
internal sealed class SourceTokens(string text)
{
    /// <summary>The offset of the content after anchors and tags.</summary>
    public int SkipProperties(int start, int end)
    {
        var offset = start;
        while (offset < end && text[offset] is '&' or '!')
        {
            offset = SkipSpace(EndOfWord(offset), end);
        }

        return Math.Min(offset, end);
    }

    /// <summary>The place of the tag among the properties that start at <paramref name="start"/>.</summary>
    public (int Start, int End) Tag(int start)
    {
        while (start < text.Length && text[start] == '&')
        {
            start = SkipSpace(EndOfWord(start), text.Length);
        }

        return (start, EndOfWord(start));
    }

    /// <summary>The end of a block scalar without trailing white space; the parser includes everything up to the line of the next token.</summary>
    public int EndOfBlock(int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The end of the closing bracket at or after <paramref name="offset"/>.</summary>
    public int ClosingBracket(int offset, char bracket)
    {
        var found = SkipSpace(offset, text.Length);
        return found < text.Length && text[found] == bracket ? found + 1 : offset;
    }

    /// <summary>Whether the first visible character from an offset on, comments apart, is this one.</summary>
    public bool IsNext(int offset, char character)
    {
        var found = SkipSpace(offset, text.Length);
        return found < text.Length && text[found] == character;
    }

    /// <summary>The end of the line without trailing white space; comments are included.</summary>
    public int EndOfLine(int start)
    {
        var end = text.IndexOfAny(['\r', '\n'], Math.Min(start, text.Length));
        end = end < 0 ? text.Length : end;
        return EndOfBlock(start, end);
    }

    /// <summary>The text from <paramref name="start"/> to <paramref name="end"/> without white space around it.</summary>
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
