using System;
using System.Collections.Generic;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>
/// Converts offsets in a text to lines and columns. The parser's own line numbers are not used: they start at 1, are too large at the end
/// of a file, and differ from an editor's at unusual line ends. Only its offsets are always right.
/// </summary>
internal sealed class TextPositions : NodePlaces
{
    private readonly int[] _lineStarts;
    private readonly int _length;
    private readonly int _byteOrderMark;

    // Only a starting point for the search, so a race between threads does no harm.
    private int _lastLine;

    public TextPositions(string text)
    {
        _length = text.Length;
        _byteOrderMark = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var lineStarts = new List<int> { _byteOrderMark };
        var from = 0;
        while (from < text.Length && text.IndexOfAny(LineEnds, from) is var end and >= 0)
        {
            from = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            lineStarts.Add(from);
        }

        _lineStarts = lineStarts.ToArray();
    }

    private static char[] LineEnds { get; } = ['\r', '\n'];

    /// <summary>The range between two offsets of the parser.</summary>
    public override TextRange Range(int start, int end)
    {
        var first = At(start);
        return new TextRange(first, end <= start ? first : At(end));
    }

    /// <summary>The offset of a mark in the whole text; the parser does not see the byte order mark.</summary>
    public int Offset(in YamlDotNet.Core.Mark mark) => (int)Math.Min(mark.Index + _byteOrderMark, _length);

    /// <summary>The position of an offset in the whole text; the byte order mark has no column.</summary>
    public Mark At(int offset)
    {
        offset = Math.Max(_byteOrderMark, Math.Min(offset, _length));
        var line = LineOf(offset);
        return new Mark(offset, line, offset - _lineStarts[line]);
    }

    public int LineStart(int line) => _lineStarts[line];

    /// <summary>The start of the line after <paramref name="line"/>, or the end of the text.</summary>
    public int NextLine(int line) => line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : _length;

    public int LineOf(int offset)
    {
        // Offsets come almost in order, so the line is usually the last one or shortly after it.
        var line = _lastLine;
        if (_lineStarts[line] > offset)
        {
            line = Array.BinarySearch(_lineStarts, offset);
            line = line < 0 ? Math.Max(0, ~line - 1) : line;
        }

        for (var steps = 0; line + 1 < _lineStarts.Length && _lineStarts[line + 1] <= offset; line++)
        {
            if (++steps > 8)
            {
                line = Array.BinarySearch(_lineStarts, offset);
                line = line < 0 ? ~line - 1 : line;
                break;
            }
        }

        _lastLine = line;
        return line;
    }
}
