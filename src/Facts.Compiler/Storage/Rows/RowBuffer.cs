using System;
using System.Collections.Generic;

namespace Facts.Compiler.Storage;

/// <summary>
/// The rows of a table before it is known how their texts are stored: the digits of all rows in sequence, with a marker for each text.
/// </summary>
internal sealed class RowBuffer
{
    private const byte RowMark = 0;
    private const byte TextMark = 1;
    private const byte InlineTextMark = 2;
    private readonly List<string> _texts = [];
    private readonly List<string> _inlineTexts = [];
    private readonly List<string> _deferredTexts = [];
    private readonly Dictionary<string, int> _deferredNumbers = new(StringComparer.Ordinal);

    /// <summary>The digits and markers; no digit has the value of a marker.</summary>
    public ByteWriter Numbers { get; } = new();

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The texts that may be pooled, in the order of the rows.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The distinct texts of values that are created when they are first asked for, by their numbers.</summary>
    public IReadOnlyList<string> DeferredTexts => _deferredTexts;

    /// <summary>The texts as they are stored; pooled texts occur once.</summary>
    public IEnumerable<string> StoredTexts(StringPool pool)
    {
        foreach (var text in _deferredTexts)
        {
            yield return text;
        }
        foreach (var text in _inlineTexts)
        {
            yield return text;
        }
        for (var index = 0; index < _texts.Count; index++)
        {
            if (pool.IdOf(index) < 0)
            {
                yield return _texts[index];
            }
        }

        foreach (var text in pool.Texts)
        {
            yield return text;
        }
    }

    public void BeginRow()
    {
        Numbers.WriteByte(RowMark);
        Count++;
    }

    public void AddText(string text)
    {
        Numbers.WriteByte(TextMark);
        _texts.Add(text);
    }

    public void AddInlineText(string text)
    {
        Numbers.WriteByte(InlineTextMark);
        _inlineTexts.Add(text);
    }

    /// <summary>Adds a text that is stored outside the rows, unless it is there already.</summary>
    /// <returns>Its number.</returns>
    public int AddDeferredText(string text)
    {
        if (!_deferredNumbers.TryGetValue(text, out var number))
        {
            _deferredNumbers.Add(text, number = _deferredTexts.Count);
            _deferredTexts.Add(text);
        }

        return number;
    }

    /// <summary>Writes all rows in order.</summary>
    /// <param name="place">Receives each complete row.</param>
    public void WriteTo(ByteWriter row, TextEncoder texts, Action<ByteWriter> place)
    {
        var numbers = Numbers.Written;
        var (next, text, inlineText) = (1, 0, 0);
        for (var count = 0; count < Count; count++, next++)
        {
            while (next < numbers.Length && numbers[next] != RowMark)
            {
                var start = next;
                while (next < numbers.Length && numbers[next] > InlineTextMark)
                {
                    next++;
                }
                row.Write(numbers.Slice(start, next - start));
                if (next == numbers.Length || numbers[next] == RowMark)
                {
                    break;
                }

                if (numbers[next++] == TextMark)
                {
                    texts.Write(_texts[text], text++, row);
                }
                else
                {
                    texts.WriteInline(_inlineTexts[inlineText++], row);
                }
            }

            place(row);
        }
    }
}
