using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Facts.Lookups;

/// <summary>
/// A lookup by text: open addressing. A byte for each slot, its tag, stands in an array of its own, which is small enough for the cache where the
/// slots are not, and tells most keys that are not there. The usual ways, a miss by its length or its tag and a hit in its first slot, stand in the
/// caller; the rest is a call.
/// </summary>
internal sealed class TextLookup
{
    /// <summary>No more keys than one in so many have a hash that another has: few enough not to be felt.</summary>
    private const int FewKeysPerCollision = 64;

    /// <summary>As many as this, and windows are still faster than all of the text.</summary>
    private const int SomeKeysPerCollision = 20;

    /// <summary>More keys than one in so many that are too short for the windows, and the windows are too long for the table.</summary>
    private const int LeastKeysPerShortOne = 8;

    /// <summary>Above so many entries, slots compete with the records for the cache and are kept fewer.</summary>
    private const int FewEntries = 20_000;

    private readonly ILookupEntries<string> _entries;
    private readonly Slot[] _slots;
    private readonly byte[] _tags;
    private readonly int[] _entriesOfSlots;
    private readonly int _shift;
    private readonly ulong _lengths;
    private readonly TextWindows _windows;

    public TextLookup(ILookupEntries<string> entries, ReadOnlySpan<string> keys)
    {
        _entries = entries;
        foreach (var key in keys)
        {
            _lengths |= 1UL << key.Length;
        }

        var count = MultiplyShift.SlotCount(Math.Max(4, keys.Length <= FewEntries ? keys.Length * 3L : keys.Length + (keys.Length / 2L)));
        (_slots, _tags, _entriesOfSlots, _shift) = (new Slot[count], new byte[count], new int[count], MultiplyShift.ShiftFor(count, 32));
        var hashes = new uint[keys.Length];
        foreach (var (windows, leastKeysPerCollision) in Attempts())
        {
            if (!windows.IsNone && CountShorter(keys, windows.LeastLength) > keys.Length / LeastKeysPerShortOne)
            {
                continue;
            }
            for (var entry = 0; entry < hashes.Length; entry++)
            {
                hashes[entry] = windows.Hash(ref MemoryMarshal.GetReference(keys[entry].AsSpan()), keys[entry].Length);
            }
            _windows = windows;
            if (TryFill(hashes, windows.IsNone ? int.MaxValue : 2 + (hashes.Length / leastKeysPerCollision)))
            {
                break;
            }
        }
    }

    /// <summary>The value of a text, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Find(ref char start, int length)
    {
        if (((_lengths >> length) & 1) == 0)
        {
            return null;
        }

        var hash = _windows.Hash(ref start, length);
        var at = MultiplyShift.Slot(hash, _shift);
        var tag = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_tags), at);
        if (tag == 0)
        {
            return null;
        }

        ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), at);
        return tag == TagOf(hash) && Volatile.Read(ref slot.Key) is { } key && IsSame(key, ref start, length)
            ? slot.Value
            : FindFurther(ref start, length, hash);
    }

    /// <summary>The windows in the order in which they are tried, first for few collisions, then for some, and all of the text last.</summary>
    private static IEnumerable<(TextWindows Windows, int LeastKeysPerCollision)> Attempts()
    {
        foreach (var windows in TextWindows.Choices)
        {
            yield return (windows, FewKeysPerCollision);
        }
        foreach (var windows in TextWindows.Choices)
        {
            yield return (windows, SomeKeysPerCollision);
        }
        yield return (TextWindows.None, 1);
    }

    /// <summary>How many keys are too short for windows; those of two or three characters are hashed as quickly without.</summary>
    private static int CountShorter(ReadOnlySpan<string> keys, int length)
    {
        var count = 0;
        foreach (var key in keys)
        {
            count += key.Length < length && key.Length is not (2 or 3) ? 1 : 0;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(string key, ref char start, int length) =>
        key.Length == length && TextEquality.AreEqual(ref MemoryMarshal.GetReference(key.AsSpan()), ref start, length);

    /// <summary>What stands for a hash in the slot that it takes; never 0, which is an empty slot's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte TagOf(uint hash) => (byte)(hash | 0x80);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FindFurther(ref char start, int length, uint hash)
    {
        for (var at = hash >> _shift; _tags[at] is not 0 and var tag; at = (at + 1) & ((uint)_tags.Length - 1))
        {
            if (tag != TagOf(hash))
            {
                continue;
            }
            if (Volatile.Read(ref _slots[at].Key) is null)
            {
                Fill(at);
            }
            if (IsSame(_slots[at].Key!, ref start, length))
            {
                return _slots[at].Value;
            }
        }

        return null;
    }

    /// <summary>Threads that fill the same slot write the same into it, and the value before the key that shows it.</summary>
    private void Fill(uint at)
    {
        _slots[at].Value = _entries.ValueAt(_entriesOfSlots[at]);
        Volatile.Write(ref _slots[at].Key, _entries.KeyAt(_entriesOfSlots[at]));
    }

    /// <summary>Gives every entry a slot, or gives up where too many hashes are equal and leaves the slots empty.</summary>
    private bool TryFill(ReadOnlySpan<uint> hashes, int mostCollisions)
    {
        var collisions = 0;
        for (var entry = 0; entry < hashes.Length; entry++)
        {
            var at = hashes[entry] >> _shift;
            for (; _tags[at] != 0; at = (at + 1) & ((uint)_tags.Length - 1))
            {
                if (hashes[_entriesOfSlots[at]] == hashes[entry])
                {
                    collisions++;
                }
            }

            (_tags[at], _entriesOfSlots[at]) = (TagOf(hashes[entry]), entry);
            if (collisions > mostCollisions)
            {
                Array.Clear(_tags);
                return false;
            }
        }

        return true;
    }

    /// <summary>The key beside the value, so that one line of the cache tells whether it is the one asked for.</summary>
    private struct Slot
    {
        public string? Key;
        public object? Value;
    }
}
