using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Facts.Hashing;

namespace Facts;

public abstract partial class FactTable<TKey, TRecord>
{
    // Made once as many lookups were made as there are rows: by then it has cost less than they did.
    private ulong[]? _slots;
    private Entry[]? _entries;
    private bool _readsWholeTexts;
    private int _coldLookups;

    /// <summary>Whether the fingerprint of a key is the key itself.</summary>
    private static bool HasExactFingerprint
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TKey) == typeof(int) || (typeof(TKey).IsEnum && Unsafe.SizeOf<TKey>() == sizeof(int));
    }

    /// <summary>The row of a number, or -1; short enough to stand in the caller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindWarmNumber(ulong[] slots, TKey key)
    {
        var hash = SwiftHash.Of(Unsafe.As<TKey, int>(ref key));
        for (var at = (uint)hash; ; at++)
        {
            var slot = slots[(int)(at & (uint)(slots.Length - 1))];
            if (WarmRows.IsOf(slot, hash) || slot == 0)
                return WarmRows.RowOf(slot);
        }
    }

    /// <summary>The row of a key that is neither text nor number, or -1.</summary>
    private int FindWarmKey(ulong[] slots, TKey key)
    {
        var hash = typeof(TKey) == typeof(Guid) ? SwiftHash.Of(Unsafe.As<TKey, Guid>(ref key)) : Hash(key);
        for (var at = (uint)hash; ; at++)
        {
            var slot = slots[(int)(at & (uint)(slots.Length - 1))];
            if (WarmRows.IsOf(slot, hash))
            {
                var row = WarmRows.RowOf(slot);
                if (row < 0 || KeyEquals(EntryOf(row).Key, key))
                    return row;
            }
            else if (slot == 0)
            {
                return -1;
            }
        }
    }

    private int FindWarm(ulong[] slots, TKey key)
    {
        if (key is string text)
            return FindWarmRow(slots, ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);
        return HasExactFingerprint ? FindWarmNumber(slots, key) : FindWarmKey(slots, key);
    }

    /// <summary>The record of a key that is a text, or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindWarmText(ulong[] slots, ref char start, int length)
    {
        var row = FindWarmRow(slots, ref start, length);
        return row >= 0 ? _entries![row].Record : null;
    }

    /// <summary>The row of a key that is a text, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindWarmRow(ulong[] slots, ref char start, int length)
    {
        var hash = _readsWholeTexts ? StableHash.Of(MemoryMarshal.CreateReadOnlySpan(ref start, length)) : SwiftHash.OfEnds(ref start, length);
        for (var at = (uint)hash; ; at++)
        {
            var slot = slots[(int)(at & (uint)(slots.Length - 1))];
            if (WarmRows.IsOf(slot, hash))
            {
                var row = WarmRows.RowOf(slot);
                if (row < 0 || MemoryMarshal.CreateReadOnlySpan(ref start, length).SequenceEqual(Unsafe.As<TKey, string>(ref EntryOf(row).Key)))
                    return row;
            }
            else if (slot == 0)
            {
                return -1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindFormerText(ReadOnlySpan<char> key) => FindFormerRecord((TKey)(object)key.ToString());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRecord? FindFormerRecord(TKey key) => !_hasNoFormerKeys && FindFormer(key) is >= 0 and var row ? RecordAt(row) : null;

    /// <summary>The key and the record of a row, made if it is not yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Entry EntryOf(int row)
    {
        ref var entry = ref _entries![row];
        if (Volatile.Read(ref entry.Record) is null)
            Fill(ref entry, row);
        return ref entry;
    }

    /// <summary>Threads that fill the same entry write the same into it, and the key before the record that shows it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill(ref Entry entry, int row)
    {
        var record = RecordAt(row);
        entry.Key = record.Key;
        Volatile.Write(ref entry.Record, record);
    }

    /// <summary>Counts a lookup that went to the stored form, and makes the slots where it was one too many.</summary>
    private void CountColdLookup()
    {
        if (++_coldLookups > Count && Volatile.Read(ref _slots) is null)
            Warm();
    }

    private void Warm()
    {
        var hashes = new ulong[Count];
        var slots = WarmRows.Empty(hashes.Length);
        if (!WarmRows.TryFill(slots, WarmHashes(hashes), mayGiveUp: typeof(TKey) == typeof(string)))
        {
            // Every thread that makes the slots comes to the same.
            _readsWholeTexts = true;
            Array.Clear(slots);
            WarmRows.TryFill(slots, WarmHashes(hashes), mayGiveUp: false);
        }

        // The slots come last: who sees them sees the rest.
        Interlocked.CompareExchange(ref _entries, new Entry[hashes.Length], null);
        Interlocked.CompareExchange(ref _slots, slots, null);
    }

    private ulong[] WarmHashes(ulong[] hashes)
    {
        for (var row = 0; row < hashes.Length; row++)
            hashes[row] = WarmHash(KeyAt(row));

        return hashes;
    }

    private ulong WarmHash(TKey key)
    {
        if (key is string text)
            return _readsWholeTexts ? StableHash.Of(text) : SwiftHash.OfEnds(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);
        if (HasExactFingerprint)
            return SwiftHash.Of(Unsafe.As<TKey, int>(ref key));
        return typeof(TKey) == typeof(Guid) ? SwiftHash.Of(Unsafe.As<TKey, Guid>(ref key)) : Hash(key);
    }

    /// <summary>A record and its key side by side, so that a lookup compares the key without a call.</summary>
    private struct Entry
    {
        public TKey Key;
        public TRecord? Record;
    }
}
