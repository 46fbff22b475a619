using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Compiler.Storage;

/// <summary>The texts that occur so often that a number is shorter, the most frequent first, so that they have the shortest numbers.</summary>
internal sealed class StringPool
{
    private const int Often = 8;
    private readonly RepeatedTexts _repeated;
    private readonly int[] _ids;

    /// <param name="charactersPerByte">How many characters of a text a byte of the stored form holds.</param>
    public StringPool(RepeatedTexts repeated, double charactersPerByte)
    {
        _repeated = repeated;
        _ids = new int[repeated.All.Count];
        var chosen = Enumerable.Range(0, _ids.Length)
            .Where(number => Pays(repeated.All[number].Text.Length, repeated.All[number].Count, charactersPerByte))
            .OrderByDescending(number => repeated.All[number].Count)
            .ToList();
        for (var number = 0; number < _ids.Length; number++)
        {
            _ids[number] = -1;
        }
        for (var id = 0; id < chosen.Count; id++)
        {
            _ids[chosen[id]] = id;
        }
        Texts = chosen.ConvertAll(number => repeated.All[number].Text);
    }

    public IReadOnlyList<string> Texts { get; }

    /// <summary>The number of a text in the pool, by its place among the texts; -1 where it stands in its row.</summary>
    public int IdOf(int index) => _repeated.NumberOf(index) is >= 0 and var number ? _ids[number] : -1;

    /// <summary>
    /// Whether a number at each place, and once the text and its address, are shorter than the text at each place. One that occurs
    /// often is pooled in any case: it is one string for all records.
    /// </summary>
    private static bool Pays(int length, int count, double charactersPerByte)
    {
        var bytes = length / charactersPerByte;
        return length > 1 && (count >= Often || count * (1 + bytes) > (count * 2) + 5 + bytes);
    }
}
