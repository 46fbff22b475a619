using System;

namespace Facts.Compiler.Storage.Texts;

/// <summary>Counts how often one number follows another.</summary>
internal sealed class PairCounts
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>For each pair its two numbers, and in the bits below them its count.</summary>
    private readonly ulong[] _pairs;
    private readonly int _shift;
    private int _free;

    /// <param name="most">The maximum number of distinct pairs.</param>
    public PairCounts(int most)
    {
        var bits = 8;
        while (1 << bits < most * 2)
        {
            bits++;
        }
        (_pairs, _shift, _free) = (new ulong[1 << bits], 64 - bits, most);
    }

    /// <summary>The number of places; a place holds a pair or is empty.</summary>
    public int Places => _pairs.Length;

    /// <summary>Increments the count of a pair; new pairs beyond the maximum are not counted.</summary>
    public void Add(int first, int second)
    {
        var pair = ((uint)first << 16) | (uint)second;
        for (var at = (int)((pair * Multiplier) >> _shift); ; at = (at + 1) & (_pairs.Length - 1))
        {
            if (_pairs[at] == 0)
            {
                if (_free-- > 0)
                {
                    _pairs[at] = ((ulong)pair << 32) | 1;
                }
                return;
            }

            if ((uint)(_pairs[at] >> 32) == pair)
            {
                _pairs[at]++;
                return;
            }
        }
    }

    /// <summary>The pair in a place, and its count, which is 0 if the place is empty.</summary>
    public (int First, int Second, int Count) At(int place)
    {
        var pair = _pairs[place];
        return ((int)(pair >> 48), (int)(pair >> 32) & 0xFFFF, (int)(uint)pair);
    }

    public void Clear()
    {
        Array.Clear(_pairs, 0, _pairs.Length);
        _free = _pairs.Length / 2;
    }
}
