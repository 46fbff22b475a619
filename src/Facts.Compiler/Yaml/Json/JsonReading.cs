using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>
/// Reads one JSON text (RFC 8259) into the same nodes as YAML. Invalid JSON is reported and read as it was probably meant, so that one pass
/// finds most errors. It stops where the meaning is not clear, for example at mismatched brackets.
/// </summary>
internal sealed class JsonReading
{
    private readonly JsonSource _source;
    private readonly JsonSyntax _syntax;
    private readonly TextPositions _positions;
    private readonly JsonSpace _space;
    private readonly JsonStrings _strings;
    private readonly JsonWords _words;
    private readonly MappingEntries _entries;
    private readonly LookAlikeCheck _lookAlikes;
    private readonly SharedTexts _keys;
    private readonly SharedTexts _values;
    private YamlNode[] _items = new YamlNode[64];
    private int _itemCount;

    public JsonReading(string path, string text, TextPositions positions, JsonSyntax syntax, DiagnosticBag diagnostics)
    {
        (_positions, _syntax) = (positions, syntax);
        _source = new JsonSource(path, text, positions, diagnostics);
        _space = new JsonSpace(_source, syntax.Comments);
        _strings = new JsonStrings(_source);
        _words = new JsonWords(_source);
        _entries = new MappingEntries(path, diagnostics);
        _lookAlikes = new LookAlikeCheck(path, text, positions, diagnostics);
        _keys = new SharedTexts(text.Length);
        _values = new SharedTexts(text.Length);
    }

    /// <summary>The value of the file, or null if it has none or could not be read to its end.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>Reads the text; returns whether it was read to its end.</summary>
    public bool Run(CancellationToken cancellation)
    {
        _space.Skip();
        if (!_source.IsAtEnd && !_source.IsStopped)
        {
            ReadRoot(cancellation);
        }

        return !_source.IsStopped;
    }

    private void ReadRoot(CancellationToken cancellation)
    {
        var start = _source.At;
        var isValue = _source.Next is '{' or '[' or '"' or '-' or (>= '0' and <= '9')
            || _source.StartsWith("true") || _source.StartsWith("false") || _source.StartsWith("null");
        if (!isValue)
        {
            _source.Stop(start, _source.EndOfLine(start), "it begins with neither '{' nor '['. If it is YAML, let the name of the file end in .yaml");
            return;
        }

        Root = ReadValue(0, cancellation);
        _space.Skip();
        if (!_source.IsAtEnd && !_source.IsStopped)
        {
            var reason = _source.Next == ':' ? "the entries are not in braces. Put all of them between '{' and '}'"
                : _source.Next is ']' or '}' ? $"this '{_source.Next}' closes nothing. Remove it, or open it above"
                : "the value of the file has ended before this, and there can be no other. Write a list of them in [ ]";
            _source.Stop(_source.At, _source.EndOfLine(_source.At), reason);
        }

        Root = _source.IsStopped ? null : Root;
    }

    /// <param name="depth">The number of brackets around the value.</param>
    private YamlNode? ReadValue(int depth, CancellationToken cancellation)
    {
        var start = _source.At;
        switch (_source.Next)
        {
            case '"':
                return _strings.Read() is { } text ? Scalar(start, text, ScalarStyle.DoubleQuoted) : null;
            case '{':
                cancellation.ThrowIfCancellationRequested();
                return Enter(depth) ? ReadObject(depth + 1, cancellation) : null;
            case '[':
                return Enter(depth) ? ReadArray(depth + 1, cancellation) : null;
            case '-' or (>= '0' and <= '9') or 't' or 'f' or 'n':
                return ReadWord(start);
            case var quote when JsonStrings.IsOtherQuote(quote):
                return _strings.ReadMisquoted() is { } misquoted ? Scalar(start, misquoted, ScalarStyle.DoubleQuoted) : null;
            case '\0' or ',' or ':' or '}' or ']':
                _source.Stop(
                    start,
                    start + 1,
                    _source.IsAtEnd ? "the value is missing at the end" : $"a value is missing before this '{_source.Next}'");
                return null;
            case var _ when MergeConflict.IsMarker(_source.Text, start):
                _source.Stop(start, start + 1, "");
                return null;
            default:
                return ReadWord(start);
        }
    }

    private YamlScalar? ReadWord(int start)
    {
        var (word, style) = _words.ReadValue();
        return Scalar(start, word, style);
    }

    private bool Enter(int depth)
    {
        if (depth >= YamlLimits.Depth)
        {
            _source.Stop(FileDiagnostics.TooDeep, _source.At, _source.At + 1, YamlLimits.Depth);
        }

        return depth < YamlLimits.Depth;
    }

    private YamlScalar? Scalar(int start, string text, ScalarStyle style)
    {
        if (text.Length > YamlLimits.ScalarLength)
        {
            _source.Stop(FileDiagnostics.TextTooLong, start, _source.At, text.Length, YamlLimits.ScalarLength);
            return null;
        }

        return new YamlScalar(_positions, start, _source.At, _values.Share(text), style);
    }

    private YamlSequence? ReadArray(int depth, CancellationToken cancellation)
    {
        var (start, first) = (_source.At++, _itemCount);
        while (ContinuesList(start, ']', isFirst: _itemCount == first))
        {
            if (ReadValue(depth, cancellation) is not { } item)
            {
                return null;
            }

            AddItem(item);
        }

        if (_source.IsStopped)
        {
            return null;
        }

        var items = ImmutableArray.Create(_items, first, _itemCount - first);
        Array.Clear(_items, first, _itemCount - first);
        _itemCount = first;
        return new YamlSequence(_positions, start, _source.At, items);
    }

    private YamlMapping? ReadObject(int depth, CancellationToken cancellation)
    {
        var (start, first) = (_source.At++, _entries.Count);
        while (ContinuesList(start, '}', isFirst: _entries.Count == first))
        {
            if (!ReadEntry(depth, cancellation))
            {
                return null;
            }
        }

        return _source.IsStopped ? null : new YamlMapping(_positions, start, _source.At, _entries.Finish(first, merged: null));
    }

    private bool ReadEntry(int depth, CancellationToken cancellation)
    {
        var start = _source.At;
        if (ReadKey() is not { } key)
        {
            return false;
        }

        var end = _source.At;
        if (_source.Text[start] == '"')
        {
            _lookAlikes.CheckQuotedKey(start, end);
        }

        if (!ReadColon() || ReadValue(depth, cancellation) is not { } value)
        {
            return false;
        }

        _entries.Add(new YamlEntry(_keys.Share(key), start, end, value));
        return true;
    }

    private string? ReadKey()
    {
        var next = _source.Next;
        if (next == '"')
        {
            return _strings.Read();
        }

        if (JsonStrings.IsOtherQuote(next))
        {
            return _strings.ReadMisquoted();
        }

        if (next is '{' or '[' or ':' || MergeConflict.IsMarker(_source.Text, _source.At))
        {
            _source.Stop(_source.At, _source.At + 1, next == ':' ? "a key is missing before this ':'" : "a key must be a text in double quotes");
            return null;
        }

        return _words.ReadKey();
    }

    private bool ReadColon()
    {
        _space.Skip();
        var at = _source.At;
        switch (_source.Next)
        {
            case ':':
                _source.At++;
                break;
            case '=' or '\uFF1A':
                _source.At += _source.Peek(1) == '>' ? 2 : 1;
                _source.Report(FileDiagnostics.NotJson, at, _source.At, "a ':' separates key and value. Write it in place of this");
                break;
            case ',' or '}' or ']' or '\0':
                _source.Stop(at, at + 1, "the key before this has no value. Write ':' and the value");
                break;
            default:
                _source.Report(FileDiagnostics.NotJson, at, at + 1, "a ':' is missing between the key and this");
                break;
        }

        _space.Skip();
        return !_source.IsStopped;
    }

    /// <summary>Reads up to the next item or entry of a list or map; returns false if there is none.</summary>
    /// <param name="open">The offset of the opening bracket.</param>
    private bool ContinuesList(int open, char close, bool isFirst)
    {
        _space.Skip();
        var comma = isFirst || _source.Next == close ? -1 : ReadComma(close);
        for (; _source.Next == ',' && !_source.IsStopped; _space.Skip())
        {
            _source.Report(FileDiagnostics.NotJson, _source.At, _source.At + 1, "nothing stands before this comma. Remove it");
            (comma, _source.At) = (-1, _source.At + 1);
        }

        if (!_source.IsStopped && _source.Next != close && _source.Next is '\0' or ']' or '}')
        {
            ReportUnclosed(open, close);
        }

        if (_source.Next != close || _source.IsStopped)
        {
            return !_source.IsStopped;
        }

        if (comma >= 0 && !_syntax.TrailingCommas)
        {
            _source.Report(FileDiagnostics.JsonTrailingComma, comma, comma + 1, close);
        }

        _source.At++;
        return false;
    }

    /// <summary>Reads the comma between two items or entries; returns its offset, or -1 if there is none.</summary>
    private int ReadComma(char close)
    {
        var at = _source.At;
        if (_source.Next is ',' or ';' or '\uFF0C')
        {
            if (_source.Next != ',')
            {
                _source.Report(FileDiagnostics.NotJson, at, at + 1, "a ',' separates items and entries. Write it in place of this");
            }

            _source.At++;
            _space.Skip();
            return at;
        }

        if (_source.Next is not ('\0' or ']' or '}') && !MergeConflict.IsMarker(_source.Text, at))
        {
            _source.Report(FileDiagnostics.NotJson, at, at + 1, $"a ',' or '{close}' is missing before this");
        }

        return -1;
    }

    private void ReportUnclosed(int open, char close)
    {
        var bracket = _source.Text[open];
        if (_source.IsAtEnd)
        {
            _source.Stop(open, open + 1, $"the '{bracket}' that opens here is not closed. Write '{close}' where it ends");
        }
        else
        {
            var line = (_source.LineOf(open) + 1).ToString(CultureInfo.InvariantCulture);
            _source.Stop(
                _source.At,
                _source.At + 1,
                $"this '{_source.Next}' does not close the '{bracket}' of line {line}. Write '{close}' before it");
        }
    }

    private void AddItem(YamlNode item)
    {
        if (_itemCount == _items.Length)
        {
            Array.Resize(ref _items, _itemCount * 2);
        }

        _items[_itemCount++] = item;
    }
}
