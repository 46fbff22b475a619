using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Facts.Lookups;

/// <summary>
/// Finds the approximate place of a number in a sorted list. The range of the numbers is divided into intervals of equal width, about as many
/// as there are numbers, and the directory stores the start of each interval. For evenly distributed numbers, there is almost nothing left to search.
/// </summary>
internal sealed class NumberDirectory
{
    private readonly int[] _starts;
    private readonly long _least;
    private readonly int _shift;

    /// <summary>Creates a directory of numbers.</summary>
    /// <param name="numbers">At least one number, in ascending order.</param>
    public NumberDirectory(ReadOnlySpan<long> numbers)
    {
        _least = numbers[0];
        var width = (ulong)(numbers[^1] - _least);
        _shift = Math.Max(0, 63 - BitOperations.LeadingZeroCount(width) - BitOperations.Log2((uint)numbers.Length));
        _starts = new int[(int)(width >> _shift) + 2];
        var interval = 0;
        for (var place = 0; place < numbers.Length; place++)
        {
            for (var own = (int)((ulong)(numbers[place] - _least) >> _shift); interval < own;)
            {
                _starts[++interval] = place;
            }
        }

        _starts[^1] = numbers.Length;
    }

    /// <summary>The range, inclusive, of the first place whose number is not less than a bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Low, int High) Around(long bound)
    {
        if (bound <= _least)
        {
            return default;
        }

        var starts = _starts;
        var interval = (ulong)(bound - _least) >> _shift;
        if (interval >= (ulong)(starts.Length - 1))
        {
            return (starts[^1], starts[^1]);
        }

        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(starts), (nint)interval);
        return (start, Unsafe.Add(ref start, 1));
    }
}
