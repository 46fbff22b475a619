using System;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>The tokens and brackets before a syntax error, and the lines around it.</summary>
internal sealed class SyntaxContext(string text, TextPositions positions, LastToken last, OpenNode[] open)
{
    public string Text { get; } = text;

    public LastToken Last { get; } = last;

    /// <summary>The offset of the innermost bracket that is still open, or -1.</summary>
    public int OpenBracket { get; } = FindBracket(open);

    public bool IsAtEnd(int offset) => FirstVisible(offset) >= Text.Length;

    public char At(int offset) => offset >= 0 && offset < Text.Length ? Text[offset] : '\0';

    public int LineOf(int offset) => positions.LineOf(Math.Min(offset, Text.Length));

    public int LineStart(int offset) => positions.LineStart(LineOf(offset));

    public int LineEnd(int offset)
    {
        var end = Text.IndexOfAny(['\r', '\n'], Math.Min(offset, Text.Length));
        end = end < 0 ? Text.Length : end;
        while (end > offset && Text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    /// <summary>The start of the line after that of <paramref name="offset"/>, or the end of the text.</summary>
    public int NextLine(int offset) => positions.NextLine(LineOf(offset));

    /// <summary>The offset of the first character of the line that is neither space nor tab.</summary>
    public int LineContent(int offset)
    {
        var start = LineStart(offset);
        while (At(start) is ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    public TextRange Range(int start, int end) => positions.Range(start, end);

    public TextRange RestOfLine(int start) => Range(start, Math.Max(LineEnd(start), Math.Min(start + 1, Text.Length)));

    /// <summary>The offset of the first character from <paramref name="offset"/> on that is not white space or part of a comment.</summary>
    public int FirstVisible(int offset)
    {
        while (offset < Text.Length && (char.IsWhiteSpace(Text[offset]) || Text[offset] == '#'))
        {
            offset = Text[offset] == '#' ? LineEnd(offset) : offset + 1;
        }

        return offset;
    }

    /// <summary>The offset of a tab in the indentation of the line of <paramref name="offset"/>, or -1.</summary>
    public int IndentingTab(int offset)
    {
        var content = LineContent(offset);
        return content < Text.Length && Text[content] is not ('\r' or '\n' or '#')
            ? Text.IndexOf('\t', LineStart(offset), content - LineStart(offset))
            : -1;
    }

    /// <summary>Whether an open list or map without brackets starts in this column.</summary>
    public bool IsOpenColumn(int column)
    {
        foreach (var node in open)
        {
            if (node.Kind != OpenNodeKind.Document && !node.IsFlow && node.Start >= 0 && positions.At(node.Start).Column == column)
            {
                return true;
            }
        }

        return false;
    }

    private static int FindBracket(OpenNode[] open)
    {
        for (var i = open.Length - 1; i >= 0; i--)
        {
            if (open[i].IsFlow)
            {
                return open[i].Start;
            }
        }

        return -1;
    }
}
