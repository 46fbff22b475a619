using System;
using System.Text;

namespace Facts.Compiler.Emit.Text;

/// <summary>Builds C# text line by line: four spaces a level, <c>\n</c> alone ends a line, never two blank lines together.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _wantsBlank;

    /// <summary>Writes lines at the present depth; each line of <paramref name="text"/> keeps its own further indentation.</summary>
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

    /// <summary>Parts what follows from what stands above; at the start of a block it does nothing.</summary>
    public void Blank() => _wantsBlank = _text.Length > 0;

    /// <summary>Writes <paramref name="header"/> and opens braces, which end with the scope as <paramref name="end"/>.</summary>
    public Scope Block(string header, string end = "}")
    {
        Line(header);
        Line("{");
        _depth++;
        return new Scope(this, end);
    }

    /// <summary>Indents what follows, as of a broken line.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, null);
    }

    /// <summary>Writes text as it is, which may be large.</summary>
    public void Raw(Action<StringBuilder> write)
    {
        EndBlank();
        _text.Append(' ', _depth * 4);
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
        _text.Append(' ', _depth * 4).Append(text, start, length).Append('\n');
    }

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

    /// <summary>Ends a block; the default scope ends nothing.</summary>
    public readonly struct Scope(CodeWriter? writer, string? line) : IDisposable
    {
        public void Dispose() => writer?.Close(line);
    }
}
