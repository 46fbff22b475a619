using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Facts.Storage;

namespace Facts.Compiler.Storage.Texts;

/// <summary>The symbols of a table and their codes. A text is written as the codes of its symbols.</summary>
internal sealed class SymbolTable
{
    private const int EntryLength = 1 + StoredForm.SymbolPlaceDigits;
    private const int Backslash = '\\' - StoredForm.FirstByteCode;
    private readonly ImmutableArray<string> _symbols;
    private readonly int[] _codes;
    private readonly SymbolTrie _trie;

    private SymbolTable(ImmutableArray<string> symbols, int[] codes)
    {
        _symbols = symbols;
        _codes = codes;
        _trie = new SymbolTrie(symbols);
    }

    /// <summary>The symbols, the most frequent first.</summary>
    public IReadOnlyList<string> Symbols => _symbols;

    /// <summary>The table for a sample, or null if it would not save enough.</summary>
    public static SymbolTable? Of(TextSample sample)
    {
        var symbols = SymbolLearner.Learn(sample);
        for (var round = 0; round < 2 && symbols.Count > 0; round++)
        {
            symbols = WithoutIdle(symbols, sample);
        }
        if (symbols.Count == 0)
        {
            return null;
        }

        var table = Ordered(symbols, sample).Table;
        return table.Pays(sample) ? table : null;
    }

    /// <summary>Writes a text as codes.</summary>
    public void Write(string text, ByteWriter writer)
    {
        var characters = text.AsSpan();
        for (var next = 0; next < characters.Length;)
        {
            var symbol = _trie.Match(characters, ref next);
            if (symbol != SymbolTrie.None)
            {
                WriteCode(_codes[symbol], writer);
            }
            else
            {
                next += WriteLiteral(text, next, writer);
            }
        }
    }

    /// <summary>Writes the position of the text of each code, and then the texts.</summary>
    public void WriteTo(ByteWriter item)
    {
        var byCode = new string[_codes.Max() + 1];
        for (var symbol = 0; symbol < _codes.Length; symbol++)
        {
            byCode[_codes[symbol]] = _symbols[symbol];
        }

        var texts = new ByteWriter();
        item.WriteVarint((ulong)byCode.Length);
        foreach (var text in byCode)
        {
            var start = texts.Length;
            texts.WriteUtf8(text ?? "", 0, text?.Length ?? 0);
            var length = texts.Length - start;
            item.WriteDigit(length | (length == (text?.Length ?? 0) ? 0 : StoredForm.SymbolIsWide));
            item.WriteFixed((ulong)start, StoredForm.SymbolPlaceDigits);
        }

        item.Write(texts.Written);
        for (var filler = 0; filler < StoredForm.SymbolPadding; filler++)
        {
            item.WriteDigit(0);
        }
    }

    private static void WriteCode(int code, ByteWriter writer)
    {
        if (code < StoredForm.ByteCodes)
        {
            writer.WriteByte((byte)(code + StoredForm.FirstByteCode));
            return;
        }

        var character = code - StoredForm.ByteCodes + StoredForm.FirstPairCode;
        writer.WriteByte((byte)(0xC0 | (character >> 6)));
        writer.WriteByte((byte)(0x80 | (character & 0x3F)));
    }

    /// <summary>Writes a character that is not a symbol, and returns its length in UTF-16.</summary>
    private static int WriteLiteral(string text, int at, ByteWriter writer)
    {
        if (text[at] < 0x800)
        {
            writer.WriteByte(StoredForm.LiteralCode + StoredForm.FirstByteCode);
        }
        var length = char.IsSurrogatePair(text, at) ? 2 : 1;
        writer.WriteUtf8(text, at, length);
        return length;
    }

    /// <summary>The symbols without those that cost more than they save.</summary>
    private static List<string> WithoutIdle(IReadOnlyList<string> symbols, TextSample sample)
    {
        var (table, uses) = Ordered(symbols, sample);
        var kept = new List<string>();
        for (var symbol = 0; symbol < uses.Length; symbol++)
        {
            var text = table._symbols[symbol];
            var saved = table.SpelledLength(text) - CodeLength(table._codes[symbol]);
            if (saved * sample.Scale * uses[symbol] > EntryLength + Encoding.UTF8.GetByteCount(text))
            {
                kept.Add(text);
            }
        }

        return kept;
    }

    /// <summary>Assigns codes: one byte to the most frequent symbols, and to a character its own byte if possible.</summary>
    private static (SymbolTable Table, int[] Uses) Ordered(IReadOnlyList<string> symbols, TextSample sample)
    {
        var uses = Uses(symbols, sample);
        var order = Enumerable.Range(0, uses.Length)
            .OrderByDescending(symbol => uses[symbol])
            .ThenBy(symbol => symbols[symbol], StringComparer.Ordinal)
            .ToArray();
        var ordered = order.Select(symbol => symbols[symbol]).ToImmutableArray();
        var codes = new int[ordered.Length];
        var bytes = Math.Min(ordered.Length, StoredForm.ByteCodes - 1);
        // A backslash takes two characters in C#, so it comes last.
        var free = Enumerable.Range(0, StoredForm.ByteCodes)
            .Where(static code => code is not (StoredForm.LiteralCode or Backslash))
            .Append(Backslash)
            .ToList();
        for (var symbol = 0; symbol < codes.Length; symbol++)
        {
            codes[symbol] = symbol < bytes ? -1 : symbol - bytes + StoredForm.ByteCodes;
            if (symbol < bytes
                && ordered[symbol].Length == 1
                && ordered[symbol][0] - StoredForm.FirstByteCode is var own and not Backslash
                && free.Remove(own))
            {
                codes[symbol] = own;
            }
        }

        for (int symbol = 0, next = 0; symbol < bytes; symbol++)
        {
            if (codes[symbol] < 0)
            {
                codes[symbol] = free[next++];
            }
        }

        return (new SymbolTable(ordered, codes), Array.ConvertAll(order, symbol => uses[symbol]));
    }

    private static int[] Uses(IReadOnlyList<string> symbols, TextSample sample)
    {
        var trie = new SymbolTrie(symbols);
        var counts = new int[symbols.Count];
        for (var piece = 0; piece < sample.Count; piece++)
        {
            var text = sample[piece];
            for (var next = 0; next < text.Length;)
            {
                if (trie.Match(text, ref next) is not SymbolTrie.None and var symbol)
                {
                    counts[symbol]++;
                }
                else
                {
                    next++;
                }
            }
        }

        return counts;
    }

    private bool Pays(TextSample sample)
    {
        long coded = 0, plain = 0;
        for (var piece = 0; piece < sample.Count; piece++)
        {
            coded += CodedLength(sample[piece]);
            foreach (var character in sample[piece])
            {
                plain += character < 0x80 ? 1 : character < 0x800 || char.IsSurrogate(character) ? 2 : 3;
            }
        }

        var item = new ByteWriter();
        WriteTo(item);
        return ((coded * sample.Scale) + item.Length) < 0.9 * plain * sample.Scale;
    }

    /// <summary>The length of a symbol in the codes of other symbols.</summary>
    private int SpelledLength(string symbol)
    {
        if (symbol.Length == 1)
        {
            return LiteralLength(symbol[0]);
        }

        var first = 0;
        var head = _trie.Match(symbol.AsSpan(0, symbol.Length - 1), ref first);
        var length = head == SymbolTrie.None ? LiteralLength(symbol[first++]) : CodeLength(_codes[head]);
        return length + CodedLength(symbol.AsSpan(first));
    }

    private int CodedLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var next = 0; next < text.Length;)
        {
            var symbol = _trie.Match(text, ref next);
            length += symbol == SymbolTrie.None ? LiteralLength(text[next++]) : CodeLength(_codes[symbol]);
        }

        return length;
    }

    private static int CodeLength(int code) => code < StoredForm.ByteCodes ? 1 : 2;

    private static int LiteralLength(char character) => character < 0x80 || char.IsSurrogate(character) ? 2 : 3;
}
