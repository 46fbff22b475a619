using System;
using System.Collections.Generic;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>
/// Lines and columns of a text. The parser's own line numbers are not used: they count from 1, run ahead at the end of a
/// file and differ from an editor's where a line ends unusually; only its offsets are right everywhere.
/// </summary>
internal sealed class TextPositions : NodePlaces
{
    private readonly int[] _lineStarts;
    private readonly int _length;
    private readonly int _byteOrderMark;

    // Only a guess where to begin, so it does no harm where several threads ask.
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

    /// <summary>The range of what the parser says stands from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public override TextRange Range(int start, int end)
    {
        var first = At(start);
        return new TextRange(first, end <= start ? first : At(end));
    }

    /// <summary>The offset in the whole text of a mark of the parser, which is not given the byte order mark.</summary>
    public int Offset(in YamlDotNet.Core.Mark mark) => (int)Math.Min(mark.Index + _byteOrderMark, _length);

    /// <summary>The position of an offset in the whole text; the byte order mark takes no column.</summary>
    public Mark At(int offset)
    {
        offset = Math.Max(_byteOrderMark, Math.Min(offset, _length));
        var line = LineOf(offset);
        return new Mark(offset, line, offset - _lineStarts[line]);
    }

    public int LineStart(int line) => _lineStarts[line];

    public int LineOf(int offset)
    {
        // Marks come nearly in order, so the line is most often the last one or soon behind it.
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
