using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Facts.Hashing;

namespace Facts;

public abstract partial class FactTable<TKey, TRecord>
{
    /// <summary>Numbers are a range where at most so many of it are missing for each that is there.</summary>
    private const int MostGapsPerKey = 3;

    // Made once as many lookups were made as there are rows: by then it has cost less than they did.
    private WarmSlot<TKey>[]? _slots;
    private byte[]? _tags;
    private int[]? _rowsOfSlots;
    private int _shift;
    private TextPart _textPart;
    private ulong _lengths;
    private int _coldLookups;

    // The records of keys that are numbers of one range, by their distance from its start.
    private TRecord?[]? _range;
    private int _rangeStart;

    /// <summary>Whether a key is a number of 32 bits, whose hash is as good as itself.</summary>
    private static bool IsNumber
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TKey) == typeof(int) || (typeof(TKey).IsEnum && Unsafe.SizeOf<TKey>() == sizeof(int));
    }

    /// <summary>The record of a number, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TRecord? FindWarmNumber(WarmSlot<TKey>[] slots, TKey key)
    {
        var number = Unsafe.As<TKey, int>(ref key);
        if (_range is { } range)
            return (uint)(number - _rangeStart) is var distance && distance < (uint)range.Length ? range[distance] ?? FindInRange(slots, number) : null;

        var hash = SwiftHash.Of(number);
        var tags = _tags!;
        for (var at = hash >> _shift; ; at = (at + 1) & ((uint)tags.Length - 1))
        {
            var tag = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tags), (nint)at);
            if (tag == WarmSlots.TagOf(hash))
            {
                ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), (nint)at);
                var record = slot.Record is { } made ? Unsafe.As<TRecord>(made) : Fill(slots, at);
                if (Unsafe.As<TKey, int>(ref slot.Key) == number)
                    return record;
            }
            else if (tag == 0)
            {
                return null;
            }
        }
    }

    /// <summary>The record of a number in the range that is no key, or whose record was not asked for yet.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindInRange(WarmSlot<TKey>[] slots, int number)
    {
        var hash = SwiftHash.Of(number);
        for (var at = hash >> _shift; _tags![at] != 0; at = (at + 1) & ((uint)slots.Length - 1))
        {
            if (slots[at].Record is null)
                Fill(slots, at);
            if (Unsafe.As<TKey, int>(ref slots[at].Key) == number)
                return _range![number - _rangeStart] = Unsafe.As<TRecord>(slots[at].Record);
        }

        return null;
    }

    /// <summary>The record of a GUID, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TRecord? FindWarmGuid(WarmSlot<TKey>[] slots, TKey key)
    {
        var hash = SwiftHash.Of(Unsafe.As<TKey, Guid>(ref key));
        var tags = _tags!;
        for (var at = hash >> _shift; ; at = (at + 1) & ((uint)tags.Length - 1))
        {
            var tag = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tags), (nint)at);
            if (tag == WarmSlots.TagOf(hash))
            {
                ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), (nint)at);
                var record = slot.Record is { } made ? Unsafe.As<TRecord>(made) : Fill(slots, at);
                if (Unsafe.As<TKey, Guid>(ref slot.Key) == Unsafe.As<TKey, Guid>(ref key))
                    return record;
            }
            else if (tag == 0)
            {
                return null;
            }
        }
    }

    /// <summary>Whether some key may be of a length: it is, or one that is 64 more or less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayHaveLength(int length) => ((_lengths >> length) & 1) != 0;

    /// <summary>The record of a key that is a text, or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindWarmText(WarmSlot<TKey>[] slots, ref char start, int length)
    {
        var hash = SwiftHash.Of(_textPart, ref start, length);
        var tags = _tags!;
        for (var at = hash >> _shift; ; at = (at + 1) & ((uint)tags.Length - 1))
        {
            var tag = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tags), (nint)at);
            if (tag == WarmSlots.TagOf(hash))
            {
                ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), (nint)at);
                var record = slot.Record is { } made ? Unsafe.As<TRecord>(made) : Fill(slots, at);
                if (MemoryMarshal.CreateReadOnlySpan(ref start, length).SequenceEqual(Unsafe.As<TKey, string>(ref slot.Key)))
                    return record;
            }
            else if (tag == 0)
            {
                return null;
            }
        }
    }

    /// <summary>The record of a key of any other type, or null.</summary>
    private TRecord? FindWarmKey(WarmSlot<TKey>[] slots, TKey key)
    {
        var hash = (uint)(Hash(key) >> 32);
        var tags = _tags!;
        for (var at = hash >> _shift; ; at = (at + 1) & ((uint)tags.Length - 1))
        {
            var tag = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tags), (nint)at);
            if (tag == WarmSlots.TagOf(hash))
            {
                ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), (nint)at);
                var record = slot.Record is { } made ? Unsafe.As<TRecord>(made) : Fill(slots, at);
                if (KeyEquals(slot.Key, key))
                    return record;
            }
            else if (tag == 0)
            {
                return null;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindFormerText(ReadOnlySpan<char> key) => FindFormerRecord((TKey)(object)key.ToString());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindFormerRecord(TKey key) => !_hasNoFormerKeys && FindFormer(key) is >= 0 and var row ? RecordAt(row) : null;

    /// <summary>Threads that fill the same slot write the same into it, and the key before the record that shows it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord Fill(WarmSlot<TKey>[] slots, uint at)
    {
        var record = RecordAt(_rowsOfSlots![at]);
        slots[at].Key = record.Key;
        Volatile.Write(ref slots[at].Record, record);
        return record;
    }

    /// <summary>Counts a lookup that went to the stored form, and makes the slots where it was one too many.</summary>
    private void CountColdLookup()
    {
        if (++_coldLookups > Count && Volatile.Read(ref _slots) is null)
            Warm();
    }

    /// <summary>Every thread that makes the slots comes to the same.</summary>
    private void Warm()
    {
        var hashes = new uint[Count];
        var tags = new byte[WarmSlots.CountFor(hashes.Length)];
        var rows = new int[tags.Length];
        var part = TextPart.Ends;
        while (!WarmSlots.TryFill(tags, rows, Hashes(hashes, part), mayGiveUp: typeof(TKey) == typeof(string) && part != TextPart.Whole))
            part++;

        (_textPart, _shift, _tags, _rowsOfSlots) = (part, WarmSlots.Shift(tags.Length), tags, rows);
        if (typeof(TKey) == typeof(string))
            _lengths = LengthsOfKeys();
        if (IsNumber)
            MakeRange();

        // The slots come last: who sees them sees the rest.
        Interlocked.CompareExchange(ref _slots, new WarmSlot<TKey>[tags.Length], null);
    }

    private ulong LengthsOfKeys()
    {
        var lengths = 0UL;
        for (var row = 0; row < Count; row++)
            lengths |= 1UL << ((string)(object)KeyAt(row)).Length;

        return lengths;
    }

    private void MakeRange()
    {
        long least = long.MaxValue, most = long.MinValue;
        for (var row = 0; row < Count; row++)
        {
            var key = KeyAt(row);
            var number = (long)Unsafe.As<TKey, int>(ref key);
            (least, most) = (Math.Min(least, number), Math.Max(most, number));
        }

        if (Count > 0 && most - least < (1L + MostGapsPerKey) * Count)
        {
            _rangeStart = (int)least;
            Interlocked.CompareExchange(ref _range, new TRecord?[most - least + 1], null);
        }
    }

    private uint[] Hashes(uint[] hashes, TextPart part)
    {
        for (var row = 0; row < hashes.Length; row++)
            hashes[row] = HashInProcess(KeyAt(row), part);

        return hashes;
    }

    private uint HashInProcess(TKey key, TextPart part)
    {
        if (key is string text)
            return SwiftHash.Of(part, ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);
        if (IsNumber)
            return SwiftHash.Of(Unsafe.As<TKey, int>(ref key));
        return typeof(TKey) == typeof(Guid) ? SwiftHash.Of(Unsafe.As<TKey, Guid>(ref key)) : (uint)(Hash(key) >> 32);
    }
}
