using System;
using System.Text;

namespace Facts.Compiler.Emit.Text;

/// <summary>
/// Builds C# text line by line: four spaces per level, lines of at most 150 characters if they can be broken, <c>\n</c> as line end, and no two
/// blank lines in a row.
/// </summary>
internal sealed class CodeWriter
{
    /// <summary>The number of spaces per level.</summary>
    public const int Indentation = 4;

    private const int LongestLine = 150;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _wantsBlank;

    /// <summary>The maximum length of a line at the current level.</summary>
    public int Width => LongestLine - (_depth * Indentation);

    /// <summary>Writes lines at the current level; each line of <paramref name="text"/> keeps its own additional indentation.</summary>
    public void Line(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            SingleLine(text, start, end - start);
            start = end + 1;
        }
    }

    /// <summary>Writes a blank line before what follows, except at the start of a block.</summary>
    public void Blank() => _wantsBlank = _text.Length > 0;

    /// <summary>Writes <paramref name="header"/> and an opening brace; disposing the scope writes <paramref name="end"/>.</summary>
    public Scope Block(string header, string end = "}")
    {
        Line(header);
        Line("{");
        _depth++;
        return new Scope(this, end);
    }

    /// <summary>Indents what follows, as after a broken line.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, null);
    }

    /// <summary>Writes one line unchanged, however long it is.</summary>
    public void Raw(Action<StringBuilder> write)
    {
        EndBlank();
        _text.Append(' ', _depth * Indentation);
        write(_text);
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    private void SingleLine(string text, int start, int length)
    {
        if (length == 0)
        {
            Blank();
            return;
        }

        EndBlank();
        if (length <= Width)
        {
            Append(0, text, start, length);
            return;
        }

        var indent = 0;
        while (text[start + indent] == ' ')
        {
            indent++;
        }

        foreach (var (depth, piece) in LineBreaker.Break(text.Substring(start + indent, length - indent), Width - indent))
        {
            Append(indent + (depth * Indentation), piece, 0, piece.Length);
        }
    }

    private void Append(int indent, string text, int start, int length) =>
        _text.Append(' ', (_depth * Indentation) + indent).Append(text, start, length).Append('\n');

    private void EndBlank()
    {
        if (_wantsBlank && !EndsWithOpenBrace())
        {
            _text.Append('\n');
        }

        _wantsBlank = false;
    }

    private bool EndsWithOpenBrace() =>
        _text.Length >= 2 && _text[_text.Length - 2] == '{' && (_text.Length == 2 || _text[_text.Length - 3] is ' ' or '\n');

    private void Close(string? line)
    {
        _depth--;
        if (line is not null)
        {
            _wantsBlank = false;
            Line(line);
        }
    }

    /// <summary>Ends a block; the default scope does nothing.</summary>
    public readonly struct Scope(CodeWriter? writer, string? line) : IDisposable
    {
        public void Dispose() => writer?.Close(line);
    }
}
