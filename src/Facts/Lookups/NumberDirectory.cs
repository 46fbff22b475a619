using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Facts.Lookups;

/// <summary>
/// Leads from a number to its place among numbers in order: these are divided into stretches of equal width, about as many as there are numbers, and
/// the directory holds where each stretch begins. Where numbers lie evenly, there is next to nothing left to search.
/// </summary>
internal sealed class NumberDirectory
{
    private readonly int[] _starts;
    private readonly long _least;
    private readonly int _shift;

    /// <summary>A directory of numbers.</summary>
    /// <param name="numbers">In ascending order; at least one.</param>
    public NumberDirectory(ReadOnlySpan<long> numbers)
    {
        _least = numbers[0];
        var width = (ulong)(numbers[^1] - _least);
        _shift = Math.Max(0, 63 - BitOperations.LeadingZeroCount(width) - BitOperations.Log2((uint)numbers.Length));
        _starts = new int[(int)(width >> _shift) + 2];
        var stretch = 0;
        for (var place = 0; place < numbers.Length; place++)
        {
            for (var own = (int)((ulong)(numbers[place] - _least) >> _shift); stretch < own;)
            {
                _starts[++stretch] = place;
            }
        }

        _starts[^1] = numbers.Length;
    }

    /// <summary>The first place whose number is not less than the bound is one of these, both included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Low, int High) Around(long bound)
    {
        if (bound <= _least)
        {
            return default;
        }

        var starts = _starts;
        var stretch = (ulong)(bound - _least) >> _shift;
        if (stretch >= (ulong)(starts.Length - 1))
        {
            return (starts[^1], starts[^1]);
        }

        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(starts), (nint)stretch);
        return (start, Unsafe.Add(ref start, 1));
    }
}
