using System;
using System.Collections;
using System.Collections.Generic;
using Facts.Hashing;

namespace Facts.Compiler.Storage;

/// <summary>
/// Finds the distinct texts that may occur more than once. Two bits per hash identify most of the unique texts, which then cost only one number
/// each.
/// </summary>
internal sealed class RepeatedTexts
{
    private readonly int[] _numbers;
    private readonly List<(string Text, int Count)> _repeated = [];

    public RepeatedTexts(IReadOnlyList<string> texts)
    {
        var bits = 256;
        while (bits < texts.Count * 4L && bits < 1 << 30)
        {
            bits *= 2;
        }

        var (once, twice) = (new BitArray(bits), new BitArray(bits));
        _numbers = new int[texts.Count];
        for (var index = 0; index < _numbers.Length; index++)
        {
            var bit = _numbers[index] = (int)(StableHash.Of(texts[index]) & (uint)(bits - 1));
            if (once[bit])
            {
                twice[bit] = true;
            }
            once[bit] = true;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < _numbers.Length; index++)
        {
            _numbers[index] = twice[_numbers[index]] ? Count(texts[index], numbers) : -1;
        }
    }

    /// <summary>Each text with its number of occurrences, in the order of first occurrence; includes a few texts that occur once.</summary>
    public IReadOnlyList<(string Text, int Count)> All => _repeated;

    /// <summary>The number of the text at the given position; -1 if it is unique.</summary>
    public int NumberOf(int index) => _numbers[index];

    private int Count(string text, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = _repeated.Count);
            _repeated.Add((text, 0));
        }

        _repeated[number] = (text, _repeated[number].Count + 1);
        return number;
    }
}
