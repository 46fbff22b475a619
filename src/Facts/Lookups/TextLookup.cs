using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Facts.Lookups;

/// <summary>
/// A lookup by string, with open addressing. One byte per slot, the tag, is kept in a separate array, which fits the processor cache even if
/// the slots do not, and rules out most missing keys. The common cases, a miss by length or tag and a hit in the first slot, are inlined into
/// the caller; the rest is a call.
/// </summary>
internal sealed class TextLookup
{
    /// <summary>At most one key in this many has the same hash as another: too few to matter.</summary>
    private const int FewKeysPerCollision = 64;

    /// <summary>At most one key in this many has the same hash as another: windows are still faster than hashing the whole string.</summary>
    private const int SomeKeysPerCollision = 20;

    /// <summary>If more than one key in this many is too short for the windows, other windows are tried.</summary>
    private const int LeastKeysPerShortOne = 8;

    /// <summary>With more entries than this, slots compete with the records for the processor cache, and there are fewer per entry.</summary>
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

    /// <summary>The value of a string, or null.</summary>
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

    /// <summary>The hashes to try, in order: all windows with few collisions, all windows with some collisions, and whole strings.</summary>
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

    /// <summary>The number of keys that are too short for windows, except those of two or three characters, which are hashed as fast.</summary>
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

    /// <summary>The tag for a hash. Never 0, which marks an empty slot.</summary>
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

    /// <summary>Threads that fill the same slot write the same. The value is written before the key, which makes it visible.</summary>
    private void Fill(uint at)
    {
        _slots[at].Value = _entries.ValueAt(_entriesOfSlots[at]);
        Volatile.Write(ref _slots[at].Key, _entries.KeyAt(_entriesOfSlots[at]));
    }

    /// <summary>Assigns a slot to every entry, or leaves all slots empty if too many hashes are equal.</summary>
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

    /// <summary>Key and value are adjacent, so that a hit reads one cache line.</summary>
    private struct Slot
    {
        public string? Key;
        public object? Value;
    }
}
