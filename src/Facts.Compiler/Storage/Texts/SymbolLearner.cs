using System;
using System.Collections.Generic;
using System.Text;
using Facts.Storage;

namespace Facts.Compiler.Storage.Texts;

/// <summary>
/// Finds texts that occur often inside others. Each round encodes the sample with the symbols found so far, keeps those that save most, and
/// joins symbols that often follow each other, so that symbols grow from characters to words.
/// </summary>
internal sealed class SymbolLearner
{
    private const int Rounds = 8;
    private const int Most = StoredForm.Codes - 1;
    private const int Single = ushort.MaxValue;
    private readonly TextSample _sample;
    private readonly PairCounts _pairs;
    private readonly Dictionary<char, int> _characters = [];

    // By number: the texts of the symbols, then the characters that are not symbols.
    private readonly List<string> _texts = [];
    private readonly List<int> _bytes = [];
    private readonly List<int> _counts = [];

    private SymbolLearner(TextSample sample)
    {
        _sample = sample;
        _pairs = new PairCounts(sample.Length);
    }

    /// <summary>The symbols of a sample.</summary>
    public static IReadOnlyList<string> Learn(TextSample sample)
    {
        var learner = new SymbolLearner(sample);
        IReadOnlyList<string> symbols = [];
        for (var round = 1; round <= Rounds; round++)
        {
            learner.Count(symbols, sample.Count * (long)round / Rounds);
            symbols = learner.Best();
        }

        return symbols;
    }

    /// <summary>Encodes a part of the sample, and counts the symbols and the pairs of neighbours.</summary>
    private void Count(IReadOnlyList<string> symbols, long pieces)
    {
        Begin(symbols);
        var trie = new SymbolTrie(symbols);
        for (var piece = 0; piece < pieces; piece++)
        {
            var text = _sample[piece];
            var before = -1;
            for (var next = 0; next < text.Length;)
            {
                var number = trie.Match(text, ref next);
                if (number == SymbolTrie.None)
                {
                    number = NumberOf(text[next++]);
                }
                if (number >= 0)
                {
                    _counts[number]++;
                    if (before >= 0)
                    {
                        _pairs.Add(before, number);
                    }
                }

                before = number;
            }
        }
    }

    private void Begin(IReadOnlyList<string> symbols)
    {
        _pairs.Clear();
        _characters.Clear();
        _texts.Clear();
        _bytes.Clear();
        _counts.Clear();
        foreach (var symbol in symbols)
        {
            Number(symbol);
        }
    }

    private int Number(string text)
    {
        _texts.Add(text);
        _bytes.Add(Encoding.UTF8.GetByteCount(text));
        _counts.Add(0);
        return _texts.Count - 1;
    }

    /// <summary>The number of a character, or -1 for a surrogate: symbols consist of whole characters.</summary>
    private int NumberOf(char character)
    {
        if (_characters.TryGetValue(character, out var known))
        {
            return known;
        }

        var number = char.IsSurrogate(character) || _texts.Count == Single ? -1 : Number(character.ToString());
        _characters.Add(character, number);
        return number;
    }

    /// <summary>The texts, counted ones and joined pairs, that save most.</summary>
    private List<string> Best()
    {
        var candidates = Candidates();
        candidates.Sort();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var best = new List<string>();
        for (var index = candidates.Count - 1; index >= 0 && best.Count < Most; index--)
        {
            var (first, second) = (~(int)(candidates[index] >> 16) & 0xFFFF, ~(int)candidates[index] & 0xFFFF);
            var text = second == Single ? _texts[first] : _texts[first] + _texts[second];
            if (seen.Add(text))
            {
                best.Add(text);
            }
        }

        return best;
    }

    /// <summary>
    /// Candidates packed for sorting: the gain in the upper bits, and below it the complement of the two numbers, so that the first of several
    /// candidates with equal gain is the greatest. Candidates with little gain are left out if there are many.
    /// </summary>
    private List<ulong> Candidates()
    {
        var all = new List<ulong>();
        var byBits = new int[65];
        for (var number = 0; number < _counts.Count; number++)
        {
            Add(number, Single, _counts[number], _bytes[number]);
        }
        for (var place = 0; place < _pairs.Places; place++)
        {
            if (_pairs.At(place) is (var first, var second, > 1 and var count)
                && _bytes[first] + _bytes[second] is <= StoredForm.LongestSymbol and var bytes)
            {
                Add(first, second, count, bytes);
            }
        }

        var least = 64;
        for (var enough = 0; least > 0 && enough < 2 * Most; least--)
        {
            enough += byBits[least];
        }
        all.RemoveAll(candidate => Bits(candidate >> 32) <= least);
        return all;

        void Add(int first, int second, int count, int bytes)
        {
            if (count < 2)
            {
                return;
            }
            var gain = (ulong)count * (uint)bytes;
            byBits[Bits(gain)]++;
            all.Add((gain << 32) | (uint)~((first << 16) | second));
        }
    }

    private static int Bits(ulong value)
    {
        var bits = 0;
        for (; value > 0; value >>= 1)
        {
            bits++;
        }
        return bits;
    }
}
