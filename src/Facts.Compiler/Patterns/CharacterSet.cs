using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace Facts.Compiler.Patterns;

/// <summary>A set of code points, consisting of ranges and of general categories of Unicode.</summary>
internal sealed class CharacterSet
{
    public const int LastCodePoint = 0x10FFFF;

    private readonly ImmutableArray<(int First, int Last)> _ranges;
    private readonly int _categories;
    private readonly bool _isNegated;
    private readonly bool _ignoresCase;
    private readonly ulong _lowAscii;
    private readonly ulong _highAscii;

    public CharacterSet(IEnumerable<(int First, int Last)> ranges, int categories = 0, bool isNegated = false, bool ignoresCase = false)
    {
        _ranges = ranges.ToImmutableArray();
        (_categories, _isNegated, _ignoresCase) = (categories, isNegated, ignoresCase);
        for (var character = 0; character < 128; character++)
        {
            if (Find(((char)character).ToString(), 0, character))
            {
                _lowAscii |= character < 64 ? 1UL << character : 0;
                _highAscii |= character >= 64 ? 1UL << (character - 64) : 0;
            }
        }
    }

    /// <summary>Whether the set contains a code point, which is at a position in a text.</summary>
    public bool Contains(string text, int index, int codePoint) => codePoint switch
    {
        < 64 => (_lowAscii >> codePoint & 1) != 0,
        < 128 => (_highAscii >> (codePoint - 64) & 1) != 0,
        _ => Find(text, index, codePoint),
    };

    private bool Find(string text, int index, int codePoint)
    {
        var isFound = Holds(text, index, codePoint);
        if (!isFound && _ignoresCase && codePoint <= char.MaxValue)
        {
            var (upper, lower) = (char.ToUpperInvariant((char)codePoint), char.ToLowerInvariant((char)codePoint));
            isFound = Holds(upper.ToString(), 0, upper) || Holds(lower.ToString(), 0, lower);
        }

        return isFound != _isNegated;
    }

    private bool Holds(string text, int index, int codePoint)
    {
        foreach (var (first, last) in _ranges)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return true;
            }
        }

        return _categories != 0 && (_categories >> (int)CharUnicodeInfo.GetUnicodeCategory(text, index) & 1) != 0;
    }
}
