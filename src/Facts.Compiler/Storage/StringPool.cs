using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Compiler.Storage;

/// <summary>The texts that occur often enough for a number to be shorter; the most frequent come first, so that they have the shortest
/// numbers.</summary>
internal sealed class StringPool
{
    private const int Often = 8;
    private readonly RepeatedTexts _repeated;
    private readonly int[] _ids;

    /// <param name="charactersPerByte">The number of characters that a byte of the stored form represents.</param>
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

    /// <summary>The number in the pool of the text at a position; -1 if the text is stored in its row.</summary>
    public int IdOf(int index) => _repeated.NumberOf(index) is >= 0 and var number ? _ids[number] : -1;

    /// <summary>
    /// Whether storing the text and its address once, and a number for each use, is shorter than storing the text for each use. A text that
    /// occurs often is pooled in any case, because all records then share one string.
    /// </summary>
    private static bool Pays(int length, int count, double charactersPerByte)
    {
        var bytes = length / charactersPerByte;
        return length > 1 && (count >= Often || count * (1 + bytes) > (count * 2) + 5 + bytes);
    }
}
